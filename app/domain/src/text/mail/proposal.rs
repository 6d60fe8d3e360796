//! What the people of a group are asked about a meeting ahead.

use super::letter::{Announcement, Template};
use crate::meeting::proposal::ProposalReason;

impl ProposalLetterText {
    /// The letter by which people are asked for this reason.
    pub fn of(&self, reason: ProposalReason) -> &Announcement {
        match reason {
            ProposalReason::Member => &self.member,
            ProposalReason::Few => &self.few,
            ProposalReason::Holiday => &self.holiday,
        }
    }
}

texts! {
    /// What the people of a group are asked about a meeting ahead.
    pub struct ProposalLetterText {
        /// One of them asked for another time.
        member: Announcement =
            Announcement {
                subject: "[황금향] 만나는 때를 옮길까요?",
                mail:
                    "#{name} 님, 안녕하세요. 황금향 운영자예요.\n\n\
                     함께하시는 분 가운데 이번 만남을 다른 때로 옮기면 좋겠다는 분이 계세요.\n\n\
                     모임: #{group}\n정해진 때: #{when}\n\n\
                     모두 만나실 수 있는 다른 때를 아래 화면에 적어 두었어요. 어느 때가 좋은지 #{until}까지 골라 주세요.\n\n\
                     #{link}\n\n\
                     절반이 고르시면 그때로 옮기고 다시 알려 드려요. 그렇지 않으면 정해진 때에 그대로 만나요.\n\
                     황금향은 돈을 보내 달라고 하지 않아요.\n",
                text: Template {
                    name: "proposal-member",
                    text:
                        "[황금향] #{name} 님, 이번 만남을 다른 때로 옮기면 좋겠다는 분이 계세요.\n\n\
                         모임: #{group}\n정해진 때: #{when}\n\n\
                         어느 때가 좋은지 #{until}까지 이 화면에서 골라 주세요.\n#{link}\n\n\
                         절반이 고르시면 그때로 옮기고 다시 알려 드려요.",
                },
            },
            Announcement {
                subject: "[Hwanggeumhyang] Shall we meet at another time?",
                mail:
                    "Hello #{name}, this is the organizer of Hwanggeumhyang.\n\n\
                     Somebody in your group would like to have the next meeting at another time.\n\n\
                     Group: #{group}\nAs planned: #{when}\n\n\
                     The page below has other times that suit everybody. Please choose one by #{until}.\n\n\
                     #{link}\n\n\
                     If half of the group chooses the same time, we move the meeting and tell you. \
                     Otherwise you meet as planned.\n\
                     We never ask you to send money.\n",
                text: Template {
                    name: "proposal-member-en",
                    text:
                        "[Hwanggeumhyang] #{name}, somebody would like to have your next meeting at another time.\n\n\
                         Group: #{group}\nAs planned: #{when}\n\n\
                         Please choose a time on this page by #{until}.\n#{link}\n\n\
                         If half of the group chooses the same time, we move the meeting and tell you.",
                },
            };
        /// Few have said that they come.
        few: Announcement =
            Announcement {
                subject: "[황금향] 오실 분이 적어요. 만나는 때를 옮길까요?",
                mail:
                    "#{name} 님, 안녕하세요. 황금향 운영자예요.\n\n\
                     이번 만남에 온다고 하신 분이 아직 적어서 여쭤봐요.\n\n\
                     모임: #{group}\n정해진 때: #{when}\n\n\
                     모두 만나실 수 있는 다른 때를 아래 화면에 적어 두었어요. 어느 때가 좋은지 #{until}까지 골라 주세요.\n\n\
                     #{link}\n\n\
                     절반이 고르시면 그때로 옮기고 다시 알려 드려요. 그렇지 않으면 정해진 때에 그대로 만나요.\n\
                     황금향은 돈을 보내 달라고 하지 않아요.\n",
                text: Template {
                    name: "proposal-few",
                    text:
                        "[황금향] #{name} 님, 이번 만남에 온다고 하신 분이 아직 적어서 여쭤봐요.\n\n\
                         모임: #{group}\n정해진 때: #{when}\n\n\
                         어느 때가 좋은지 #{until}까지 이 화면에서 골라 주세요.\n#{link}\n\n\
                         절반이 고르시면 그때로 옮기고 다시 알려 드려요.",
                },
            },
            Announcement {
                subject: "[Hwanggeumhyang] Few can come. Shall we meet at another time?",
                mail:
                    "Hello #{name}, this is the organizer of Hwanggeumhyang.\n\n\
                     Few have said that they come to your next meeting, so we ask you.\n\n\
                     Group: #{group}\nAs planned: #{when}\n\n\
                     The page below has other times that suit everybody. Please choose one by #{until}.\n\n\
                     #{link}\n\n\
                     If half of the group chooses the same time, we move the meeting and tell you. \
                     Otherwise you meet as planned.\n\
                     We never ask you to send money.\n",
                text: Template {
                    name: "proposal-few-en",
                    text:
                        "[Hwanggeumhyang] #{name}, few have said that they come to your next meeting, so we ask you.\n\n\
                         Group: #{group}\nAs planned: #{when}\n\n\
                         Please choose a time on this page by #{until}.\n#{link}\n\n\
                         If half of the group chooses the same time, we move the meeting and tell you.",
                },
            };
        /// It falls on a public holiday.
        holiday: Announcement =
            Announcement {
                subject: "[황금향] 공휴일에 만나는 날이 있어요. 쉬어 갈까요?",
                mail:
                    "#{name} 님, 안녕하세요. 황금향 운영자예요.\n\n\
                     공휴일에 만나는 날이 있어서 미리 여쭤봐요. 이번 만남은 쉬어 갈까요?\n\n\
                     모임: #{group}\n정해진 때: #{when}\n공휴일: #{holiday}\n\n\
                     쉬어 갈지 그대로 만날지 아래 화면에서 #{until}까지 골라 주세요.\n\n\
                     #{link}\n\n\
                     절반이 쉬어 가기를 고르시면 이번 만남은 쉬고 다시 알려 드려요. 그렇지 않으면 그대로 만나요.\n\
                     황금향은 돈을 보내 달라고 하지 않아요.\n",
                text: Template {
                    name: "proposal-holiday",
                    text:
                        "[황금향] #{name} 님, 공휴일에 만나는 날이 있어서 미리 여쭤봐요. 이번 만남은 쉬어 갈까요?\n\n\
                         모임: #{group}\n정해진 때: #{when}\n공휴일: #{holiday}\n\n\
                         이 화면에서 #{until}까지 골라 주세요.\n#{link}\n\n\
                         절반이 쉬어 가기를 고르시면 이번 만남은 쉬고 다시 알려 드려요.",
                },
            },
            Announcement {
                subject: "[Hwanggeumhyang] You meet on a public holiday. Shall we skip it?",
                mail:
                    "Hello #{name}, this is the organizer of Hwanggeumhyang.\n\n\
                     One of your meetings falls on a public holiday, so we ask you ahead of time. \
                     Shall we skip that meeting?\n\n\
                     Group: #{group}\nAs planned: #{when}\nThe day is: #{holiday}\n\n\
                     Please choose on the page below by #{until}.\n\n\
                     #{link}\n\n\
                     If half of the group chooses to skip it, we call the meeting off and tell you. \
                     Otherwise you meet as planned.\n\
                     We never ask you to send money.\n",
                text: Template {
                    name: "proposal-holiday-en",
                    text:
                        "[Hwanggeumhyang] #{name}, one of your meetings falls on a public holiday. Shall we skip it?\n\n\
                         Group: #{group}\nAs planned: #{when}\nThe day is: #{holiday}\n\n\
                         Please choose on this page by #{until}.\n#{link}\n\n\
                         If half of the group chooses to skip it, we call the meeting off and tell you.",
                },
            };
    }
}
