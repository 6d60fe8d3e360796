//! What organizers are told a day before meetings whose groups have no room.

use super::letter::{Announcement, Template};

texts! {
    /// What organizers are told a day before meetings whose groups have no room.
    pub struct RoomlessLetterText {
        /// The groups, where mail has room to name them.
        missing: Announcement =
            Announcement {
                subject: "[황금향] 모임 방이 아직 없어요",
                mail:
                    "#{name} 님, 안녕하세요. 황금향이에요.\n\n\
                     #{day}에 만나는데 아직 방이 없는 모임이 #{count}곳 있어요.\n\n\
                     #{list}\n\
                     아래 화면에서 주소를 한꺼번에 붙여 넣으실 수 있어요.\n\n\
                     #{link}\n",
                text: Template {
                    name: "roomless",
                    text:
                        "[황금향] #{name} 님, #{day}에 만나는데 아직 방이 없는 모임이 #{count}곳 있어요.\n\n\
                         이 화면에서 주소를 붙여 넣어 주세요.\n#{link}",
                },
            },
            Announcement {
                subject: "[Hwanggeumhyang] A meeting room is missing",
                mail:
                    "Hello #{name}, this is Hwanggeumhyang.\n\n\
                     Groups that meet on #{day} and have no room yet: #{count}.\n\n\
                     #{list}\n\
                     You can paste addresses for all of them on the page below.\n\n\
                     #{link}\n",
                text: Template {
                    name: "roomless-en",
                    text:
                        "[Hwanggeumhyang] #{name}, groups that meet on #{day} and have no room yet: #{count}.\n\n\
                         Please paste their addresses on this page.\n#{link}",
                },
            };
        line(when: &str, group: &str) = format!("{when}, {group}\n"), format!("{when}, {group}\n");
        more(count: usize) = format!("그 밖에 {count}곳\n"), format!("and {count} more\n");
    }
}
