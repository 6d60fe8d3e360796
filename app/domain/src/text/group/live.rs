//! Together on one card.

texts! {
    /// The page on which a group that meets looks at one card together.
    pub struct LiveText {
        heading = "함께 보는 카드", "One card for all";
        lead =
            "누가 카드를 넘기면 함께하는 분들 화면에서도 같이 넘어가요.",
            "When somebody turns the card, it turns on everybody’s screen.";
        now = "지금 나누는 이야기", "What we talk about now";
        which(number: usize, of: usize) =
            format!("카드 {of}장 가운데 {number}번째예요."),
            format!("Card {number} of {of}.");
        turn = "다음 카드", "Next card";
        round = "이야기하실 차례", "Whose turn it is";
        speaker(person: &str) = format!("다음 차례: {person}"), format!("Next: {person}");
        round_hint =
            "한 분씩 돌아가며 이야기해요. 이야기가 끝나면 ‘다음 분’을 눌러 주세요.",
            "We speak one after the other. When somebody is done, press “Next person”.";
        pass = "다음 분", "Next person";
        look = "다음 카드 보기", "Show the next card";
        look_hint =
            "다른 분이 카드를 넘기셨으면 이 단추를 눌러서 보세요.",
            "If somebody else has turned the card, press this to see it.";
        not_yet = "아직 만나는 시간이 아니에요", "It is not time to meet yet";
        opens(when: &str) =
            format!("{when}부터 여기에서 카드를 함께 보실 수 있어요."),
            format!("From {when}, you will see the card here together.");
        back = "모임으로 돌아가기", "Back to the group";
    }
}
