//! When something went wrong.

texts! {
    /// Pages that say that something went wrong.
    pub struct ErrorText {
        not_found = "찾으시는 화면이 없어요", "We cannot find this page";
        not_found_lead =
            "주소가 바뀌었거나 볼 수 없는 화면이에요.",
            "Its address may have changed, or it is not open to you.";
        forbidden = "이 화면은 보실 수 없어요", "You cannot see this page";
        forbidden_lead =
            "다른 곳에서 오셨거나, 보실 수 있는 분이 따로 있는 화면이에요. 처음 화면부터 다시 해 주세요.",
            "You came from another place, or the page is meant for others. Please start again from the first page.";
        signed_out = "다시 들어와 주세요", "Please log in again";
        signed_out_lead =
            "지금은 들어와 계시지 않아요. 다시 들어오시면 이어서 하실 수 있어요.",
            "You are not logged in right now. Log in, and you can go on.";
        too_large = "보내신 것이 너무 커요", "That was too much to send";
        too_large_lead =
            "내용을 줄여서 다시 보내 주세요. 저장된 것은 그대로예요.",
            "Please make it shorter and send it again. What you saved is still there.";
        too_many = "잠시 쉬었다가 해 주세요", "Please take a short break";
        too_many_lead =
            "짧은 사이에 여러 번 해 보셨어요. 조금 뒤에 다시 해 주세요. 급하시면 운영자에게 전화 주세요.",
            "You have tried many times in a short while. Please try again a little later. \
             If it is urgent, please call the organizer.";
        conflict = "이미 바뀌었어요", "This has changed already";
        conflict_lead =
            "그사이 달라진 것이 있어요. 화면을 새로 열어 확인해 주세요.",
            "Something has changed meanwhile. Please open the page again and have a look.";
        internal = "저희 쪽에 문제가 생겼어요", "Something went wrong on our side";
        internal_lead =
            "불편을 드려 죄송해요. 잠시 뒤에 다시 해 주세요. 저장된 것은 그대로예요.",
            "We are sorry. Please try again in a moment. What you saved is still there.";
        busy = "지금은 조금 바빠요", "We are a little busy right now";
        busy_lead =
            "잠시 뒤에 다시 해 주세요. 저장된 것은 그대로예요.",
            "Please try again in a moment. What you saved is still there.";
        bad_request = "보내신 것을 읽지 못했어요", "We could not read what you sent";
        bad_request_lead = "앞 화면으로 돌아가 다시 해 주세요.", "Please go back one page and try again.";
        back_start = "처음 화면으로", "To the first page";
        offline = "지금은 인터넷이 되지 않아요", "There is no internet just now";
        offline_lead =
            "와이파이나 데이터가 켜져 있는지 봐 주세요. 인터넷이 되면 아래 단추를 눌러 주세요.",
            "Please check that Wi-Fi or mobile data is on. Once it is, press the button below.";
        try_again = "다시 해 보기", "Try again";
        /// Said with a form that was not taken.
        kept = "적으신 것은 아래에 그대로 있어요.", "What you wrote is still there below.";
        /// Said where the page of a form cannot be shown.
        kept_lead =
            "적으신 것은 이 화면이 그대로 가지고 있어요. 잠시 뒤에 아래 단추를 눌러 주세요.",
            "This page holds what you wrote. Please press the button below in a moment.";
        /// Sends the same form again.
        send_again = "다시 보내기", "Send again";
        /// Said where the page of a form is gone for good.
        typed_lead =
            "보내신 글은 전해지지 않았어요. 아래에 그대로 두었으니 필요하시면 복사해 두세요.",
            "What you wrote was not sent. It is still there below, for you to copy.";
        back_home = "나의 모임으로", "Back to my groups";
        /// All that is said where no page can be rendered.
        plain =
            "지금은 화면을 보여 드릴 수 없어요. 잠시 뒤에 다시 해 주세요.\n",
            "This page cannot be shown right now. Please try again in a moment.\n";
    }
}
