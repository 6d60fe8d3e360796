//! Forms and their fields.

texts! {
    /// What forms have in common, and what a field says that was not taken.
    pub struct FormText {
        summary = "아래를 한 번 더 봐 주세요", "Please look at these once more";
        required = "비어 있어요. 적어 주세요.", "This is still empty. Please fill it in.";
        unticked = "이 네모를 눌러 주셔야 이어서 하실 수 있어요.", "Please tick this box to go on.";
        nothing_chosen = "아직 고르지 않으셨어요. 골라 주세요.", "Nothing is chosen yet. Please choose.";
        too_short(min: usize) =
            format!("너무 짧아요. {min}자 이상 적어 주세요."),
            format!("This is too short. Please write at least {min} letters or numbers.");
        too_long(max: usize) =
            format!("너무 길어요. {max}자까지 적어 주세요."),
            format!("This is too long. Please write no more than {max} letters.");
        unreadable =
            "점이나 획이 겹겹이 붙어 읽기 어려운 글자가 있어요. 그 글자를 다시 적어 주세요.",
            "One letter in here carries too many marks to be read. Please type it again.";
        no_login =
            "이메일이나 휴대전화 번호가 아닌 것 같아요. 010-1234-5678처럼 적어 주세요.",
            "This does not look like an email address or a mobile number. Please write it like 010-1234-5678.";
        no_key =
            "열쇠 번호는 열여섯 자리 숫자예요. 네 자리씩 다시 살펴봐 주세요.",
            "A key has sixteen digits. Please check it, four at a time.";
        wrong_code =
            "번호가 맞지 않아요. 가장 나중에 받으신 여섯 자리를 적어 주세요.",
            "This is not the code. Please type the six digits of the newest message.";
        code_over =
            "이 번호는 이제 쓰실 수 없어요. ‘번호 다시 받기’를 눌러 주세요.",
            "This code can no longer be used. Please press “Send a new code”.";
        too_common =
            "다른 사람이 쉽게 맞힐 수 있는 비밀번호예요. 서로 상관없는 낱말 서너 개를 이어 쓰시면 안전해요.",
            "This password is easy to guess. Three or four words that have nothing to do with each other are safe.";
        taken = "이미 가입하셨어요. 들어가기를 눌러 주세요.", "You have signed up already. Please choose Log in.";
        mismatch =
            "적어 주신 내용이 맞지 않아요. 이메일이나 휴대전화 번호, 비밀번호를 다시 살펴봐 주세요.",
            "These do not match. Please check your email or mobile number, and your password.";
        not_offered =
            "고르실 수 없는 것이 들어 있어요. 다시 골라 주세요.",
            "One of these cannot be chosen. Please choose again.";
        no_room =
            "모임 방 주소가 아닌 것 같아요. https로 시작하는 주소를 붙여 넣어 주세요.",
            "This does not look like the address of a meeting room. Please paste one that starts with https.";
        no_phone =
            "걸 수 있는 전화번호가 아닌 것 같아요. 02-1234-5678처럼 적어 주세요.",
            "This does not look like a number that one can call. Please write it like 02-1234-5678.";
        no_code =
            "전화기로 누를 수 있는 숫자와 *, #만 적어 주세요.",
            "Please write only digits, * and #, which can be typed on a telephone.";
        no_group =
            "이런 이름의 모임이 없어요. 아래에 보이는 이름 그대로 적어 주세요.",
            "There is no group of this name. Please write the name as it stands below.";
        no_moment = "날짜와 시각을 모두 골라 주세요.", "Please choose both a date and a time.";
        too_soon =
            "모두에게 알려 드릴 시간이 모자라요. 지금부터 한 시간 뒤로 골라 주세요.",
            "There is not enough time to tell everybody. Please choose an hour from now or later.";
        out_of_order =
            "앞뒤 만남과 겹쳐요. 그 사이의 때로 골라 주세요.",
            "This runs into the meeting before or after. Please choose a time between them.";
        mobile_wanted =
            "이메일로는 이미 받고 계세요. 휴대전화 번호를 010-1234-5678처럼 적어 주세요.",
            "Mail comes to you already. Please type a mobile number, like 010-1234-5678.";
        mail_wanted =
            "문자로는 이미 받고 계세요. 이메일 주소를 적어 주세요.",
            "Texts come to you already. Please type an email address.";
        no_day = "날짜를 골라 주세요.", "Please choose a date.";
        day_off =
            "지난 날이거나 한 해보다 먼 날이에요. 오늘부터 한 해 안에서 골라 주세요.",
            "This day is past, or more than a year away. Please choose one within a year from today.";
        error = "고칠 곳", "To put right";
        saved = "저장했어요.", "Saved.";
        close = "알림 닫기", "Close this notice";
        show = "비밀번호 보기", "Show the password";
        hide = "비밀번호 가리기", "Hide the password";
        office =
            "이 이름은 운영하는 분들이 쓰는 말이라 쓰실 수 없어요. 다른 이름을 적어 주세요.",
            "This name is a word of those who look after us. Please choose another.";
        about_self =
            "이름이나 연락처로 만든 비밀번호는 다른 사람이 쉽게 맞혀요. 상관없는 낱말 서너 개를 이어 쓰시면 안전해요.",
            "A password made of your own name, number or address is easy to guess. Three or four other words are safe.";
        lure =
            "전화번호나 계좌, 인터넷 주소, 돈 이야기는 한마디에 적을 수 없어요. 그 부분을 지우고 보내 주세요.",
            "Phone numbers, accounts, web addresses and money do not belong in a note. Please leave that part out.";
        contact_in_name =
            "이름에는 전화번호나 인터넷 주소를 넣을 수 없어요. 불러 드릴 이름만 적어 주세요.",
            "A name cannot hold a phone number or an address. Please write only what to call you.";
        /// Stands in a text where a way to reach somebody stood; the one in Korean stands in texts of every language.
        masked = "(연락처 가림)", "(contact hidden)";
        wrong_password =
            "지금 쓰시는 비밀번호와 달라요. 천천히 다시 적어 주세요.",
            "This is not the password that you use now. Please type it again.";
        in_use =
            "다른 분이 이미 쓰고 계세요. 다른 이메일이나 휴대전화 번호를 적어 주세요.",
            "Somebody else uses this already. Please type another email or mobile number.";
    }
}
