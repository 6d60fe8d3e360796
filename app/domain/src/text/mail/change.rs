//! What the people of a group are told of a meeting that was changed.

use super::letter::{Announcement, Template};

texts! {
    /// What the people of a group are told of a meeting that was changed.
    pub struct ChangeText {
        /// It is at another time.
        moved: Announcement =
            Announcement {
                subject: "[황금향] 만나는 때가 바뀌었어요",
                mail:
                    "#{name} 님, 안녕하세요. 황금향 운영자예요.\n\n\
                     이번 만남을 다른 때로 옮겼어요.\n\n\
                     모임: #{group}\n전에 알려 드린 때: #{before}\n새로 만나는 때: #{when}\n\n\
                     그다음 만남부터는 늘 만나던 때에 만나요. 아래 화면에서 언제든 다시 보실 수 있어요.\n\n\
                     #{link}\n\n\
                     황금향은 돈을 보내 달라고 하지 않아요.\n",
                text: Template {
                    name: "meeting-moved",
                    text:
                        "[황금향] #{name} 님, 이번 만남을 다른 때로 옮겼어요.\n\n\
                         모임: #{group}\n전에 알려 드린 때: #{before}\n새로 만나는 때: #{when}\n\n\
                         그다음 만남부터는 늘 만나던 때에 만나요.\n#{link}",
                },
            },
            Announcement {
                subject: "[Hwanggeumhyang] Your meeting is at another time",
                mail:
                    "Hello #{name}, this is the organizer of Hwanggeumhyang.\n\n\
                     Your next meeting was moved to another time.\n\n\
                     Group: #{group}\nIt was to be: #{before}\nIt is now: #{when}\n\n\
                     The meetings after it stay as they are. You can look this up on the page below.\n\n\
                     #{link}\n\n\
                     We never ask you to send money.\n",
                text: Template {
                    name: "meeting-moved-en",
                    text:
                        "[Hwanggeumhyang] #{name}, your meeting was moved to another time.\n\n\
                         Group: #{group}\nIt was to be: #{before}\nIt is now: #{when}\n\n\
                         The meetings after it stay as they are.\n#{link}",
                },
            };
        /// It does not take place.
        called_off: Announcement =
            Announcement {
                subject: "[황금향] 이번 만남은 쉬어 가요",
                mail:
                    "#{name} 님, 안녕하세요. 황금향 운영자예요.\n\n\
                     아래 만남은 쉬기로 했어요. 그날은 들어오지 않으셔도 돼요.\n\n\
                     모임: #{group}\n쉬는 만남: #{when}\n\n\
                     다음 만남은 아래 화면에서 보실 수 있어요.\n\n\
                     #{link}\n\n\
                     황금향은 돈을 보내 달라고 하지 않아요.\n",
                text: Template {
                    name: "meeting-called-off",
                    text:
                        "[황금향] #{name} 님, 아래 만남은 쉬기로 했어요. 그날은 들어오지 않으셔도 돼요.\n\n\
                         모임: #{group}\n쉬는 만남: #{when}\n\n\
                         다음 만남은 이 화면에서 보실 수 있어요.\n#{link}",
                },
            },
            Announcement {
                subject: "[Hwanggeumhyang] Your meeting is called off",
                mail:
                    "Hello #{name}, this is the organizer of Hwanggeumhyang.\n\n\
                     The meeting below does not take place. You need not come on that day.\n\n\
                     Group: #{group}\nCalled off: #{when}\n\n\
                     You find the next meeting on the page below.\n\n\
                     #{link}\n\n\
                     We never ask you to send money.\n",
                text: Template {
                    name: "meeting-called-off-en",
                    text:
                        "[Hwanggeumhyang] #{name}, the meeting below does not take place.\n\n\
                         Group: #{group}\nCalled off: #{when}\n\n\
                         You find the next meeting on this page.\n#{link}",
                },
            };
        /// It takes place after all.
        restored: Announcement =
            Announcement {
                subject: "[황금향] 쉬기로 했던 만남을 다시 해요",
                mail:
                    "#{name} 님, 안녕하세요. 황금향 운영자예요.\n\n\
                     쉬기로 했던 만남을 다시 하기로 했어요. 헷갈리게 해 드려 죄송해요.\n\n\
                     모임: #{group}\n만나는 때: #{when}\n\n\
                     아래 화면에서 들어가실 수 있어요. 시작하기 15분 전부터 열려요.\n\n\
                     #{link}\n\n\
                     황금향은 돈을 보내 달라고 하지 않아요.\n",
                text: Template {
                    name: "meeting-restored",
                    text:
                        "[황금향] #{name} 님, 쉬기로 했던 만남을 다시 하기로 했어요. 헷갈리게 해 드려 죄송해요.\n\n\
                         모임: #{group}\n만나는 때: #{when}\n\n\
                         시작하기 15분 전부터 이 화면에서 들어가실 수 있어요.\n#{link}",
                },
            },
            Announcement {
                subject: "[Hwanggeumhyang] Your meeting takes place after all",
                mail:
                    "Hello #{name}, this is the organizer of Hwanggeumhyang.\n\n\
                     The meeting below was called off, and takes place after all. We are sorry for the confusion.\n\n\
                     Group: #{group}\nYou meet: #{when}\n\n\
                     You can join on the page below from 15 minutes before the start.\n\n\
                     #{link}\n\n\
                     We never ask you to send money.\n",
                text: Template {
                    name: "meeting-restored-en",
                    text:
                        "[Hwanggeumhyang] #{name}, the meeting below takes place after all. We are sorry for the confusion.\n\n\
                         Group: #{group}\nYou meet: #{when}\n\n\
                         You can join on this page from 15 minutes before the start.\n#{link}",
                },
            };
    }
}
