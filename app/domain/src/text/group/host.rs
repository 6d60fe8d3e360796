//! The host of a group.

texts! {
    /// The host of a group: who it is, becoming it, and what they write before a meeting.
    pub struct HostText {
        heading = "모임지기", "Host";
        ask = "모임지기가 되어 주시겠어요?", "Would you be the host?";
        ask_lead =
            "누가 오시는지 살피고, 만나기 전에 한마디를 전하는 분이에요.",
            "The host looks who comes, and writes a line before you meet.";
        become_host = "제가 할게요", "I will";
        is(person: &str) = format!("{person}, 모임지기예요."), format!("{person} is the host.");
        is_you = "모임지기를 맡아 주셔서 고마워요.", "Thank you for being the host.";
        stop = "이제 쉴게요", "I would like to stop";
        line = "한 줄 인사", "A line to your group";
        line_hint =
            "다음 만남 전에 모두 보시게 돼요. 비우시면 사라져요.",
            "Everybody reads it before the next meeting. Leave it empty to take it away.";
        save = "한 줄 전하기", "Send the line";
        saved = "전해 두었어요.", "It is there for everybody to read.";
        taken = "다른 분이 먼저 맡아 주셨어요.", "Somebody else was a little faster.";
        none = "아직 모임지기가 없어요.", "There is no host yet.";
        end = "모임지기 그만두게 하기", "End this";
        ended = "이제 모임지기가 없어요.", "There is no host now.";
        /// The host's line in a letter.
        in_letter(person: &str, line: &str) =
            format!("모임지기 {person}의 한마디: {line}\n\n"),
            format!("A line from your host, {person}: {line}\n\n");
    }
}
