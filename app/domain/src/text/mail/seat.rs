//! What people are told who wait for a seat.

use super::letter::{Announcement, Template};

texts! {
    /// What people are told who wait for a seat.
    pub struct SeatLetterText {
        /// One is free, and kept for them.
        offered: Announcement =
            Announcement {
                subject: "[황금향] 기다리시던 모임에 자리가 났어요",
                mail:
                    "#{name} 님, 안녕하세요. 황금향 운영자예요.\n\n\
                     기다리시던 모임에 자리가 났어요. 함께하시겠어요?\n\n\
                     모임: #{group}\n만나는 때: #{when}\n\n\
                     #{until}까지 이 자리를 맡아 둘게요. 아래 화면에서 ‘함께할게요’나 ‘다음에요’를 눌러 주세요. 비밀번호는 필요 없어요.\n\n\
                     #{answer}\n\n\
                     답이 없으시면 다음에 기다리시는 분께 여쭤볼게요.\n\
                     황금향은 돈을 보내 달라고 하지 않아요.\n",
                text: Template {
                    name: "seat-offered",
                    text:
                        "[황금향] #{name} 님, 기다리시던 모임에 자리가 났어요.\n\n\
                         모임: #{group}\n만나는 때: #{when}\n\n\
                         #{until}까지 맡아 둘게요. 이 화면에서 ‘함께할게요’나 ‘다음에요’를 눌러 주세요.\n#{answer}",
                },
            },
            Announcement {
                subject: "[Hwanggeumhyang] There is a seat in the group you wait for",
                mail:
                    "Hello #{name}, this is the organizer of Hwanggeumhyang.\n\n\
                     There is a seat in the group you wait for. Would you like to join?\n\n\
                     Group: #{group}\nIt meets: #{when}\n\n\
                     We keep the seat for you until #{until}. Please answer on the page below; it needs no password.\n\n\
                     #{answer}\n\n\
                     If we hear nothing, we ask the next person who waits.\n\
                     We never ask you to send money.\n",
                text: Template {
                    name: "seat-offered-en",
                    text:
                        "[Hwanggeumhyang] #{name}, there is a seat in the group you wait for.\n\n\
                         Group: #{group}\nIt meets: #{when}\n\n\
                         We keep it for you until #{until}. Please answer on this page.\n#{answer}",
                },
            };
    }
}
