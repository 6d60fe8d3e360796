//! What people are told by mail and by text: templates, ready to be registered for 알림톡.
//!
//! In a template `#{name}` is a place that is filled when it is sent, written as 알림톡 writes it. Each says first who
//! writes, then what happened and when, then what to do, and never where a room is.

/// A text to a mobile number, and the 알림톡 of the same words.
#[derive(Debug)]
pub struct Template {
    /// The name under which it is registered.
    pub name: &'static str,
    /// Its words.
    pub text: &'static str,
}

/// The same said by mail and by text.
#[derive(Debug)]
pub struct Announcement {
    /// The subject of the mail, and the heading of a long text.
    pub subject: &'static str,
    /// The words of the mail.
    pub mail: &'static str,
    /// The words of the text.
    pub text: Template,
}

/// Fills the places of a template; one that nothing is said of stays as it is.
pub fn filled(template: &str, values: &[(&str, &str)]) -> String {
    let mut text = String::new();
    let mut rest = template;
    while let Some((before, place)) = rest.split_once("#{") {
        let (name, after) = place.split_once('}').unwrap_or((place, ""));
        let value = values.iter().find(|(known, _)| *known == name).map(|(_, value)| *value);
        text.push_str(before);
        text.push_str(&value.map_or_else(|| format!("#{{{name}}}"), str::to_owned));
        rest = after;
    }
    text.push_str(rest);
    text
}

texts! {
    /// What is said by text, and what is said of a group by mail and by text.
    pub struct LetterText {
        /// The code that proves a mobile number.
        code: Template =
            Template {
                name: "code",
                text:
                    "[황금향] 확인 번호는 #{code} 이에요. 저희는 전화로 이 번호를 묻지 않아요.",
            },
            Template {
                name: "code-en",
                text:
                    "[Hwanggeumhyang] Your code is #{code}. We never ask for it on the telephone.",
            };
        /// The key that sets a password.
        key: Template =
            Template {
                name: "key",
                text:
                    "[황금향] 아래 주소에서 비밀번호를 새로 정해 주세요.\n#{link}\n\
                     한 시간 동안 한 번만 쓰실 수 있어요. 부탁하신 적이 없으시면 그냥 지우셔도 괜찮아요.",
            },
            Template {
                name: "key-en",
                text:
                    "[Hwanggeumhyang] Choose a new password at the address below.\n#{link}\n\
                     It works once, within one hour. If you did not ask for this, you can simply delete it.",
            };
        /// To whom an organizer made a key.
        key_made: Template =
            Template {
                name: "key-made",
                text:
                    "[황금향] 운영자가 회원님께서 들어오실 열쇠를 만들었어요. 부탁하신 적이 없으시면 운영자에게 알려 주세요.",
            },
            Template {
                name: "key-made-en",
                text:
                    "[Hwanggeumhyang] An organizer has made a key with which you can get in. \
                     If you did not ask for this, please tell an organizer.",
            };
        /// To whose password was set by a key.
        password_set: Template =
            Template {
                name: "password-set",
                text:
                    "[황금향] 방금 비밀번호가 새로 정해졌어요. 직접 하신 일이 아니면 운영자에게 바로 알려 주세요.",
            },
            Template {
                name: "password-set-en",
                text:
                    "[Hwanggeumhyang] Your password was just set anew. \
                     If that was not you, please tell an organizer at once.",
            };
        /// To the number that somebody logged in with, and to the one that they do now.
        login_changed: Template =
            Template {
                name: "login-changed",
                text:
                    "[황금향] 방금 들어오실 때 쓰는 연락처가 바뀌었어요. 직접 하신 일이 아니면 운영자에게 바로 알려 주세요.",
            },
            Template {
                name: "login-changed-en",
                text:
                    "[Hwanggeumhyang] What you log in with was just changed. \
                     If that was not you, please tell an organizer at once.",
            };
        /// To the number of whoever names another contact.
        contact_added: Template =
            Template {
                name: "contact-added",
                text:
                    "[황금향] 방금 만남 소식을 받으실 다른 연락처가 적혔어요. 직접 하신 일이 아니면 운영자에게 바로 알려 주세요.",
            },
            Template {
                name: "contact-added-en",
                text:
                    "[Hwanggeumhyang] Another contact for news of your meetings was just added. \
                     If that was not you, please tell an organizer at once.",
            };
        /// To who has come to a group, new or meeting already.
        placed: Announcement =
            Announcement {
                subject: "[황금향] 함께할 모임이 정해졌어요",
                mail:
                    "#{name} 님, 안녕하세요. 황금향 운영자예요.\n\n\
                     함께하실 모임이 정해졌어요.\n\n\
                     모임: #{group}\n만나는 때: #{when}\n함께하시는 분: #{people}\n\n\
                     만나는 날에는 아래 화면에서 ‘모임 들어가기’를 눌러 주세요. 시작하기 15분 전부터 열려요.\n\n\
                     #{link}\n\n\
                     오실 수 있는지는 아래 주소에서 눌러 알려 주세요. 들어오기 없이 하실 수 있어요.\n\n\
                     #{answer}\n\n\
                     황금향은 돈을 보내 달라고 하지 않아요.\n",
                text: Template {
                    name: "placed",
                    text:
                        "[황금향] #{name} 님, 함께하실 모임이 정해졌어요.\n\n\
                         모임: #{group}\n만나는 때: #{when}\n함께하시는 분: #{people}\n\n\
                         만나는 날 시작하기 15분 전부터 이 화면에서 들어가실 수 있어요.\n#{link}\n\n\
                         오실 수 있는지 여기에서 알려 주세요.\n#{answer}",
                },
            },
            Announcement {
                subject: "[Hwanggeumhyang] We found a group for you",
                mail:
                    "Hello #{name}, this is the organizer of Hwanggeumhyang.\n\n\
                     We found a group for you.\n\n\
                     Group: #{group}\nYou meet: #{when}\nWith you: #{people}\n\n\
                     On the day, press the button to join on the page below. It opens 15 minutes before the start.\n\n\
                     #{link}\n\n\
                     Please tell us at the address below whether you can come. There is no need to log in.\n\n\
                     #{answer}\n\n\
                     We never ask you to send money.\n",
                text: Template {
                    name: "placed-en",
                    text:
                        "[Hwanggeumhyang] #{name}, we found a group for you.\n\n\
                         Group: #{group}\nYou meet: #{when}\nWith you: #{people}\n\n\
                         On the day you can join on this page from 15 minutes before the start.\n#{link}\n\n\
                         Please tell us here whether you can come.\n#{answer}",
                },
            };
        /// To who was brought from one group to another.
        moved: Announcement =
            Announcement {
                subject: "[황금향] 함께할 모임이 바뀌었어요",
                mail:
                    "#{name} 님, 안녕하세요. 황금향 운영자예요.\n\n\
                     사람이 적어진 모임이 있어서 자리를 새로 맞추었어요. 이제부터 아래 모임에서 만나 주세요.\n\n\
                     모임: #{group}\n다음에 만나는 때: #{when}\n함께하시는 분: #{people}\n\n\
                     만나는 날에는 아래 화면에서 ‘모임 들어가기’를 눌러 주세요. 시작하기 15분 전부터 열려요.\n\n\
                     #{link}\n\n\
                     오실 수 있는지는 아래 주소에서 눌러 알려 주세요. 들어오기 없이 하실 수 있어요.\n\n\
                     #{answer}\n\n\
                     황금향은 돈을 보내 달라고 하지 않아요.\n",
                text: Template {
                    name: "moved",
                    text:
                        "[황금향] #{name} 님, 사람이 적어진 모임이 있어서 자리를 새로 맞추었어요. 이제부터 아래 모임에서 만나 주세요.\n\n\
                         모임: #{group}\n다음에 만나는 때: #{when}\n함께하시는 분: #{people}\n\n\
                         만나는 날 시작하기 15분 전부터 이 화면에서 들어가실 수 있어요.\n#{link}\n\n\
                         오실 수 있는지 여기에서 알려 주세요.\n#{answer}",
                },
            },
            Announcement {
                subject: "[Hwanggeumhyang] Your group has changed",
                mail:
                    "Hello #{name}, this is the organizer of Hwanggeumhyang.\n\n\
                     A group had become small, so we have arranged the seats anew. \
                     From now on you meet in the group below.\n\n\
                     Group: #{group}\nYou meet next: #{when}\nWith you: #{people}\n\n\
                     On the day, press the button to join on the page below. It opens 15 minutes before the start.\n\n\
                     #{link}\n\n\
                     Please tell us at the address below whether you can come. There is no need to log in.\n\n\
                     #{answer}\n\n\
                     We never ask you to send money.\n",
                text: Template {
                    name: "moved-en",
                    text:
                        "[Hwanggeumhyang] #{name}, a group had become small, so we have arranged the seats anew. \
                         From now on you meet in the group below.\n\n\
                         Group: #{group}\nYou meet next: #{when}\nWith you: #{people}\n\n\
                         On the day you can join on this page from 15 minutes before the start.\n#{link}\n\n\
                         Please tell us here whether you can come.\n#{answer}",
                },
            };
        /// To the people of a group to which somebody came.
        joined: Announcement =
            Announcement {
                subject: "[황금향] 모임에 새로 오신 분이 있어요",
                mail:
                    "#{name} 님, 안녕하세요. 황금향 운영자예요.\n\n\
                     함께하시는 모임에 새로 오신 분이 있어요.\n\n\
                     모임: #{group}\n새로 오신 분: #{people}\n다음에 만나는 때: #{when}\n\n\
                     만나시면 반갑게 맞아 주세요. 모임은 아래 화면에서 보실 수 있어요.\n\n\
                     #{link}\n\n\
                     황금향은 돈을 보내 달라고 하지 않아요.\n",
                text: Template {
                    name: "joined",
                    text:
                        "[황금향] #{name} 님, 함께하시는 모임에 새로 오신 분이 있어요.\n\n\
                         모임: #{group}\n새로 오신 분: #{people}\n다음에 만나는 때: #{when}\n\n\
                         만나시면 반갑게 맞아 주세요.\n#{link}",
                },
            },
            Announcement {
                subject: "[Hwanggeumhyang] Somebody new is in your group",
                mail:
                    "Hello #{name}, this is the organizer of Hwanggeumhyang.\n\n\
                     Somebody new has come to your group.\n\n\
                     Group: #{group}\nNew with you: #{people}\nYou meet next: #{when}\n\n\
                     Please make them welcome. You can see your group on the page below.\n\n\
                     #{link}\n\n\
                     We never ask you to send money.\n",
                text: Template {
                    name: "joined-en",
                    text:
                        "[Hwanggeumhyang] #{name}, somebody new has come to your group.\n\n\
                         Group: #{group}\nNew with you: #{people}\nYou meet next: #{when}\n\n\
                         Please make them welcome.\n#{link}",
                },
            };
        /// To whose group was given up.
        ended: Announcement =
            Announcement {
                subject: "[황금향] 함께하시던 모임을 마쳤어요",
                mail:
                    "#{name} 님, 안녕하세요. 황금향 운영자예요.\n\n\
                     함께하시던 분들이 적어져서 아래 모임을 여기에서 마치게 됐어요. 남은 만남은 없어요.\n\n\
                     모임: #{group}\n\n\
                     다음에 모임을 엮을 때 새로운 분들을 찾아 드릴게요. 모임이 정해지면 바로 알려 드려요.\n\
                     그동안 만나실 수 있는 때를 넓혀 두시면 더 잘 이어 드릴 수 있어요. 아래 화면에서 바꾸실 수 있어요.\n\n\
                     #{link}\n\n\
                     궁금하신 것이 있으면 운영자에게 말씀해 주세요.\n황금향은 돈을 보내 달라고 하지 않아요.\n",
                text: Template {
                    name: "ended",
                    text:
                        "[황금향] #{name} 님, 함께하시던 분들이 적어져서 모임을 여기에서 마치게 됐어요. 남은 만남은 없어요.\n\n\
                         모임: #{group}\n\n\
                         다음에 모임을 엮을 때 새로운 분들을 찾아 드릴게요. 모임이 정해지면 바로 알려 드려요. 그동안 만나실 수 있는 때를 넓혀 두시면 더 잘 이어 드릴 수 있어요.\n\
                         #{link}",
                },
            },
            Announcement {
                subject: "[Hwanggeumhyang] Your group has come to its end",
                mail:
                    "Hello #{name}, this is the organizer of Hwanggeumhyang.\n\n\
                     Too few people were left, so the group below ends here. It will not meet again.\n\n\
                     Group: #{group}\n\n\
                     When we next form groups, we will bring you together with new people, and tell you at once.\n\
                     The more half days you can meet on, the better we can do that. \
                     You can change them on the page below.\n\n\
                     #{link}\n\n\
                     If you have a question, please tell the organizer.\nWe never ask you to send money.\n",
                text: Template {
                    name: "ended-en",
                    text:
                        "[Hwanggeumhyang] #{name}, too few people were left, so your group ends here. \
                         It will not meet again.\n\n\
                         Group: #{group}\n\n\
                         When we next form groups, we will bring you together with new people, and tell you at once. \
                         The more half days you can meet on, the better we can do that.\n#{link}",
                },
            };
    }
}
