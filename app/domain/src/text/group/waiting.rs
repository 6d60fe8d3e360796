//! Waiting for a seat in a group that is full, and leaving a group.

use crate::{
    group::offer::{OfferAnswer, OfferOutcome},
    text::spoken::{en_counted, ko_count, ko_counted},
};

texts! {
    /// Waiting for a seat in a group that is full.
    pub struct WaitingText {
        title = "자리 기다리기", "Waiting for a seat";
        heading = "자리를 기다릴 수 있는 모임", "Groups you can wait for";
        lead =
            "지금은 자리가 다 찼지만 잘 맞으실 것 같은 모임이에요. 자리가 나면 먼저 기다리신 분께 먼저 여쭤봐요.",
            "These groups would suit you, but every seat is taken. When one is free, we ask whoever has waited longest.";
        still_in_round =
            "기다리셔도 다음에 모임을 엮을 때 함께하시는 것은 그대로예요.",
            "While you wait you are still in the next round.";
        ask = "자리가 나면 알려 주세요", "Tell me when there is a seat";
        asked = "자리가 나면 바로 알려 드릴게요.", "We will tell you as soon as there is a seat.";
        not_asked =
            "지금은 이 모임을 기다리실 수 없어요. 그사이 달라진 것이 있어요.",
            "You cannot wait for this group now: something has changed meanwhile.";
        enough(most: usize) =
            format!("한 번에 {}까지 기다리실 수 있어요.", ko_counted(most as u64, "모임")),
            format!("You can wait for up to {most} groups at a time.");
        none =
            "지금은 기다리실 만한 모임이 없어요. 다음에 모임을 엮을 때 찾아 드릴게요.",
            "There is no group to wait for at the moment. The next round will look for one.";
        more = "기다릴 수 있는 모임 모두 보기", "See all groups you can wait for";
        named(word: &str, group: &str) = format!("{group}: {word}"), format!("{group}: {word}");
        people(count: usize) =
            format!("지금 만나시는 분은 모두 {}이에요.", ko_count(count)),
            match count {
                1 => "One person meets there.".to_owned(),
                _ => format!("{count} people meet there."),
            };
        shared(interests: &str) =
            format!("함께 좋아하시는 것: {interests}"),
            format!("What you have in common: {interests}");
        mine = "자리를 기다리시는 모임", "Groups you wait for";
        place(ahead: usize) =
            match ahead {
                0 => "자리가 나면 가장 먼저 여쭤볼게요.".to_owned(),
                _ => format!("먼저 기다리신 분이 {} 계세요. 그다음에 여쭤볼게요.", ko_count(ahead)),
            },
            match ahead {
                0 => "You are the first whom we will ask.".to_owned(),
                _ => format!("{} asked before you. Then it is your turn.", en_counted(ahead, "person", "people")),
            };
        stop = "그만 기다리기", "Wait no longer";
        stopped = "이 모임은 이제 기다리지 않으셔요.", "You no longer wait for this group.";
        offer = "자리가 났어요", "A seat is free";
        offered(group: &str) =
            format!("기다리시던 {group}에 자리가 났어요. 함께하시겠어요?"),
            format!("There is a seat in the group you wait for, {group}. Would you like to join?");
        until(when: &str) =
            format!("{when}까지 이 자리를 맡아 둘게요."),
            format!("We keep this seat for you until {when}.");
        answer(answer: OfferAnswer) -> &'static str =
            match answer {
                OfferAnswer::Together => "함께할게요",
                OfferAnswer::Later => "다음에요",
            },
            match answer {
                OfferAnswer::Together => "I will join",
                OfferAnswer::Later => "Not this time",
            };
        later_hint =
            "‘다음에요’를 누르시면 다음 분께 여쭤보고, 이 모임은 그만 기다리시게 돼요. 나중에 다시 부탁하셔도 괜찮아요.",
            "If you choose “Not this time”, we ask the next person and you no longer wait for this group. \
             You can ask again later.";
        ended(outcome: OfferOutcome) -> &'static str =
            match outcome {
                OfferOutcome::Taken => "이제 이 모임에서 함께하셔요.",
                OfferOutcome::Declined => "다음에 함께하기로 하셨어요. 알려 주셔서 고마워요.",
                OfferOutcome::Expired => "정해진 때까지 답이 없으셔서 다음 분께 여쭤보기로 했어요. 계속 기다리고 싶으시면 다시 부탁해 주세요.",
                OfferOutcome::Withdrawn => "운영자가 이 자리를 거두었어요. 궁금하신 것은 운영자에게 물어봐 주세요.",
                OfferOutcome::Void => "그사이 자리가 없어졌어요. 기다려 주셔서 고마워요.",
            },
            match outcome {
                OfferOutcome::Taken => "You are in this group now.",
                OfferOutcome::Declined => "Not this time, then. Thank you for telling us.",
                OfferOutcome::Expired => "We heard nothing in time and asked the next person. If you would like to go on waiting, please ask again.",
                OfferOutcome::Withdrawn => "An organizer took this seat back. Please ask them if you would like to know more.",
                OfferOutcome::Void => "The seat is gone by now. Thank you for waiting.",
            };
        over = "이 자리는 이제 답을 받지 않아요", "This seat takes no more answers";
    }
}

texts! {
    /// People who wait for a seat in a group, as organizers see them.
    pub struct WaitersText {
        heading = "자리를 기다리시는 분", "Who waits for a seat";
        none = "이 모임의 자리를 기다리시는 분은 없어요.", "Nobody waits for a seat in this group.";
        asked_at = "부탁하신 때", "Asked";
        offer = "여쭤본 자리", "Offer";
        no_offer = "아직이에요", "None yet";
        until(when: &str) = format!("{when}까지 답을 기다려요"), format!("Open until {when}");
        withdraw = "거두기", "Take it back";
        withdraw_from(person: &str) = format!("{person}께 여쭤본 자리 거두기"), format!("Take back the offer to {person}");
        hint =
            "자리가 나면 먼저 부탁하신 분께 하루 동안 여쭤보고, 답이 없으면 다음 분께 여쭤봐요. 거두시면 그분은 목록에서 빠져요.",
            "A free seat is offered for a day to whoever asked first, then to the next. Whose offer you take back is no longer on the list.";
        withdrawn = "여쭤본 자리를 거두었어요.", "The offer was taken back.";
        not_withdrawn =
            "거두지 못했어요. 그사이 답하셨거나 때가 지났어요.",
            "Not done: they have answered meanwhile, or it was too late.";
    }
}

texts! {
    /// Leaving a group.
    pub struct LeaveGroupText {
        heading = "이 모임에서 나가기", "Leave this group";
        lead =
            "언제든 나가실 수 있어요. 자리는 다른 분께 드리고, 다음에 모임을 엮을 때 새 모임을 찾아 드려요.",
            "You can leave at any time. Your seat goes to somebody else, and the next round looks for another group for you.";
        ask = "나가고 싶어요", "I want to leave the group";
        question = "이 모임에서 나갈까요?", "Leave this group?";
        warning = "나가시면 이 모임으로 바로 돌아오실 수는 없어요.", "You cannot simply come back to it.";
        stay = "계속 함께할래요", "I will stay";
        leave = "모임에서 나가기", "Leave the group";
        left = "모임에서 나오셨어요. 그동안 함께해 주셔서 고마워요.", "You have left the group. Thank you for having been part of it.";
    }
}
