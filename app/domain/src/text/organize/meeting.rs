//! A meeting as an organizer looks after it.

use crate::{
    meeting::{Cause, MeetingState, reminder::Reminder},
    text::spoken::{en_counted, ko_counted, ko_nth},
};

texts! {
    /// A meeting as an organizer looks after it.
    pub struct MeetingText {
        title(group: &str, n: u8) =
            format!("{group}, {} 만남", ko_nth(n.into())),
            format!("{group}, meeting {n}");
        state(state: MeetingState) -> &'static str =
            match state {
                MeetingState::Scheduled => "앞으로 있어요",
                MeetingState::Open => "들어가는 문이 열렸어요",
                MeetingState::Live => "지금 만나고 있어요",
                MeetingState::Closed => "문이 닫혔어요",
                MeetingState::Feedback => "고마움을 나누고 있어요",
                MeetingState::Settled => "다 끝났어요",
                MeetingState::Cancelled => "쉬기로 했어요",
            },
            match state {
                MeetingState::Scheduled => "Lies ahead",
                MeetingState::Open => "The door is open",
                MeetingState::Live => "They meet now",
                MeetingState::Closed => "The door has closed",
                MeetingState::Feedback => "They thank one another",
                MeetingState::Settled => "All over",
                MeetingState::Cancelled => "Called off",
            };
        cause(cause: Cause) -> &'static str =
            match cause {
                Cause::Clock => "때가 되어서",
                Cause::Organizer => "운영자가 정해서",
                Cause::GroupEnded => "모임이 끝나서",
                Cause::Vote => "모임에서 골라서",
            },
            match cause {
                Cause::Clock => "it was time",
                Cause::Organizer => "an organizer decided it",
                Cause::GroupEnded => "the group was given up",
                Cause::Vote => "the group chose it",
            };
        steps = "지나온 길", "What has happened";
        no_steps = "아직 바뀐 것이 없어요.", "Nothing has changed yet.";
        step = "그때부터", "From then on";
        starts = "만나는 때", "Starts";
        why = "까닭", "Why";
        at = "바뀐 때", "When it changed";
        reminders = "미리 알린 편지", "Reminders";
        reminder(reminder: Reminder) -> &'static str =
            match reminder {
                Reminder::TwoDays => "이틀 전",
                Reminder::Evening => "전날 저녁",
                Reminder::Hour => "한 시간 전",
                Reminder::TenMinutes => "10분 전",
            },
            match reminder {
                Reminder::TwoDays => "Two days before",
                Reminder::Evening => "The evening before",
                Reminder::Hour => "An hour before",
                Reminder::TenMinutes => "Ten minutes before",
            };
        no_reminders = "아직 알린 것이 없어요. 이틀 전부터 저절로 나가요.",
            "None yet. They go out by themselves, from two days before.";
        which = "편지", "Reminder";
        sent_at = "나간 때", "Went out";
        sent_to = "받는 분", "To";
        sent_people(people: u64) =
            if people == 0 { "보낼 분이 없었어요".to_owned() } else { ko_counted(people, "분") },
            if people == 0 { "Nobody".to_owned() } else { en_counted(people, "person", "people") };
        unreached = "받지 못하신 분", "Not reached";
        all_reached = "없어요", "Nobody";
        move_heading = "다른 때로 옮기기", "Move it to another time";
        move_hint =
            "이번 만남만 옮겨요. 다음 만남부터는 늘 만나던 때에 만나요.",
            "Only this meeting moves. The ones after it stay as they are.";
        date = "날짜", "Date";
        time = "시각", "Time";
        move_it = "이때로 옮기기", "Move it";
        moved = "만남을 옮겼어요.", "The meeting was moved.";
        cancel_heading = "이번 만남 쉬기", "Call it off";
        cancel_hint = "이번 만남만 쉬어요. 그 시각이 되기 한 시간 전까지는 되돌릴 수 있어요.",
            "Only this meeting is called off. Until an hour before it would start you can take that back.";
        cancel = "이번 만남 쉬기", "Call this meeting off";
        cancelled = "이번 만남을 쉬기로 했어요.", "The meeting was called off.";
        restore = "다시 만나기로 하기", "Let it take place after all";
        restored = "다시 만나기로 했어요.", "The meeting takes place after all.";
        not_done =
            "바꾸지 못했어요. 그사이 만남이 시작됐거나 다른 분이 먼저 바꾸었어요.",
            "Not done: the meeting has begun meanwhile, or somebody else was faster.";
        to_group = "이 모임 보기", "See this group";
    }
}
