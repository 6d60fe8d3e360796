//! Resting for a while, and being back.

use crate::people::breaks::BreakLength;

texts! {
    /// Resting for a while, and being back.
    pub struct BreakText {
        heading = "쉬기", "Taking a break";
        lead =
            "바쁘시거나 몸이 좋지 않으시면 편히 쉬셨다가 오세요. 고르신 날이 되면 저절로 다시 함께하시게 돼요.",
            "If you are busy or unwell, take a break. On the day you choose you are back without doing anything.";
        what =
            "쉬시는 동안에는 새 모임에 모시지 않아요. 칭찬 편지와 황금향은 그대로 있어요.",
            "Meanwhile you are in no new group. Your letters and your Hwanggeumhyang stay as they are.";
        seat =
            "모임의 마지막 만남보다 오래 쉬시면 그 모임의 자리는 비워 드려요.",
            "If you rest until after the last meeting of your group, you give up your seat there.";
        how_long = "얼마나 쉬고 싶으세요?", "How long would you like to rest?";
        length(length: BreakLength) -> &'static str =
            match length {
                BreakLength::OneMonth => "한 달 쉬기",
                BreakLength::TwoMonths => "두 달 쉬기",
                BreakLength::ThreeMonths => "세 달 쉬기",
            },
            match length {
                BreakLength::OneMonth => "One month",
                BreakLength::TwoMonths => "Two months",
                BreakLength::ThreeMonths => "Three months",
            };
        begin = "쉬고 싶어요", "I would like to rest";
        see = "한동안 쉬고 싶으세요?", "Would you like to take a break?";
        on_break = "지금은 쉬고 계세요", "You are taking a break";
        back_on(day: &str) =
            format!("{day}에 저절로 다시 함께하시게 돼요. 그 전에도 언제든 돌아오실 수 있어요."),
            format!("You are back on {day} without doing anything. You can come back earlier at any time.");
        come_back = "다시 함께하기", "Be back now";
        again = "더 쉬고 싶으시면 오늘부터 다시 골라 주세요.", "If you would like to rest longer, choose again from today.";
        is_back = "다시 오셔서 반가워요. 다음에 모임을 엮을 때 함께 이어 드릴게요.",
            "Good to have you back. When we next form groups, you are among those we bring together.";
        among = "쉬는 중", "On a break";
        /// In the list of members.
        in_list = "쉬고 계세요", "Takes a break";
        /// On the page of a member, for organizers.
        column = "쉬는 분", "Takes a break";
        until(day: &str) = format!("{day}에 돌아오세요"), format!("until {day}");
    }
}
