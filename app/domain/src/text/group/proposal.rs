//! Proposals: whether a meeting is at another time, or left out.

use crate::{
    meeting::proposal::{ProposalKind, ProposalReason},
    text::spoken::is,
};

texts! {
    /// Proposals: whether a meeting is at another time, or left out.
    pub struct ProposalText {
        propose = "모임 옮기기", "Move the meeting";
        propose_hint =
            "누르시면 모두 만나실 수 있는 다른 때를 찾아 함께하는 분들께 여쭤봐요.",
            "Press this, and we ask the others about times that suit everybody.";
        heading(kind: ProposalKind) -> &'static str =
            match kind {
                ProposalKind::Move => "만나는 때를 옮길까요?",
                ProposalKind::Skip => "이번 만남은 쉬어 갈까요?",
            },
            match kind {
                ProposalKind::Move => "Shall we meet at another time?",
                ProposalKind::Skip => "Shall we skip this meeting?",
            };
        why(reason: ProposalReason, holiday: &str) =
            match reason {
                ProposalReason::Member => "다른 때에 만나면 좋겠다는 분이 계세요.".to_owned(),
                ProposalReason::Few => "온다고 하신 분이 아직 적어요.".to_owned(),
                ProposalReason::Holiday => format!("{}.", is(holiday)),
            },
            match reason {
                ProposalReason::Member => "Somebody would like to meet at another time.".to_owned(),
                ProposalReason::Few => "Few have said that they come.".to_owned(),
                ProposalReason::Holiday => format!("It is {holiday}."),
            };
        planned(when: &str) = format!("정해진 때: {when}"), format!("As planned: {when}");
        keep = "그대로 만나기", "Meet as planned";
        skip = "쉬어 가기", "Skip it";
        ask(until: &str) =
            format!("{until}까지 하나를 골라 주세요. 절반이 고르시면 그렇게 정해져요."),
            format!("Please choose one by {until}. What half of the group chooses is done.");
        mine(option: &str) = format!("고르신 것: {option}"), format!("You chose: {option}");
        change = "바꾸시려면 아래에서 다시 눌러 주세요.", "To change it, press another one below.";
        nobody = "아직 없어요", "Nobody yet";
        silent = "아직 고르지 않으신 분", "Not chosen yet";
        kept = "이번 만남은 옮기거나 쉬지 않고 그대로 만나요.", "This meeting stays as it was planned.";
        being_asked = "모임에 여쭤보고 있어요", "The group is being asked";
        being_asked_lead =
            "이 만남을 옮기거나 쉬기로 정하시면 모임에 더 여쭤보지 않아요.",
            "If you move the meeting or call it off, the group is asked no longer.";
    }
}
