//! Head, menu and foot of every page, and the steps of long lists.

texts! {
    /// Head and foot of every page.
    pub struct SiteText {
        name = "황금향", "Hwanggeumhyang";
        skip = "본문으로 바로 가기", "Skip to the main part";
        help = "도움 받기", "Get help";
        help_question = "어려운 점이 있으세요?", "Is anything difficult?";
        help_phone = "전화", "Phone";
        footer =
            "황금향은 아무것도 팔지 않아요. 모임에서 투자나 부동산을 권하는 분이 계시면 꼭 알려 주세요.",
            "We sell nothing. If somebody in your group talks you into investments or property, please tell us.";
        in_kakao = "카카오톡 안에서 보고 계세요.", "You are looking at this inside KakaoTalk.";
        open_elsewhere = "다른 화면에서 열기", "Open in the browser";
        /// Above every page of a demonstration that is open to the world.
        practice =
            "연습용 화면이에요. 여기 적으신 것은 지워져요.",
            "This is for practice. What you write here will be erased.";
    }
}

texts! {
    /// The menu.
    pub struct NavText {
        label = "주요 메뉴", "Main menu";
        home = "나의 모임", "My groups";
        letters = "칭찬 편지함", "My thank-you letters";
        /// Of the dot beside it.
        fresh = "새 편지가 있어요", "There are new letters";
        hyang = "내 황금향", "My Hwanggeumhyang";
        profile = "내 정보", "About me";
        organize = "운영실", "Organizers’ room";
        signup = "가입하기", "Sign up";
        login = "들어가기", "Log in";
        logout = "나가기", "Log out";
    }
}

texts! {
    /// How a page looks: size, colours, movement, language.
    pub struct ViewText {
        heading = "글자·화면", "Text and look";
        size = "글자 크기", "Text size";
        sizes: [&'static str; 4] =
            ["보통", "조금 크게", "크게", "아주 크게"],
            ["Normal", "A little larger", "Large", "Very large"];
        contrast = "화면 색", "Colours";
        contrasts: [&'static str; 2] = ["보통", "또렷하게"], ["Normal", "Clearer"];
        motion = "움직임", "Movement";
        motions: [&'static str; 2] = ["움직이기", "멈추기"], ["Moving", "Stop"];
        language = "언어", "Language";
    }
}

texts! {
    /// Lists with more than a page.
    pub struct PagesText {
        nav = "쪽 넘기기", "Pages";
        nav_of(list: &str) = format!("{list}: 쪽 넘기기"), format!("{list}: pages");
        next = "다음 쪽", "Next page";
        next_of(list: &str) = format!("{list}: 다음 쪽"), format!("{list}: next page");
        first = "처음으로", "Back to the first page";
        first_of(list: &str) = format!("{list}: 처음으로"), format!("{list}: back to the first page");
    }
}
