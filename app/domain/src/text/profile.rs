//! One’s own data.

mod birthday;
mod breaks;
mod contact;

pub use self::{birthday::BirthdayText, breaks::BreakText, contact::ContactText};

texts! {
    /// What somebody told about themselves, and leaving.
    pub struct ProfileText {
        heading = "내 정보", "About me";
        lead = "언제든 바꾸실 수 있어요.", "You can change this at any time.";
        login_hint =
            "비밀번호를 바꾸고 싶으시면 운영자에게 전화 주세요.",
            "To change this or your password, please call an organizer.";
        change_interests = "관심 있는 것 바꾸기", "Change what I like";
        change_times = "만날 수 있는 때 바꾸기", "Change when I can meet";
        name = "불러 드릴 이름", "What we should call you";
        save = "저장하기", "Save";
        download = "내 정보 내려받기", "Download my details";
        download_lead =
            "황금향이 가지고 있는 내 정보를 모두 파일 하나로 받으실 수 있어요.",
            "You can have everything we keep about you, in one file.";
        calendar = "내 달력과 잇기", "Connect my calendar";
        calendar_lead =
            "휴대전화나 컴퓨터의 달력에 만남이 저절로 나타나요. 만나는 때가 바뀌면 달력도 따라 바뀌어요.",
            "Your meetings appear in the calendar of your phone or computer by themselves, and follow every change.";
        calendar_make = "달력 주소 만들기", "Make the address";
        calendar_open = "내 달력에 잇기", "Open in my calendar";
        calendar_by_hand =
            "단추를 눌러도 달력이 열리지 않으면, 아래 주소를 복사해 달력의 ‘URL로 추가’에 붙여 넣어 주세요.",
            "If no calendar opens, copy this address and add it in your calendar by ‘From URL’.";
        calendar_secret =
            "이 주소를 아는 사람은 언제 만나시는지 볼 수 있어요. 다른 분께 알려졌으면 없애고 새로 만들어 주세요.",
            "Whoever knows this address sees when you meet. If somebody else has it, end it and make a new one.";
        calendar_end = "달력 주소 없애기", "End the address";
        leave = "탈퇴하기", "Leave for good";
        leave_lead =
            "다른 분께 전하신 칭찬은 이름 없이 남아요.",
            "If you leave, your details are deleted at once. The thanks you gave to others stay, without your name.";
        leave_ask = "이제 그만두고 싶어요", "I want to leave";
        leave_question = "정말 탈퇴할까요?", "Do you really want to leave?";
        leave_warning =
            "탈퇴하시면 내 정보와 편지, 황금향이 모두 지워지고 되돌릴 수 없어요.",
            "Your details, your letters and your Hwanggeumhyang are all deleted, and we cannot bring them back.";
        stay = "그대로 있을래요", "I will stay";
        left = "그동안 고마웠어요", "Thank you for being with us";
        left_lead =
            "이름과 연락처, 고르신 것을 모두 지웠어요. 언제든 다시 오세요.",
            "We have deleted all your details. You are welcome back at any time.";
        login_new = "새 이메일 또는 휴대전화 번호", "New email or mobile number";
        login_new_hint =
            "바꾸시면 예전 이메일과 새 이메일로 알려 드려요. 다음부터는 새것으로 들어오시면 돼요. 다른 기기에서는 나가게 돼요.",
            "We tell the old email and the new one. From then on you log in with the new one. Other devices are logged out.";
        login_change = "연락처 바꾸기", "Change what I log in with";
        /// Said once it is changed.
        login_changed =
            "연락처를 바꿨어요. 다른 기기에서는 나갔어요.",
            "We have changed what you log in with. You are logged out on other devices.";
    }
}
