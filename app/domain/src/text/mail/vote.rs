//! What the people of a group are told of the vote after eight meetings.

use super::letter::{Announcement, Template};

texts! {
    /// What the people of a group are told of the vote after eight meetings.
    pub struct VoteLetterText {
        /// The vote opens.
        opens: Announcement =
            Announcement {
                subject: "[황금향] 여덟 번을 다 만난 다음에는 어떻게 하고 싶으세요?",
                mail:
                    "#{name} 님, 안녕하세요. 황금향 운영자예요.\n\n\
                     곧 여덟 번의 만남을 다 마치게 돼요. 그다음에는 어떻게 하고 싶으신지 골라 주세요.\n\n\
                     모임: #{group}\n고르실 수 있는 때: #{until}까지\n\n\
                     계속 함께: 네 분 이상이 고르시면 이대로 여덟 번을 더 만나요.\n\
                     섞어서 새로: 다음에 모임을 엮을 때 새로운 분들을 만나요.\n\
                     쉬기: 한 달 동안 쉬었다가 다시 함께해요.\n\n\
                     아래 화면에서 골라 주세요. 그때까지 언제든 바꾸실 수 있어요. 고르지 않으시면 섞어서 새로 만나요.\n\n\
                     #{link}\n\n\
                     황금향은 돈을 보내 달라고 하지 않아요.\n",
                text: Template {
                    name: "vote-opens",
                    text:
                        "[황금향] #{name} 님, 곧 여덟 번의 만남을 다 마치게 돼요. 그다음에는 어떻게 하고 싶으신지 골라 주세요.\n\n\
                         모임: #{group}\n고르실 수 있는 때: #{until}까지\n\n\
                         계속 함께, 섞어서 새로, 쉬기 가운데 이 화면에서 골라 주세요. 고르지 않으시면 섞어서 새로 만나요.\n#{link}",
                },
            },
            Announcement {
                subject: "[Hwanggeumhyang] What would you like after your eight meetings?",
                mail:
                    "Hello #{name}, this is the organizer of Hwanggeumhyang.\n\n\
                     Your eight meetings will soon be over. Please choose what you would like after them.\n\n\
                     Group: #{group}\nYou can choose until: #{until}\n\n\
                     Go on together: if four or more of you choose this, you meet eight more times.\n\
                     Meet new people: you do when we next form groups.\n\
                     Take a break: you rest for a month, and are back.\n\n\
                     Please choose on the page below. You can change it until then. \
                     If you choose nothing, you meet new people.\n\n\
                     #{link}\n\n\
                     We never ask you to send money.\n",
                text: Template {
                    name: "vote-opens-en",
                    text:
                        "[Hwanggeumhyang] #{name}, your eight meetings will soon be over. Please choose what you would like after them.\n\n\
                         Group: #{group}\nYou can choose until: #{until}\n\n\
                         Go on together, meet new people, or take a break: choose on this page. \
                         If you choose nothing, you meet new people.\n#{link}",
                },
            };
        /// To who goes on in the group.
        goes_on: Announcement =
            Announcement {
                subject: "[황금향] 여덟 번을 더 함께해요",
                mail:
                    "#{name} 님, 안녕하세요. 황금향 운영자예요.\n\n\
                     계속 함께하고 싶으신 분이 네 분 이상이어서, 이 모임은 여덟 번을 더 만나요.\n\n\
                     모임: #{group}\n다음에 만나는 때: #{when}\n\n\
                     함께하시는 분들은 아래 화면에서 보실 수 있어요.\n\n\
                     #{link}\n\n\
                     황금향은 돈을 보내 달라고 하지 않아요.\n",
                text: Template {
                    name: "vote-goes-on",
                    text:
                        "[황금향] #{name} 님, 계속 함께하고 싶으신 분이 네 분 이상이어서 여덟 번을 더 만나요.\n\n\
                         모임: #{group}\n다음에 만나는 때: #{when}\n\n\
                         함께하시는 분들은 이 화면에서 보실 수 있어요.\n#{link}",
                },
            },
            Announcement {
                subject: "[Hwanggeumhyang] You meet eight more times",
                mail:
                    "Hello #{name}, this is the organizer of Hwanggeumhyang.\n\n\
                     Four or more of you wished to go on together, so your group meets eight more times.\n\n\
                     Group: #{group}\nYou meet next: #{when}\n\n\
                     You find those who go on with you on the page below.\n\n\
                     #{link}\n\n\
                     We never ask you to send money.\n",
                text: Template {
                    name: "vote-goes-on-en",
                    text:
                        "[Hwanggeumhyang] #{name}, four or more of you wished to go on together, \
                         so your group meets eight more times.\n\n\
                         Group: #{group}\nYou meet next: #{when}\n\n\
                         You find those who go on with you on this page.\n#{link}",
                },
            };
        /// To who wished to go on where too few did.
        too_few: Announcement =
            Announcement {
                subject: "[황금향] 여덟 번의 만남을 모두 마쳤어요",
                mail:
                    "#{name} 님, 안녕하세요. 황금향 운영자예요.\n\n\
                     계속 함께하고 싶다고 해 주셔서 고마워요. 이번에는 네 분이 모이지 않아 모임을 여기에서 마치게 됐어요.\n\n\
                     모임: #{group}\n\n\
                     다음에 모임을 엮을 때 새로운 분들을 찾아 드릴게요. 모임이 정해지면 바로 알려 드려요.\n\n\
                     #{link}\n\n\
                     황금향은 돈을 보내 달라고 하지 않아요.\n",
                text: Template {
                    name: "vote-too-few",
                    text:
                        "[황금향] #{name} 님, 계속 함께하고 싶다고 해 주셔서 고마워요. 이번에는 네 분이 모이지 않아 모임을 여기에서 마치게 됐어요.\n\n\
                         모임: #{group}\n\n\
                         다음에 모임을 엮을 때 새로운 분들을 찾아 드리고 바로 알려 드릴게요.\n#{link}",
                },
            },
            Announcement {
                subject: "[Hwanggeumhyang] Your eight meetings are over",
                mail:
                    "Hello #{name}, this is the organizer of Hwanggeumhyang.\n\n\
                     Thank you for wishing to go on. This time fewer than four of you did, so your group ends here.\n\n\
                     Group: #{group}\n\n\
                     When we next form groups, we will bring you together with new people, and tell you at once.\n\n\
                     #{link}\n\n\
                     We never ask you to send money.\n",
                text: Template {
                    name: "vote-too-few-en",
                    text:
                        "[Hwanggeumhyang] #{name}, thank you for wishing to go on. This time fewer than four of you did, \
                         so your group ends here.\n\n\
                         Group: #{group}\n\n\
                         When we next form groups, we will bring you together with new people, and tell you at once.\n#{link}",
                },
            };
        /// To who meets new people.
        mixed: Announcement =
            Announcement {
                subject: "[황금향] 다음에는 새로운 분들을 만나요",
                mail:
                    "#{name} 님, 안녕하세요. 황금향 운영자예요.\n\n\
                     여덟 번의 만남을 모두 마쳤어요. 함께해 주셔서 고마웠어요.\n\n\
                     모임: #{group}\n\n\
                     다음에 모임을 엮을 때 새로운 분들을 찾아 드릴게요. 모임이 정해지면 바로 알려 드려요.\n\n\
                     #{link}\n\n\
                     황금향은 돈을 보내 달라고 하지 않아요.\n",
                text: Template {
                    name: "vote-mixed",
                    text:
                        "[황금향] #{name} 님, 여덟 번의 만남을 모두 마쳤어요. 함께해 주셔서 고마웠어요.\n\n\
                         모임: #{group}\n\n\
                         다음에 모임을 엮을 때 새로운 분들을 찾아 드리고 바로 알려 드릴게요.\n#{link}",
                },
            },
            Announcement {
                subject: "[Hwanggeumhyang] Next you meet new people",
                mail:
                    "Hello #{name}, this is the organizer of Hwanggeumhyang.\n\n\
                     Your eight meetings are over. Thank you for being there.\n\n\
                     Group: #{group}\n\n\
                     When we next form groups, we will bring you together with new people, and tell you at once.\n\n\
                     #{link}\n\n\
                     We never ask you to send money.\n",
                text: Template {
                    name: "vote-mixed-en",
                    text:
                        "[Hwanggeumhyang] #{name}, your eight meetings are over. Thank you for being there.\n\n\
                         Group: #{group}\n\n\
                         When we next form groups, we will bring you together with new people, and tell you at once.\n#{link}",
                },
            };
        /// To who rests.
        on_break: Announcement =
            Announcement {
                subject: "[황금향] 편히 쉬셨다가 오세요",
                mail:
                    "#{name} 님, 안녕하세요. 황금향 운영자예요.\n\n\
                     여덟 번의 만남을 모두 마쳤어요. 고르신 대로 이제 편히 쉬세요.\n\n\
                     마친 모임: #{group}\n다시 함께하시는 날: #{day}\n\n\
                     그날이 되면 저절로 다시 함께하시게 돼요. 그 전에도 아래 화면에서 언제든 돌아오실 수 있어요.\n\n\
                     #{link}\n\n\
                     황금향은 돈을 보내 달라고 하지 않아요.\n",
                text: Template {
                    name: "vote-break",
                    text:
                        "[황금향] #{name} 님, 여덟 번의 만남을 모두 마쳤어요. 고르신 대로 이제 편히 쉬세요.\n\n\
                         마친 모임: #{group}\n다시 함께하시는 날: #{day}\n\n\
                         그 전에도 이 화면에서 언제든 돌아오실 수 있어요.\n#{link}",
                },
            },
            Announcement {
                subject: "[Hwanggeumhyang] Have a good rest",
                mail:
                    "Hello #{name}, this is the organizer of Hwanggeumhyang.\n\n\
                     Your eight meetings are over. As you chose, you can rest now.\n\n\
                     Your group was: #{group}\nYou are back on: #{day}\n\n\
                     On that day you are back without doing anything. You can come back earlier on the page below.\n\n\
                     #{link}\n\n\
                     We never ask you to send money.\n",
                text: Template {
                    name: "vote-break-en",
                    text:
                        "[Hwanggeumhyang] #{name}, your eight meetings are over. As you chose, you can rest now.\n\n\
                         Your group was: #{group}\nYou are back on: #{day}\n\n\
                         You can come back earlier on this page.\n#{link}",
                },
            };
    }
}
