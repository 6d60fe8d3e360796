//! What the people of a group are told of a meeting that comes near.

use super::letter::{Announcement, Template};
use crate::meeting::reminder::Reminder;

impl ReminderText {
    /// The words of a reminder. None says how long it still is: it may be read later than it came.
    pub fn of(&self, reminder: Reminder) -> &Announcement {
        match reminder {
            Reminder::TwoDays => &self.two_days,
            Reminder::Evening => &self.evening,
            Reminder::Hour => &self.hour,
            Reminder::TenMinutes => &self.ten_minutes,
        }
    }
}

texts! {
    /// What the people of a group are told of a meeting that comes near.
    pub struct ReminderText {
        /// Two days before.
        two_days: Announcement =
            Announcement {
                subject: "[황금향] 다음 만남이 다가와요",
                mail:
                    "#{name} 님, 안녕하세요. 황금향 운영자예요.\n\n\
                     다음 만남이 다가와서 알려 드려요.\n\n\
                     모임: #{group}\n만나는 때: #{when}\n\n\
                     오실 수 있는지 아래 주소에서 눌러 주세요. 들어오기 없이 하실 수 있어요. \
                     벌써 알려 주셨으면 다시 누르지 않으셔도 돼요.\n\n\
                     #{answer}\n\n\
                     모임은 아래 화면에서 보실 수 있어요.\n\n\
                     #{link}\n\n\
                     황금향은 돈을 보내 달라고 하지 않아요.\n",
                text: Template {
                    name: "reminder-two-days",
                    text:
                        "[황금향] #{name} 님, 다음 만남이 다가와요.\n\n\
                         모임: #{group}\n만나는 때: #{when}\n\n\
                         오실 수 있는지 여기에서 알려 주세요. 벌써 알려 주셨으면 다시 누르지 않으셔도 돼요.\n#{answer}\n\n\
                         모임은 이 화면에서 보실 수 있어요.\n#{link}",
                },
            },
            Announcement {
                subject: "[Hwanggeumhyang] You meet soon",
                mail:
                    "Hello #{name}, this is the organizer of Hwanggeumhyang.\n\n\
                     Your next meeting is coming up.\n\n\
                     Group: #{group}\nYou meet: #{when}\n\n\
                     Please tell us at the address below whether you can come. There is no need to log in. \
                     If you have told us already, you can leave it at that.\n\n\
                     #{answer}\n\n\
                     You can see your group on the page below.\n\n\
                     #{link}\n\n\
                     We never ask you to send money.\n",
                text: Template {
                    name: "reminder-two-days-en",
                    text:
                        "[Hwanggeumhyang] #{name}, your next meeting is coming up.\n\n\
                         Group: #{group}\nYou meet: #{when}\n\n\
                         Please tell us here whether you can come, if you have not done so.\n#{answer}\n\n\
                         You can see your group on this page.\n#{link}",
                },
            };
        /// The evening before.
        evening: Announcement =
            Announcement {
                subject: "[황금향] 이제 곧 만나요",
                mail:
                    "#{name} 님, 안녕하세요. 황금향 운영자예요.\n\n\
                     만날 시간이 가까워졌어요. 함께하시는 분들이 기다리고 계세요.\n\n\
                     #{greeting}모임: #{group}\n만나는 때: #{when}\n\n\
                     시간이 되면 아래 화면에서 ‘모임 들어가기’를 눌러 주세요. 시작하기 15분 전부터 열려요.\n\n\
                     #{link}\n\n\
                     혹시 못 오시게 되면 아래 주소에서 눌러 알려 주세요. 들어오기 없이 하실 수 있어요.\n\n\
                     #{answer}\n\n\
                     황금향은 돈을 보내 달라고 하지 않아요.\n",
                text: Template {
                    name: "reminder-evening",
                    text:
                        "[황금향] #{name} 님, 만날 시간이 가까워졌어요.\n\n\
                         모임: #{group}\n만나는 때: #{when}\n\n\
                         시작하기 15분 전부터 이 화면에서 들어가실 수 있어요.\n#{link}\n\n\
                         혹시 못 오시게 되면 여기에서 알려 주세요.\n#{answer}",
                },
            },
            Announcement {
                subject: "[Hwanggeumhyang] It is nearly time to meet",
                mail:
                    "Hello #{name}, this is the organizer of Hwanggeumhyang.\n\n\
                     It is nearly time to meet. The others look forward to seeing you.\n\n\
                     #{greeting}Group: #{group}\nYou meet: #{when}\n\n\
                     When it is time, press the button to join on the page below. \
                     It opens 15 minutes before the start.\n\n\
                     #{link}\n\n\
                     If you cannot come after all, please tell us at the address below. There is no need to log in.\n\n\
                     #{answer}\n\n\
                     We never ask you to send money.\n",
                text: Template {
                    name: "reminder-evening-en",
                    text:
                        "[Hwanggeumhyang] #{name}, it is nearly time to meet.\n\n\
                         Group: #{group}\nYou meet: #{when}\n\n\
                         You can join on this page from 15 minutes before the start.\n#{link}\n\n\
                         If you cannot come after all, please tell us here.\n#{answer}",
                },
            };
        /// An hour before.
        hour: Announcement =
            Announcement {
                subject: "[황금향] 조금 있으면 만나요",
                mail:
                    "#{name} 님, 안녕하세요. 황금향이에요.\n\n\
                     조금 있으면 만나요. 물 한 잔 떠 두시고 편한 자리에 앉아 계세요.\n\n\
                     모임: #{group}\n만나는 때: #{when}\n\n\
                     아래 화면에서 ‘모임 들어가기’를 눌러 주세요. 시작하기 15분 전부터 열려요.\n\n\
                     #{link}\n\n\
                     황금향은 돈을 보내 달라고 하지 않아요.\n",
                text: Template {
                    name: "reminder-hour",
                    text:
                        "[황금향] #{name} 님, 조금 있으면 만나요.\n\n\
                         모임: #{group}\n만나는 때: #{when}\n\n\
                         시작하기 15분 전부터 이 화면에서 들어가실 수 있어요.\n#{link}",
                },
            },
            Announcement {
                subject: "[Hwanggeumhyang] You meet in a while",
                mail:
                    "Hello #{name}, this is Hwanggeumhyang.\n\n\
                     You meet in a while. Have a glass of water by you, and a comfortable seat.\n\n\
                     Group: #{group}\nYou meet: #{when}\n\n\
                     Press the button to join on the page below. It opens 15 minutes before the start.\n\n\
                     #{link}\n\n\
                     We never ask you to send money.\n",
                text: Template {
                    name: "reminder-hour-en",
                    text:
                        "[Hwanggeumhyang] #{name}, you meet in a while.\n\n\
                         Group: #{group}\nYou meet: #{when}\n\n\
                         You can join on this page from 15 minutes before the start.\n#{link}",
                },
            };
        /// Ten minutes before.
        ten_minutes: Announcement =
            Announcement {
                subject: "[황금향] 지금 들어오실 수 있어요",
                mail:
                    "#{name} 님, 안녕하세요. 황금향이에요.\n\n\
                     문이 열렸어요. 지금 들어오실 수 있어요.\n\n\
                     모임: #{group}\n만나는 때: #{when}\n\n\
                     아래 화면에서 ‘모임 들어가기’를 눌러 주세요.\n\n\
                     #{link}\n\n\
                     황금향은 돈을 보내 달라고 하지 않아요.\n",
                text: Template {
                    name: "reminder-ten-minutes",
                    text:
                        "[황금향] #{name} 님, 문이 열렸어요. 지금 들어오실 수 있어요.\n\n\
                         모임: #{group}\n만나는 때: #{when}\n\n\
                         이 화면에서 ‘모임 들어가기’를 눌러 주세요.\n#{link}",
                },
            },
            Announcement {
                subject: "[Hwanggeumhyang] You can join now",
                mail:
                    "Hello #{name}, this is Hwanggeumhyang.\n\n\
                     The door is open. You can join now.\n\n\
                     Group: #{group}\nYou meet: #{when}\n\n\
                     Press the button to join on the page below.\n\n\
                     #{link}\n\n\
                     We never ask you to send money.\n",
                text: Template {
                    name: "reminder-ten-minutes-en",
                    text:
                        "[Hwanggeumhyang] #{name}, the door is open. You can join now.\n\n\
                         Group: #{group}\nYou meet: #{when}\n\n\
                         Press the button to join on this page.\n#{link}",
                },
            };
    }
}
