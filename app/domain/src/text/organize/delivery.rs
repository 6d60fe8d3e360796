//! Letters on their way, as organizers look after them.

use crate::{
    delivery::{DeliveryState, NewsKind, Undelivered},
    meeting::reminder::Reminder,
    people::contact::ContactWay,
};

texts! {
    /// Letters on their way, as organizers look after them.
    pub struct DeliveryText {
        heading = "보내 드린 소식", "Letters to them";
        none = "지난 석 달 동안 보내 드린 소식이 없어요.", "No letter in the last three months.";
        what = "소식", "What";
        way = "길", "How";
        asked = "보내기로 한 때", "Asked for";
        state = "어떻게 됐는지", "What became of it";
        unreached = "소식이 닿지 않은 분", "People whom our letters do not reach";
        unreached_lead =
            "마지막으로 보내 드린 소식을 받지 못하셨어요. 전화로 알려 드리고 연락처도 여쭤봐 주세요.",
            "The last letter did not reach them. Please call them, and ask how they can be reached.";
        kind(kind: NewsKind) -> &'static str =
            match kind {
                NewsKind::Placed => "모임이 정해졌어요",
                NewsKind::Transferred => "다른 모임으로 옮겨 드렸어요",
                NewsKind::Joined => "모임에 새로운 분이 오세요",
                NewsKind::Ended => "모임이 끝났어요",
                NewsKind::MeetingMoved => "만남을 옮겼어요",
                NewsKind::CalledOff => "만남을 쉬어요",
                NewsKind::Restored => "다시 만나기로 했어요",
                NewsKind::Proposed => "만남을 옮길지 여쭤봤어요",
                NewsKind::Near(Reminder::TwoDays) => "이틀 뒤에 만나요",
                NewsKind::Near(Reminder::Evening) => "내일 만나요",
                NewsKind::Near(Reminder::Hour) => "한 시간 뒤에 만나요",
                NewsKind::Near(Reminder::TenMinutes) => "곧 만나요",
                NewsKind::VoteOpens => "다음에 어떻게 할지 골라 주세요",
                NewsKind::Voted => "고르신 대로 했어요",
                NewsKind::Returning => "곧 다시 함께해요",
                NewsKind::Roomless => "내일 만나는데 방이 없어요",
                NewsKind::SeatOffered => "기다리시던 모임에 자리가 났어요",
                NewsKind::LettersCame => "칭찬 편지가 왔어요",
                NewsKind::BirthdayNear => "함께하는 분의 생일이 다가와요",
                NewsKind::BirthdayCame => "생일을 축하드렸어요",
            },
            match kind {
                NewsKind::Placed => "In a group",
                NewsKind::Transferred => "In another group",
                NewsKind::Joined => "Somebody joined the group",
                NewsKind::Ended => "The group has ended",
                NewsKind::MeetingMoved => "A meeting was moved",
                NewsKind::CalledOff => "A meeting was called off",
                NewsKind::Restored => "A meeting takes place after all",
                NewsKind::Proposed => "Asked about another time",
                NewsKind::Near(Reminder::TwoDays) => "Meeting in two days",
                NewsKind::Near(Reminder::Evening) => "Meeting tomorrow",
                NewsKind::Near(Reminder::Hour) => "Meeting in an hour",
                NewsKind::Near(Reminder::TenMinutes) => "Meeting in ten minutes",
                NewsKind::VoteOpens => "The vote is open",
                NewsKind::Voted => "The vote is over",
                NewsKind::Returning => "Back from a break soon",
                NewsKind::Roomless => "No room for tomorrow",
                NewsKind::SeatOffered => "A seat is free",
                NewsKind::LettersCame => "Letters of praise came",
                NewsKind::BirthdayNear => "Somebody has a birthday soon",
                NewsKind::BirthdayCame => "Good wishes for their birthday",
            };
        by(way: ContactWay) -> &'static str =
            match way {
                ContactWay::Text => "문자·알림톡",
                ContactWay::Mail => "이메일",
            },
            match way {
                ContactWay::Text => "text",
                ContactWay::Mail => "mail",
            };
        outcome(state: DeliveryState) -> &'static str =
            match state {
                DeliveryState::UnderWay => "보내는 중이에요",
                DeliveryState::HandedOver => "보내 드렸어요",
                DeliveryState::HandedOverAgain => "보내 드렸어요. 두 번 갔을 수도 있어요",
                DeliveryState::Failed(Undelivered::Refused) => "번호나 주소로 보낼 수 없었어요",
                DeliveryState::Failed(Undelivered::NoServer) => "메일이나 문자를 보내 줄 곳과 이어져 있지 않아요",
                DeliveryState::Failed(Undelivered::Unreachable) => "메일 서버나 문자 회사가 받아 주지 않았어요",
                DeliveryState::Failed(Undelivered::Unconfirmed) => "보냈는데 받았다는 대답이 없었어요",
                DeliveryState::Failed(Undelivered::Expired) => "때가 지나서 보내지 않았어요",
                DeliveryState::Failed(Undelivered::Broken) => "보내다가 멈췄어요",
            },
            match state {
                DeliveryState::UnderWay => "Under way",
                DeliveryState::HandedOver => "Handed over",
                DeliveryState::HandedOverAgain => "Handed over; it may have come twice",
                DeliveryState::Failed(Undelivered::Refused) => "The number or address was refused",
                DeliveryState::Failed(Undelivered::NoServer) => "There is no mail server, or no account for texts",
                DeliveryState::Failed(Undelivered::Unreachable) => "The mail server or text service was away",
                DeliveryState::Failed(Undelivered::Unconfirmed) => "Sent, but nobody confirmed it",
                DeliveryState::Failed(Undelivered::Expired) => "Too late to be of use",
                DeliveryState::Failed(Undelivered::Broken) => "It broke off",
            };
    }
}
