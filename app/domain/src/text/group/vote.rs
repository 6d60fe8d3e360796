//! The vote after eight meetings.

use crate::meeting::vote::VoteChoice;

texts! {
    /// The vote after eight meetings.
    pub struct VoteText {
        heading = "여덟 번을 다 만난 다음에는", "After the eight meetings";
        lead =
            "네 분 이상이 계속 함께하고 싶어 하시면 이대로 여덟 번을 더 만나요.",
            "If four or more of you wish to go on together, you meet eight more times.";
        silence =
            "고르지 않으시면 섞어서 새로 만나고 싶으신 것으로 알게요. 쉬기를 고르시면 한 달 동안 쉬셔요.",
            "If you choose nothing, we take it that you would like to meet new people. A break is for a month.";
        choice(choice: VoteChoice) -> &'static str =
            match choice {
                VoteChoice::Together => "계속 함께",
                VoteChoice::Mixed => "섞어서 새로",
                VoteChoice::Break => "쉬기",
            },
            match choice {
                VoteChoice::Together => "Go on together",
                VoteChoice::Mixed => "Meet new people",
                VoteChoice::Break => "Take a break",
            };
        ask = "어떻게 하고 싶으세요?", "What would you like?";
        chosen(choice: VoteChoice) -> &'static str =
            match choice {
                VoteChoice::Together => "계속 함께하기를 고르셨어요.",
                VoteChoice::Mixed => "섞어서 새로 만나기를 고르셨어요.",
                VoteChoice::Break => "한 달 쉬기를 고르셨어요.",
            },
            match choice {
                VoteChoice::Together => "You chose to go on together.",
                VoteChoice::Mixed => "You chose to meet new people.",
                VoteChoice::Break => "You chose to rest for a month.",
            };
        until(when: &str) =
            format!("{when}까지 언제든 바꾸실 수 있어요. 고르신 것은 운영자만 봐요."),
            format!("You can change it until {when}. Only the organizers see what you chose.");
        over = "여덟 번의 만남을 모두 마쳤어요. 다음에는 어떻게 하고 싶으신지 골라 주세요.",
            "Your eight meetings are over. Please choose what you would like next.";
        see = "다음에 어떻게 할지 고르기", "Choose what comes next";
        votes = "여덟 번을 다 만난 다음에 하고 싶으신 것", "What they would like after the eight meetings";
        silent = "아직 고르지 않으신 분", "Not chosen yet";
    }
}
