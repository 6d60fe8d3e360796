//! Help during a meeting.

texts! {
    /// Asking for help at a meeting, and who does.
    pub struct HelpText {
        ask = "도움 요청", "Ask for help";
        for_group(word: &str, group: &str) = format!("{word}, {group}"), format!("{word}: {group}");
        asked =
            "도움을 청하셨어요. 운영자에게 바로 보여요.",
            "You have asked for help. The organizers see it at once.";
        sound = "소리가 안 들려요", "I hear nothing";
        wanted = "지금 도움을 청하신 분", "Who asks for help now";
        wanted_lead =
            "만남에 들어오기 어려우신 분들이에요. 도와드리고 나서 눌러 주세요.",
            "They find it hard to join. Press the button once you have helped.";
        wanted_in_group =
            "운영자에게도 보여요.",
            "The organizers see this as well.";
        nobody = "지금은 없어요.", "Nobody at present.";
        since(when: &str) = format!("{when}부터"), format!("since {when}");
        call(phone: &str) = format!("전화 {phone}"), format!("Call {phone}");
        given = "도와드렸어요", "I have helped";
        given_to(person: &str) = format!("도와드렸어요, {person}"), format!("I have helped {person}");
    }
}
