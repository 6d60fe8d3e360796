//! What people are told of birthdays.

use super::letter::{Announcement, Template};

texts! {
    /// What people are told of birthdays.
    pub struct BirthdayLetterText {
        /// Somebody of their group has a birthday soon.
        near: Announcement =
            Announcement {
                subject: "[황금향] 함께하는 분의 생일이 다가와요",
                mail:
                    "#{name} 님, 안녕하세요. 황금향이에요.\n\n\
                     곧 #{person} 생일이에요. #{day}이에요.\n\
                     모두 한 줄씩 써서 카드 한 장을 드리려고 해요. 본인께는 아직 비밀이에요.\n\n\
                     아래 주소를 누르시면 카드에 쓰실 수 있어요. 그날 아침 9시에 전해 드려요.\n\n\
                     #{link}\n\n\
                     황금향은 돈을 보내 달라고 하지 않아요.\n",
                text: Template {
                    name: "birthday-near",
                    text:
                        "[황금향] #{name} 님, 곧 #{person} 생일이에요. #{day}이에요.\n\n\
                         카드에 축하 한 줄을 써 주세요. 그날 아침 9시에 전해 드려요.\n#{link}",
                },
            },
            Announcement {
                subject: "[Hwanggeumhyang] A birthday in your group",
                mail:
                    "Hello #{name}, this is Hwanggeumhyang.\n\n\
                     #{person} has a birthday soon, on #{day}.\n\
                     If each of you writes a line, they get one card from all of you. Please keep it a secret until then.\n\n\
                     On the page below you can write on the card. It is given at nine that morning.\n\n\
                     #{link}\n\n\
                     We never ask you to send money.\n",
                text: Template {
                    name: "birthday-near-en",
                    text:
                        "[Hwanggeumhyang] #{name}, #{person} has a birthday soon, on #{day}.\n\n\
                         Please write a line on the card. It is given at nine that morning.\n#{link}",
                },
            };
        /// It is their birthday, and others wrote on their card.
        card: Announcement =
            Announcement {
                subject: "[황금향] 생일 축하드려요. 카드가 왔어요",
                mail:
                    "#{name} 님, 생일 축하드려요! 황금향이에요.\n\n\
                     모임 분들이 한 줄씩 써서 카드를 보내셨어요.\n\
                     아래 주소를 누르시면 카드가 열려요.\n\n\
                     #{link}\n\n\
                     황금향은 돈을 보내 달라고 하지 않아요.\n",
                text: Template {
                    name: "birthday-card",
                    text:
                        "[황금향] #{name} 님, 생일 축하드려요! 모임 분들이 함께 쓴 카드가 왔어요.\n#{link}",
                },
            },
            Announcement {
                subject: "[Hwanggeumhyang] Happy birthday. There is a card for you",
                mail:
                    "Happy birthday, #{name}! This is Hwanggeumhyang.\n\n\
                     The people of your group wrote you a card, each of them a line.\n\
                     The address below opens it.\n\n\
                     #{link}\n\n\
                     We never ask you to send money.\n",
                text: Template {
                    name: "birthday-card-en",
                    text: "[Hwanggeumhyang] Happy birthday, #{name}! The people of your group wrote you a card.\n#{link}",
                },
            };
        /// It is their birthday, and nobody wrote.
        wishes: Announcement =
            Announcement {
                subject: "[황금향] 생일 축하드려요",
                mail:
                    "#{name} 님, 생일 축하드려요! 황금향이에요.\n\n\
                     오늘 황금향에 꽃이 한 송이 더 피었어요.\n\
                     아래 주소를 누르시면 카드가 열려요.\n\n\
                     #{link}\n\n\
                     황금향은 돈을 보내 달라고 하지 않아요.\n",
                text: Template {
                    name: "birthday-wishes",
                    text: "[황금향] #{name} 님, 생일 축하드려요! 오늘 황금향에 꽃이 한 송이 더 피었어요.\n#{link}",
                },
            },
            Announcement {
                subject: "[Hwanggeumhyang] Happy birthday",
                mail:
                    "Happy birthday, #{name}! This is Hwanggeumhyang.\n\n\
                     One more flower is open on your Hwanggeumhyang today.\n\
                     The address below opens your card.\n\n\
                     #{link}\n\n\
                     We never ask you to send money.\n",
                text: Template {
                    name: "birthday-wishes-en",
                    text:
                        "[Hwanggeumhyang] Happy birthday, #{name}! \
                         One more flower is open on your Hwanggeumhyang today.\n#{link}",
                },
            };
    }
}
