//! The page of a group, and what the group is called elsewhere.

mod coming;
mod dial_in;
mod help;
mod holiday;
mod host;
mod live;
mod practice;
mod presence;
mod proposal;
mod sound;
mod vote;
mod waiting;

pub use self::{
    coming::ComingText,
    dial_in::DialInText,
    help::HelpText,
    holiday::HolidayText,
    host::HostText,
    live::LiveText,
    practice::PracticeText,
    presence::PresenceText,
    proposal::ProposalText,
    sound::SoundText,
    vote::VoteText,
    waiting::{LeaveGroupText, WaitersText, WaitingText},
};
use super::spoken::{en_counted, ko_count, ko_nth_group, object};

texts! {
    /// The page of a group.
    pub struct GroupText {
        name(interest: &str, number: u64) =
            format!("{interest} {}", ko_nth_group(number)),
            format!("{interest}, group {number}");
        people = "함께하는 분들", "The people in your group";
        person(name: &str) = format!("{name} 님"), name.to_owned();
        senior = "제주에 사는 선배", "Lives on Jeju already";
        shared = "우리가 함께 좋아하는 것", "What we all like";
        all_share(count: usize, interest: &str) =
            format!("{} 모두 {} 고르셨어요", ko_count(count), object(interest)),
            match count {
                2 => format!("Both of you chose “{interest}”"),
                _ => format!("All {count} of you chose “{interest}”"),
            };
        some_share(count: usize, interest: &str) =
            format!("{interest}: {}", ko_count(count)),
            format!("{interest}: {}", en_counted(count, "person", "people"));
        next_meeting = "다음 만남", "Next meeting";
        duration = "한 시간 반 동안 이야기해요.", "We talk for an hour and a half.";
        over = "이 모임의 만남은 모두 끝났어요.", "All meetings of this group are over.";
        join = "모임 들어가기", "Join the meeting";
        join_opens =
            "시작 15분 전부터 ‘모임 들어가기’ 단추가 보여요.",
            "A button to join appears 15 minutes before the start.";
        room_coming = "모임 방을 준비하고 있어요", "We are getting the meeting room ready";
        leaving = "새 화면에서 열려요. 이 화면은 그대로 있어요.", "It opens on a new screen. This page stays.";
        calendar = "달력에 넣기", "Add to my calendar";
        calendar_hint =
            "받은 파일을 여시면 달력에 들어가고, 하루 전과 30분 전에 알려 드려요.",
            "Open the file you get, and your calendar reminds you a day and half an hour before.";
        in_calendar(group: &str) = format!("황금향 {group}"), format!("Hwanggeumhyang {group}");
        /// What its room is called at its maker: words of the catalogue, never those of a member.
        at_maker(interest: Option<&str>, number: i64) =
            format!("황금향 {} {number}", interest.unwrap_or("모임")),
            format!("Hwanggeumhyang {} {number}", interest.unwrap_or("group"));
        cards = "이번에 나눌 이야기", "What to talk about this time";
        cards_lead =
            "마음에 드는 것부터 나눠 보세요. 다 하지 않으셔도 돼요.",
            "Begin with the one you like best. There is no need to do them all.";
        cards_last = "지난 만남에서 나눈 이야기예요. 언제든 다시 보세요.",
            "This is what you talked about last. Look at it again whenever you like.";
        cards_coming = "이야기 카드를 고르고 있어요.", "We are choosing cards to talk about.";
        card_open = "이렇게 시작해 보세요", "You could begin like this";
        card_do = "함께 해 보세요", "Try this together";
        made = "AI가 만들었어요", "Written by AI";
        chosen = "손으로 고른 카드", "Chosen by a person";
        namesake(person: &str, mark: &str) = format!("{person} ({mark})"), format!("{person} ({mark})");
        namesakes: [&'static str; 6] = ["ㄱ", "ㄴ", "ㄷ", "ㄹ", "ㅁ", "ㅂ"], ["A", "B", "C", "D", "E", "F"];
    }
}
