//! Thanks that came, and what became of those that were given.

use crate::praise::SentState;

texts! {
    /// Thanks that came.
    pub struct LettersText {
        heading = "칭찬 편지함", "My thank-you letters";
        lead = "함께한 분들이 보내 주신 마음이에요.", "Kind words from the people you met.";
        empty = "아직 편지가 없어요", "No letters yet";
        empty_lead =
            "함께하신 분들이 칭찬을 보내시면 여기에서 읽으실 수 있어요.",
            "After a meeting, kind words will come to you here.";
        /// The heading above the letters of a month.
        month(year: i16, month: i8) =
            format!("{year}년 {month}월"),
            format!("{} {year}", MONTHS.get(usize::from(month.unsigned_abs()).wrapping_sub(1)).unwrap_or(&""));
        from(name: &str) = format!("{name} 님이 보내셨어요"), format!("From {name}");
        from_nobody = "함께했던 분이 보내셨어요", "From somebody you met";
        unsigned = "이름 없이 온 마음이에요", "From somebody who gave no name";
        all_read = "다 읽었어요", "I have read them";
        reply = "답장 한 줄", "A line in answer";
        reply_hint =
            "한 번만 보내실 수 있고, 쓴 분께 다음 아침 9시에 전해 드려요.",
            "You can send one, and the writer gets it at nine the next morning.";
        send_reply = "답장 보내기", "Send my answer";
        replied = "보낸 답장", "My answer";
        trouble = "편지가 불편하신가요?", "Does this letter trouble you?";
        report_lead = "운영자가 편지를 읽고 살펴봐요. 쓴 분께는 알리지 않아요.",
            "An organizer reads the letter and looks into it. The writer is not told.";
        report = "운영자에게 알리기", "Tell an organizer";
        reported = "운영자에게 알렸어요.", "An organizer has been told.";
        read_aloud = "소리 내어 읽기", "Read aloud";
        stop_reading = "그만 읽기", "Stop reading";
        print = "크게 인쇄하기", "Print in large letters";
        sent = "보낸 편지 보기", "See what I wrote";
        lines = "모임지기님께 온 한마디", "Lines to you as the host";
        lines_of(group: &str) = format!("{group}에서 이름 없이 모인 말이에요."), format!("From {group}, without names.");
    }
}

texts! {
    /// What became of thanks that were given.
    pub struct SentText {
        heading = "보낸 편지", "Letters that I wrote";
        empty = "아직 보낸 편지가 없어요.", "You have not written any letter yet.";
        back = "칭찬 편지함으로", "To my thank-you letters";
        unsigned = "이름 없이 쓰셨어요", "Written without your name";
        state(state: SentState) -> &'static str =
            match state {
                SentState::Sealed => "아직 봉해져 있어요.",
                SentState::Opened => "전해 드렸어요.",
                SentState::Unread => "함께 섞일 편지가 없어서 읽히지 않았어요. 쓰신 마음만큼 내 황금향은 자랐어요.",
            },
            match state {
                SentState::Sealed => "It is still sealed.",
                SentState::Opened => "It was given.",
                SentState::Unread => {
                    "No other letters came to go with it, so it stays unread. Your own tree has grown by it."
                }
            };
        reply = "온 답장", "The answer";
    }
}

/// The months in English.
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
