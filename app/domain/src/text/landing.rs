//! The first page, and the group that it shows.

texts! {
    /// The first page, for those who do not know us yet.
    pub struct LandingText {
        heading =
            "황금향, 제주에서 함께할 이웃을 먼저 만나요",
            "Hwanggeumhyang: meet your Jeju neighbours before you move";
        lead =
            "관심사가 비슷한 네\u{a0}분에서 여섯\u{a0}분이 집에서 화면으로 만나 제주 이야기를 나눠요. 무료예요.",
            "Four to six people who like the same things meet on screen, from home, and talk about Jeju. It is free.";
        steps_heading = "이렇게 만나요", "How it works";
        steps: [(&'static str, &'static str); 3] =
            [
                ("관심 있는 것을 골라요", "오름, 텃밭, 바둑처럼 좋아하시는 것을 알려 주세요."),
                (
                    "작은 모임이 생겨요",
                    "마음이 맞는 네\u{a0}분에서 여섯\u{a0}분을 찾아 일주일에 한\u{a0}번 만나실 수 있게 해 드려요.",
                ),
                ("마음을 전하면 황금향이 자라요", "서로 고마움을 전할 때마다 내 황금향이 조금씩 자라요."),
            ],
            [
                ("Choose what you like", "Hill walks, a garden, a game of baduk: tell us what you enjoy."),
                ("A small group forms", "We find four to six people who go well together. You meet once a week."),
                ("Your thanks make it grow", "Each time you thank one another, your Hwanggeumhyang grows a little."),
            ];
        promise_heading = "이것만은 약속해요", "Our promise to you";
        promises: [&'static str; 4] =
            [
                "아무것도 팔지 않아요.",
                "전화번호와 이메일은 다른 회원에게 보여 드리지 않아요.",
                "모임에는 함께하기로 하신 분만 들어오실 수 있어요.",
                "그만두고 싶으시면 내 정보를 바로 지워 드려요.",
            ],
            [
                "We sell nothing.",
                "We never show your phone number or email to other members.",
                "Only the people of your group can come in.",
                "If you want to stop, we delete your details at once.",
            ];
        character = "환하게 웃는 황금향", "A smiling Hwanggeumhyang, a golden orange from Jeju";
        example: LandingExampleText = LandingExampleText::KO, LandingExampleText::EN;
        call = "혼자 하기 어려우시면 전화 주세요.", "If it is hard alone, please call us.";
    }
}

texts! {
    /// A group that nobody is in, to show what one is like.
    pub struct LandingExampleText {
        heading = "이런 모임이에요", "A group is like this";
        note = "예로 보여 드리는 모임이에요.", "We made this one up, to show you.";
        group = "텃밭 가꾸기 모임", "A vegetable garden group";
        when = "매주 수요일 오후 2시, 한 시간 반", "Every Wednesday at 2:00 pm, for an hour and a half";
        people: [&'static str; 4] = ["순덕", "봉구", "은실", "덕배"], ["Sundeok", "Bonggu", "Eunsil", "Deokbae"];
        share = "네\u{a0}분 모두 텃밭 가꾸기를 고르셨어요", "All four chose growing vegetables";
        card_lead =
            "만나실 때마다 이야기 카드를 세\u{a0}장씩 골라 드려요.",
            "For each meeting we choose three things to talk about.";
    }
}
