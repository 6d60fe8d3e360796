//! What worries people, as organizers look after it.

texts! {
    /// What worries people, as organizers look after it.
    pub struct WorryWords {
        heading(n: u64) = format!("걱정돼요 {n}건"), format!("Worries: {n}");
        list = "걱정돼요", "Worries";
        lead = "운영자에게만 알려 주신 일이에요. 먼저 전화로 안부를 여쭤봐 주세요.",
            "Told to organizers alone. Please call first and ask how they are.";
        about(group: &str, when: &str) = format!("{group}, {when}"), format!("{group}, {when}");
        no_words = "따로 적으신 말은 없어요.", "They wrote nothing beside that.";
        letter = "받으신 편지가 불편하시대요.", "A letter that they received troubles them.";
        writer(name: &str) = format!("{name} 님이 쓰셨어요."), format!("{name} wrote it.");
        gone = "쓴 분은 떠나셨어요.", "Whoever wrote it has left.";
        reason = "확인하는 까닭", "Why you look";
        reason_hint = "왜 확인하는지 적어 주세요. 확인한 일은 기록에 남아요.",
            "Please say why. That you looked stays in the log.";
        look = "누가 썼는지 확인하기", "See who wrote it";
        note = "살펴본 이야기", "What you did";
        note_hint = "다음에 돌볼 운영자를 위해 짧게 적어 주세요.", "A short note for whoever looks after this next.";
        noted(note: &str) = format!("지난번에 살펴본 이야기: {note}"), format!("Noted at the last look: {note}");
        done = "살펴봤어요", "I looked at it";
        /// The name of a button, where a page has one for each person.
        for_person(word: &str, person: &str) = format!("{word}, {person}"), format!("{word}: {person}");
    }
}
