//! Thanking those who were there, and saying how it was.

use crate::praise::Face;

texts! {
    /// Thanking those who were there, and saying how it was.
    pub struct FeedbackText {
        heading = "마음 전하기", "Say thank you";
        lead =
            "전하고 싶은 분께만 전하셔도 돼요. 편지는 봉해 두었다가 아침 9시에 함께 열어 드려요.",
            "You need not write to everybody. Letters stay sealed, and are opened together at nine in the morning.";
        to(name: &str) = format!("{name} 님께"), format!("To {name}");
        praise = "고마웠던 점", "What I am grateful for";
        note = "한마디", "A few words";
        note_hint =
            "안 적으셔도 돼요. 전화번호나 계좌는 적지 말아 주세요.",
            "You can leave this out. Please do not write phone or bank account numbers.";
        signed = "이름을 밝힐게요", "Sign with my name";
        signed_hint =
            "이름을 빼시면 다른 분들 편지와 함께 섞일 때만 전해 드려요. 넉 주 안에 섞일 편지가 없으면 읽히지 않아요.",
            "Without your name it is given only together with letters of others. \
             If there are none within four weeks, nobody reads it.";
        wish = "다음 모임을 엮을 때만 살짝 볼게요. 아무에게도 보이지 않아요.",
            "We look at this only when we form the next groups. Nobody else sees it.";
        again = "또 만나고 싶어요", "I would love to meet again";
        apart = "다음엔 다른 분과", "Others next time";
        /// Where both of the two above are ticked.
        either = "‘또 만나고 싶어요’와 ‘다음엔 다른 분과’ 가운데 하나만 골라 주세요.",
            "Please choose only one of “meet again” and “others next time”.";
        settled = "이 편지는 벌써 전해졌어요.", "This letter has been given already.";
        meeting = "오늘 만남은 어떠셨어요?", "How was the meeting?";
        face(face: Face) -> &'static str =
            match face {
                Face::Joyful => "참 즐거웠어요",
                Face::Warm => "마음이 따뜻했어요",
                Face::Calm => "잔잔했어요",
                Face::Wistful => "조금 아쉬웠어요",
            },
            match face {
                Face::Joyful => "A real joy",
                Face::Warm => "It warmed my heart",
                Face::Calm => "It was calm",
                Face::Wistful => "Something was missing",
            };
        line = "모임지기님께 한마디", "A line to the host";
        line_hint =
            "안 적으셔도 돼요. 이름 없이 모아서 전해 드려요.",
            "You can leave this out. We gather such lines and pass them on without names.";
        worried = "걱정돼요", "I am worried";
        worry = "무엇이 걱정되시나요?", "What worries you?";
        worry_hint =
            "운영자만 읽어요. 적지 않고 알려만 주셔도 괜찮아요.",
            "Only organizers read this. You need not write anything.";
        worry_looked = "운영자가 살펴봤어요. 더 적어 주시면 다시 볼게요.",
            "An organizer has looked at this. If you write more, we look again.";
        send = "마음 전하기", "Send my thanks";
        done = "마음을 전했어요", "Your thanks are on their way";
        done_lead =
            "고마워요. 편지가 열리기 전까지는 여기에서 고치실 수 있어요.",
            "Thank you. Until the letters are opened you can change them here.";
        see = "보낸 편지 보기", "See what I wrote";
        change = "고치시겠어요?", "Would you like to change anything?";
        anything = "한 가지라도 마음", "Anything at all";
        /// What stands on the tile of somebody to whom nothing was said yet.
        nothing = "눌러서 마음을 골라 주세요", "Press to choose what to say";
        /// On such a tile, for a line that was written, whatever it is.
        wrote = "한마디 적음", "a few words";
        alone =
            "이번에는 함께하신 분이 없었어요. 다음 만남에서 봬요.",
            "Nobody else was there this time. See you at the next meeting.";
        closed =
            "지금은 마음을 전하실 수 없어요. 만남이 끝난 뒤 사흘 동안 전하실 수 있어요.",
            "You cannot send thanks right now. You can do so for three days after each meeting.";
    }
}
