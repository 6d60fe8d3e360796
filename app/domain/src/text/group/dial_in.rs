//! Coming in by telephone.

texts! {
    /// Coming in by telephone: the numbers to call, and what to type there.
    pub struct DialInText {
        enter = "전화로 들어가기", "Join by telephone";
        heading = "전화로 들어가기", "Join by telephone";
        lead = "얼굴은 안 보이지만 목소리로 함께하실 수 있어요. 차례대로 해 보세요.", "You see no faces, but you can talk with everybody. One step after the other.";
        ask = "아래 단추를 누르시면 걸 번호를 크게 보여 드려요.", "Press the button below, and you see the number to call in large letters.";
        none = "지금은 전화로 들어가실 수 없어요.", "You cannot join by telephone now.";
        call = "이 번호로 전화를 걸어 주세요. 누르시면 바로 걸려요.", "Call this number. Pressing it calls.";
        meeting = "모임 번호를 물으면 눌러 주세요.", "When you are asked for the meeting, type this.";
        nobody = "참가자 번호를 물으면 이것만 눌러 주세요.", "When you are asked who you are, type this alone.";
        passcode = "비밀번호를 물으면 눌러 주세요.", "When you are asked for the passcode, type this.";
        code = "번호를 물으면 눌러 주세요.", "When you are asked for a number, type this.";
        secret = "이 번호는 우리 모임만의 것이에요. 다른 분께 알려 주지 말아 주세요.", "These numbers are your group’s alone. Please do not pass them on.";
        back = "모임 화면으로 가기", "Back to the group";
    }
}
