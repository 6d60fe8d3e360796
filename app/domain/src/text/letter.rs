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
pub struct Letter {
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

/// The words of letters, and what pages say of the way on which they come.
#[derive(Debug)]
pub struct LetterText {
    /// The code that proves a mobile number.
    pub code: Template,
    /// The key that sets a password.
    pub key: Template,
    /// To whom an organizer made a key.
    pub key_made: Template,
    /// To whose password was set by a key.
    pub password_set: Template,
    /// To the number that somebody logged in with, and to the one that they do now.
    pub login_changed: Template,
    /// To who has come to a group, new or meeting already.
    pub placed: Letter,
    /// To who was brought from one group to another.
    pub moved: Letter,
    /// To the people of a group to which somebody came.
    pub joined: Letter,
    /// To whose group was given up.
    pub ended: Letter,
    /// Said where one asks for a key, and texts are sent.
    pub forgot: &'static str,
    /// Said once a key was asked for, and texts are sent.
    pub forgot_sent: &'static str,
    /// Of the card in which the code of a text is typed.
    pub verify_heading: &'static str,
    /// Where that code stands.
    pub verify_hint: &'static str,
    /// Said when it was sent anew.
    pub verify_sent: &'static str,
    /// What can be done while one waits for a group.
    pub meanwhile: &'static str,
}

/// In Korean.
pub const KO: LetterText = LetterText {
    code: Template {
        name: "code", text: "[황금향] 확인 번호는 #{code} 이에요. 저희는 전화로 이 번호를 묻지 않아요."
    },
    key: Template {
        name: "key",
        text: "[황금향] 아래 주소에서 비밀번호를 새로 정해 주세요.\n#{link}\n한 시간 동안 한 번만 쓰실 수 있어요. 부탁하신 적이 없으시면 그냥 지우셔도 괜찮아요.",
    },
    key_made: Template {
        name: "key-made",
        text: "[황금향] 운영자가 회원님께서 들어오실 열쇠를 만들었어요. 부탁하신 적이 없으시면 운영자에게 알려 주세요.",
    },
    password_set: Template {
        name: "password-set",
        text: "[황금향] 방금 비밀번호가 새로 정해졌어요. 직접 하신 일이 아니면 운영자에게 바로 알려 주세요.",
    },
    login_changed: Template {
        name: "login-changed",
        text: "[황금향] 방금 들어오실 때 쓰는 연락처가 바뀌었어요. 직접 하신 일이 아니면 운영자에게 바로 알려 주세요.",
    },
    placed: Letter {
        subject: "[황금향] 함께할 모임이 정해졌어요",
        mail: "#{name} 님, 안녕하세요. 황금향 운영자예요.\n\n함께하실 모임이 정해졌어요.\n\n모임: #{group}\n만나는 때: #{when}\n함께하시는 분: #{people}\n\n만나는 날에는 아래 화면에서 ‘모임 들어가기’를 눌러 주세요. 시작하기 15분 전부터 열려요.\n\n#{link}\n\n그때 못 오시거나 이런 소식을 그만 받고 싶으시면 운영자에게 말씀해 주세요.\n황금향은 돈을 보내 달라고 하지 않아요.\n",
        text: Template {
            name: "placed",
            text: "[황금향] #{name} 님, 함께하실 모임이 정해졌어요.\n\n모임: #{group}\n만나는 때: #{when}\n함께하시는 분: #{people}\n\n만나는 날 시작하기 15분 전부터 이 화면에서 들어가실 수 있어요.\n#{link}\n\n이런 소식을 그만 받고 싶으시면 운영자에게 말씀해 주세요.",
        },
    },
    moved: Letter {
        subject: "[황금향] 함께할 모임이 바뀌었어요",
        mail: "#{name} 님, 안녕하세요. 황금향 운영자예요.\n\n사람이 적어진 모임이 있어서 자리를 새로 맞추었어요. 이제부터 아래 모임에서 만나 주세요.\n\n모임: #{group}\n다음에 만나는 때: #{when}\n함께하시는 분: #{people}\n\n만나는 날에는 아래 화면에서 ‘모임 들어가기’를 눌러 주세요. 시작하기 15분 전부터 열려요.\n\n#{link}\n\n그때 못 오시거나 이런 소식을 그만 받고 싶으시면 운영자에게 말씀해 주세요.\n황금향은 돈을 보내 달라고 하지 않아요.\n",
        text: Template {
            name: "moved",
            text: "[황금향] #{name} 님, 사람이 적어진 모임이 있어서 자리를 새로 맞추었어요. 이제부터 아래 모임에서 만나 주세요.\n\n모임: #{group}\n다음에 만나는 때: #{when}\n함께하시는 분: #{people}\n\n만나는 날 시작하기 15분 전부터 이 화면에서 들어가실 수 있어요.\n#{link}\n\n이런 소식을 그만 받고 싶으시면 운영자에게 말씀해 주세요.",
        },
    },
    joined: Letter {
        subject: "[황금향] 모임에 새로 오신 분이 있어요",
        mail: "#{name} 님, 안녕하세요. 황금향 운영자예요.\n\n함께하시는 모임에 새로 오신 분이 있어요.\n\n모임: #{group}\n새로 오신 분: #{people}\n다음에 만나는 때: #{when}\n\n만나시면 반갑게 맞아 주세요. 모임은 아래 화면에서 보실 수 있어요.\n\n#{link}\n\n이런 소식을 그만 받고 싶으시면 운영자에게 말씀해 주세요.\n황금향은 돈을 보내 달라고 하지 않아요.\n",
        text: Template {
            name: "joined",
            text: "[황금향] #{name} 님, 함께하시는 모임에 새로 오신 분이 있어요.\n\n모임: #{group}\n새로 오신 분: #{people}\n다음에 만나는 때: #{when}\n\n만나시면 반갑게 맞아 주세요.\n#{link}\n\n이런 소식을 그만 받고 싶으시면 운영자에게 말씀해 주세요.",
        },
    },
    ended: Letter {
        subject: "[황금향] 함께하시던 모임을 마쳤어요",
        mail: "#{name} 님, 안녕하세요. 황금향 운영자예요.\n\n함께하시던 분들이 적어져서 아래 모임을 여기에서 마치게 됐어요. 남은 만남은 없어요.\n\n모임: #{group}\n\n다음에 모임을 엮을 때 새로운 분들과 이어 드릴게요. 정해지면 바로 알려 드려요.\n그동안 만나실 수 있는 때를 넓혀 두시면 더 잘 이어 드릴 수 있어요. 아래 화면에서 바꾸실 수 있어요.\n\n#{link}\n\n궁금하신 것이 있거나 이런 소식을 그만 받고 싶으시면 운영자에게 말씀해 주세요.\n황금향은 돈을 보내 달라고 하지 않아요.\n",
        text: Template {
            name: "ended",
            text: "[황금향] #{name} 님, 함께하시던 분들이 적어져서 모임을 여기에서 마치게 됐어요. 남은 만남은 없어요.\n\n모임: #{group}\n\n다음에 모임을 엮을 때 새로운 분들과 이어 드리고, 정해지면 바로 알려 드려요. 그동안 만나실 수 있는 때를 넓혀 두시면 더 잘 이어 드릴 수 있어요.\n#{link}\n\n이런 소식을 그만 받고 싶으시면 운영자에게 말씀해 주세요.",
        },
    },
    forgot: "이메일이나 문자로 새로 정하실 주소를 보내 드려요. 오지 않으면 운영자에게 전화 주세요. 열쇠 번호를 불러 드려요.",
    forgot_sent: "가입하신 이메일이나 휴대전화로 곧 편지나 문자가 도착해요. 오지 않으면 운영자에게 전화 주세요. 열쇠 번호를 불러 드릴게요.",
    verify_heading: "문자로 보낸 번호를 적어 주세요",
    verify_hint: "문자에 있는 숫자 여섯 자리예요. 안 보이면 차단한 문자도 봐 주세요.",
    verify_sent: "번호를 다시 보냈어요. 조금 뒤에 문자를 봐 주세요. 가장 나중에 온 번호만 쓰실 수 있어요.",
    meanwhile: "그동안 만나실 수 있는 때를 넓혀 두시면 모임을 찾기 쉬워요.",
};

/// In English.
pub const EN: LetterText = LetterText {
    code: Template {
        name: "code-en",
        text: "[Hwanggeumhyang] Your code is #{code}. We never ask for it on the telephone.",
    },
    key: Template {
        name: "key-en",
        text: "[Hwanggeumhyang] Choose a new password at the address below.\n#{link}\nIt works once, within one hour. If you did not ask for this, you can simply delete it.",
    },
    key_made: Template {
        name: "key-made-en",
        text: "[Hwanggeumhyang] An organizer has made a key with which you can get in. If you did not ask for this, please tell an organizer.",
    },
    password_set: Template {
        name: "password-set-en",
        text: "[Hwanggeumhyang] Your password was just set anew. If that was not you, please tell an organizer at once.",
    },
    login_changed: Template {
        name: "login-changed-en",
        text: "[Hwanggeumhyang] What you log in with was just changed. If that was not you, please tell an organizer at once.",
    },
    placed: Letter {
        subject: "[Hwanggeumhyang] We found a group for you",
        mail: "Hello #{name}, this is the organizer of Hwanggeumhyang.\n\nWe found a group for you.\n\nGroup: #{group}\nYou meet: #{when}\nWith you: #{people}\n\nOn the day, press the button to join on the page below. It opens 15 minutes before the start.\n\n#{link}\n\nIf you cannot come then, or want no more letters like this, please tell the organizer.\nWe never ask you to send money.\n",
        text: Template {
            name: "placed-en",
            text: "[Hwanggeumhyang] #{name}, we found a group for you.\n\nGroup: #{group}\nYou meet: #{when}\nWith you: #{people}\n\nOn the day you can join on this page from 15 minutes before the start.\n#{link}\n\nIf you want no more messages like this, please tell the organizer.",
        },
    },
    moved: Letter {
        subject: "[Hwanggeumhyang] Your group has changed",
        mail: "Hello #{name}, this is the organizer of Hwanggeumhyang.\n\nA group had become small, so we have arranged the seats anew. From now on you meet in the group below.\n\nGroup: #{group}\nYou meet next: #{when}\nWith you: #{people}\n\nOn the day, press the button to join on the page below. It opens 15 minutes before the start.\n\n#{link}\n\nIf you cannot come then, or want no more letters like this, please tell the organizer.\nWe never ask you to send money.\n",
        text: Template {
            name: "moved-en",
            text: "[Hwanggeumhyang] #{name}, a group had become small, so we have arranged the seats anew. From now on you meet in the group below.\n\nGroup: #{group}\nYou meet next: #{when}\nWith you: #{people}\n\nOn the day you can join on this page from 15 minutes before the start.\n#{link}\n\nIf you want no more messages like this, please tell the organizer.",
        },
    },
    joined: Letter {
        subject: "[Hwanggeumhyang] Somebody new is in your group",
        mail: "Hello #{name}, this is the organizer of Hwanggeumhyang.\n\nSomebody new has come to your group.\n\nGroup: #{group}\nNew with you: #{people}\nYou meet next: #{when}\n\nPlease make them welcome. You can see your group on the page below.\n\n#{link}\n\nIf you want no more letters like this, please tell the organizer.\nWe never ask you to send money.\n",
        text: Template {
            name: "joined-en",
            text: "[Hwanggeumhyang] #{name}, somebody new has come to your group.\n\nGroup: #{group}\nNew with you: #{people}\nYou meet next: #{when}\n\nPlease make them welcome.\n#{link}\n\nIf you want no more messages like this, please tell the organizer.",
        },
    },
    ended: Letter {
        subject: "[Hwanggeumhyang] Your group has come to its end",
        mail: "Hello #{name}, this is the organizer of Hwanggeumhyang.\n\nToo few people were left, so the group below ends here. It will not meet again.\n\nGroup: #{group}\n\nWhen we next form groups, we will bring you together with new people, and tell you at once.\nThe more half days you can meet on, the better we can do that. You can change them on the page below.\n\n#{link}\n\nIf you have a question, or want no more letters like this, please tell the organizer.\nWe never ask you to send money.\n",
        text: Template {
            name: "ended-en",
            text: "[Hwanggeumhyang] #{name}, too few people were left, so your group ends here. It will not meet again.\n\nGroup: #{group}\n\nWhen we next form groups, we will bring you together with new people, and tell you at once. The more half days you can meet on, the better we can do that.\n#{link}\n\nIf you want no more messages like this, please tell the organizer.",
        },
    },
    forgot: "We send you an address by email or text message. If none comes, please call an organizer, who will read you a key.",
    forgot_sent: "A letter or a text message will reach you soon, by what you signed up with. If none comes, please call the organizer. We will help you.",
    verify_heading: "Please type the code from our text message",
    verify_hint: "The six digits in the text message. If you cannot see it, please look among blocked messages as well.",
    verify_sent: "We sent a new code. Please look at your messages in a moment. Only the newest code counts.",
    meanwhile: "Meanwhile, the more half days you can meet on, the easier it is to find a group.",
};

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn templates(text: &'static LetterText) -> Vec<&'static Template> {
        let letters = [&text.placed, &text.moved, &text.joined, &text.ended].map(|letter| &letter.text);
        let short = [&text.code, &text.key, &text.key_made, &text.password_set, &text.login_changed];
        short.into_iter().chain(letters).collect()
    }

    #[test]
    fn places_are_filled_once_and_what_stands_there_is_read_no_further() {
        let values = [("name", "#{link}"), ("link", "https://hgh.example")];
        assert_eq!(filled("#{name} 님: #{link}", &values), "#{link} 님: https://hgh.example");
        assert_eq!(filled("#{when} 그리고 #{", &values), "#{when} 그리고 #{}");
    }

    #[test]
    fn every_template_is_registered_under_a_name_of_its_own() {
        let all: Vec<_> = templates(&KO).into_iter().chain(templates(&EN)).map(|one| one.name).collect();
        assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len());
    }

    #[test]
    fn every_text_says_first_who_writes() {
        assert!(templates(&KO).iter().all(|one| one.text.starts_with("[황금향] ")));
        assert!(templates(&EN).iter().all(|one| one.text.starts_with("[Hwanggeumhyang] ")));
    }
}
