//! Who is at a meeting, as people of its group say it.

texts! {
    /// Two people before one telephone, and whom the host saw.
    pub struct PresenceText {
        beside = "옆에 함께 있어요", "Somebody is beside me";
        beside_lead =
            "전화기 하나로 두 분이 함께 보고 계시면 알려 주세요. 그분도 오신 걸로 적어 드려요. 먼저 모임에 들어가신 다음 눌러 주세요.",
            "If two of you share one telephone, tell us: the other one counts as there as well. Please join the meeting first.";
        beside_me(person: &str) = format!("제 옆에 계신 분: {person}"), format!("Beside me: {person}");
        said(person: &str) =
            format!("{person}, 옆에 함께 계신다고 하셨어요. 그분도 오신 걸로 적었어요."),
            format!("You share a telephone with {person}, who counts as there.");
        undo = "되돌리기", "Undo";
        said_by(person: &str) =
            format!("{person} 옆에 함께 계셨지요? 그렇게 알려 주셔서 오신 걸로 적었어요."),
            format!("{person} says that you sit beside them, so you count as there.");
        said_by_somebody = "옆에 함께 계셨다고 알려 주신 분이 있어서 오신 걸로 적었어요.", "Somebody said that you sat beside them, so you count as there.";
        not_me = "함께 있지 않았어요", "I was not there";
        look = "누가 알려 주셨는지 보기", "See who said so";
        first = "먼저 ‘모임 들어가기’를 눌러 주세요. 그다음에 알려 주시면 돼요.", "Please join the meeting first, and tell us then.";
        declined = "그분이 함께 있지 않다고 하셨어요.", "That person says that they are not with you.";
        late = "만남이 끝나서 적지 못했어요.", "The meeting is over, so it was not noted.";
        roll = "오신 분들", "Who was there";
        roll_lead(when: &str) =
            format!("{when} 만남이에요. 오신 분을 눌러 주세요. 모임지기와 운영자만 봐요."),
            format!("The meeting of {when}. Press the name of whoever was there. Only you and the organizers see this.");
        came = "들어오셨어요", "came in";
        ticked_before = "전에 맡으셨던 분이 적으셨어요", "noted by the host before you";
        roll_hint = "잘못 누르셨으면 한 번 더 눌러 주세요.", "If you pressed the wrong name, press it once more.";
    }
}
