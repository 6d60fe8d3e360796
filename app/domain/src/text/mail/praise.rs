//! What people are told whose letters were opened.

use super::letter::{Announcement, Template};

texts! {
    /// What people are told whose letters were opened.
    pub struct PraiseLetterText {
        /// Letters of praise came.
        came: Announcement =
            Announcement {
                subject: "[황금향] 칭찬 편지가 왔어요",
                mail:
                    "#{name} 님, 안녕하세요. 황금향이에요.\n\n\
                     칭찬 편지가 왔어요. 함께하신 분이 보내 주신 마음이에요.\n\
                     아래 주소를 누르시면 칭찬 편지함이 열려요.\n\n\
                     #{link}\n\n\
                     황금향은 돈을 보내 달라고 하지 않아요.\n",
                text: Template {
                    name: "letters-came",
                    text: "[황금향] #{name} 님, 칭찬 편지가 왔어요. 칭찬 편지함에서 읽어 보세요.\n#{link}",
                },
            },
            Announcement {
                subject: "[Hwanggeumhyang] A letter of praise came",
                mail:
                    "Hello #{name}, this is Hwanggeumhyang.\n\n\
                     A letter of praise came, from somebody whom you met.\n\
                     The address below opens your thank-you letters.\n\n\
                     #{link}\n\n\
                     We never ask you to send money.\n",
                text: Template {
                    name: "letters-came-en",
                    text: "[Hwanggeumhyang] #{name}, a letter of praise came. You can read it here.\n#{link}",
                },
            };
        /// Answers to theirs came, and no letters.
        answered: Announcement =
            Announcement {
                subject: "[황금향] 답장이 왔어요",
                mail:
                    "#{name} 님, 안녕하세요. 황금향이에요.\n\n\
                     보내신 칭찬 편지에 답장이 왔어요.\n\
                     아래 주소를 누르시면 보낸 편지와 답장을 보실 수 있어요.\n\n\
                     #{link}\n\n\
                     황금향은 돈을 보내 달라고 하지 않아요.\n",
                text: Template {
                    name: "answer-came",
                    text: "[황금향] #{name} 님, 보내신 칭찬 편지에 답장이 왔어요.\n#{link}",
                },
            },
            Announcement {
                subject: "[Hwanggeumhyang] An answer to your letter came",
                mail:
                    "Hello #{name}, this is Hwanggeumhyang.\n\n\
                     An answer to a letter of praise that you wrote came.\n\
                     The address below opens what you wrote, with the answer.\n\n\
                     #{link}\n\n\
                     We never ask you to send money.\n",
                text: Template {
                    name: "answer-came-en",
                    text: "[Hwanggeumhyang] #{name}, an answer to your letter of praise came.\n#{link}",
                },
            };
    }
}
