//! Signing up and logging in, and what proves who it is.

texts! {
    /// Signing up, logging in and the password.
    pub struct AccountText {
        signup = "가입하기", "Sign up";
        signup_lead =
            "1분이면 돼요. 적어 주신 연락처는 다른 회원에게 보여 드리지 않아요.",
            "It takes a minute. We never show your email or number to other members.";
        name = "불러 드릴 이름", "What we should call you";
        name_hint = "‘님’은 빼고 적어 주세요. 저희가 붙여 불러 드려요.", "Your group will call you by this name.";
        login_field = "이메일 또는 휴대전화 번호", "Email or mobile number";
        login_hint =
            "다음에 들어오실 때 필요해요. 둘 중 하나만 적으시면 돼요.",
            "You need it to log in next time. Just one of the two is enough.";
        password = "비밀번호", "Password";
        password_hint =
            "8자 이상 적어 주세요. 좋아하시는 문장도 괜찮아요.",
            "8 letters or numbers, or more. A sentence you like is fine too.";
        password_again =
            "지켜 드리려고 비워 두었어요. 8자 이상으로 한 번 더 적어 주세요.",
            "We left this empty to keep it safe. Please type it once more, at least 8 letters.";
        consent = "이용약관과 개인정보 처리방침에 동의해요", "I agree to the terms of use and the privacy policy";
        read_terms = "이용약관 읽기", "Read the terms of use";
        read_privacy = "개인정보 처리방침 읽기", "Read the privacy policy";
        have_account = "이미 가입하셨나요?", "Have you signed up already?";
        login = "들어가기", "Log in";
        no_account = "처음 오셨나요?", "Is this your first time here?";
        forgot = "비밀번호를 잊으셨나요?", "Forgot your password?";
        forgot_lead =
            "가입하실 때 적으신 이메일이나 휴대전화 번호를 적어 주세요.",
            "Please write the email or mobile number that you signed up with.";
        forgot_button = "비밀번호 새로 정하기", "Send me a letter";
        forgot_call =
            "휴대전화 번호로 가입하셨으면 운영자에게 전화 주세요. 열쇠 번호를 불러 드려요.",
            "If you signed up with a phone number, please call an organizer, who will read you a key.";
        /// Said instead where texts are sent.
        forgot_text =
            "이메일이나 문자로 새로 정하실 주소를 보내 드려요. 오지 않으면 운영자에게 전화 주세요. 열쇠 번호를 불러 드려요.",
            "We send you an address by email or text message. If none comes, please call an organizer, who will read you a key.";
        forgot_sent = "이렇게 해 주세요", "Thank you, we have got it";
        forgot_sent_lead =
            "이메일로 가입하셨으면 곧 이메일이 도착해요. \
             휴대전화 번호로 가입하셨거나 이메일이 오지 않으면 운영자에게 전화 주세요. 열쇠 번호를 불러 드릴게요.",
            "If you signed up with this email, a letter will reach you soon. \
             If you signed up with a mobile number, or no letter comes, please call the organizer. We will help you.";
        /// Said instead where texts are sent.
        forgot_sent_text =
            "가입하신 이메일이나 휴대전화로 곧 편지나 문자가 도착해요. 오지 않으면 운영자에게 전화 주세요. 열쇠 번호를 불러 드릴게요.",
            "A letter or a text message will reach you soon, by what you signed up with. If none comes, please call the organizer. We will help you.";
        key = "비밀번호 정하기", "Choose your password";
        key_lead =
            "앞으로 쓰실 비밀번호를 정해 주세요. 정하시면 다른 기기에서는 나가게 돼요.",
            "Please choose the password that you will use from now on. Other devices are logged out then.";
        key_used = "이 주소는 이제 쓰실 수 없어요", "This key does not work any more";
        key_used_lead =
            "한 시간이 지났거나 이미 한 번 쓰신 주소예요. 아래 단추를 눌러 다시 받아 주세요.",
            "A key works once, within one hour. Please ask for a new one.";
        have_key = "운영자에게 열쇠 번호를 받았어요", "An organizer gave me the number of a key";
        type_key = "열쇠 번호 적기", "Type the number of your key";
        type_key_lead =
            "운영자가 불러 드린 열여섯 자리 숫자를 적어 주세요.",
            "Please type the sixteen digits that the organizer read out to you.";
        key_number = "열쇠 번호", "Number of the key";
        key_number_hint = "네 자리씩 띄어 적으셔도, 이어서 적으셔도 돼요.", "With or without gaps, as you like.";
        no_key = "아직 열쇠 번호가 없어요", "I have no key yet";
        organizer_name = "운영자", "Organizer";
        new_password = "새 비밀번호", "New password";
        set_password = "비밀번호 정하기", "Choose this password";
        logged_out = "안전하게 나가셨어요.", "You have safely logged out.";
    }
}

texts! {
    /// The code that proves a log-in.
    pub struct VerifyText {
        heading = "메일로 보낸 번호를 적어 주세요", "Please type the code we sent you";
        /// Of a code that came by text, as the two that follow.
        text_heading =
            "문자로 보낸 번호를 적어 주세요",
            "Please type the code from our text message";
        text_hint =
            "문자에 있는 숫자 여섯 자리예요. 안 보이면 차단한 문자도 봐 주세요.",
            "The six digits in the text message. If you cannot see it, please look among blocked messages as well.";
        text_sent_again =
            "번호를 다시 보냈어요. 조금 뒤에 문자를 봐 주세요. 가장 나중에 온 번호만 쓰실 수 있어요.",
            "We sent a new code. Please look at your messages in a moment. Only the newest code counts.";
        lead(login: &str) =
            format!("{login} 앞으로 여섯 자리 번호를 보냈어요. 적어 주시면 다음 편성 때 모임에 들어가실 수 있어요. \
                     그동안에도 다른 것은 다 하실 수 있어요."),
            format!("We sent six digits to {login}. Once you type them, you can join a group in the next round. \
                     Everything else is open to you meanwhile.");
        code = "확인 번호", "Code";
        code_hint =
            "메일에 있는 숫자 여섯 자리예요. 안 보이면 스팸 메일함도 봐 주세요.",
            "The six digits in the mail. If you cannot see it, please look among your spam as well.";
        confirm = "확인하기", "Confirm";
        send_again = "번호 다시 받기", "Send a new code";
        sent_again =
            "번호를 다시 보냈어요. 조금 뒤에 메일을 봐 주세요. 가장 나중에 온 번호만 쓰실 수 있어요.",
            "We sent a new code. Please look at your mail in a moment. Only the newest code counts.";
        done = "확인했어요. 고마워요.", "Confirmed. Thank you.";
    }
}

texts! {
    /// The page that asks for the password once more.
    pub struct ConfirmText {
        heading = "비밀번호 확인", "Your password, please";
        lead =
            "지켜 드리려고 한 번 더 여쭤봐요. 지금 쓰시는 비밀번호를 적어 주시면 하시던 일이 이어져요.",
            "To keep you safe we ask once more. Type the password that you use now, and you go on where you were.";
        go_on = "확인하고 계속하기", "Confirm and go on";
        /// Said on the page that one comes back to.
        done =
            "비밀번호를 확인했어요. 아래에서 하시려던 것을 다시 눌러 주세요.",
            "Your password is right. Please choose below once more what you wanted to do.";
    }
}
