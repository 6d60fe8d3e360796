//! Thanks that are given, thanks that came, and what grows from them.

use super::spoken::{en_counted, ko_so_far, ko_times};

texts! {
    /// Thanking those who were there.
    pub struct FeedbackText {
        heading = "마음 전하기", "Say thank you";
        lead =
            "함께하신 분들께 고마웠던 점을 골라 주세요. 전하고 싶은 분께만 전하셔도 돼요. \
             한 번 보내신 것은 고치실 수 없어요.",
            "Choose what you are grateful for. You need not write to everybody. What you have sent cannot be changed.";
        to(name: &str) = format!("{name} 님께"), format!("To {name}");
        praise = "고마웠던 점", "What I am grateful for";
        note = "한마디", "A few words";
        note_hint =
            "안 적으셔도 돼요. 전화번호나 계좌는 적지 말아 주세요.",
            "You can leave this out. Please do not write phone or bank account numbers.";
        again = "또 만나고 싶어요", "I would love to meet again";
        send = "마음 전하기", "Send my thanks";
        done = "마음을 전했어요", "Your thanks are on their way";
        done_lead =
            "고마워요. 서로의 황금향이 자랐어요.",
            "Thank you. Your Hwanggeumhyang has grown, and so have theirs.";
        more = "다른 분께도 전하시겠어요?", "Would you like to thank others as well?";
        see = "자란 모습 보기", "See how it has grown";
        anybody = "한 분께라도 고마웠던 점", "What you are grateful for, to anybody";
        alone =
            "이번에는 함께하신 분이 없었어요. 다음 만남에서 봬요.",
            "Nobody else was there this time. See you at the next meeting.";
        closed =
            "지금은 마음을 전하실 수 없어요. 만남이 끝난 뒤 사흘 동안 전하실 수 있어요.",
            "You cannot send thanks right now. You can do so for three days after each meeting.";
    }
}

texts! {
    /// Thanks that came.
    pub struct LettersText {
        heading = "칭찬 편지함", "My thank-you letters";
        lead = "함께한 분들이 보내 주신 마음이에요.", "Kind words from the people you met.";
        empty = "아직 편지가 없어요", "No letters yet";
        empty_lead =
            "함께하신 분들이 칭찬을 보내시면 여기에서 읽으실 수 있어요.",
            "After a meeting, kind words will come to you here.";
        from(name: &str) = format!("{name} 님이 보내셨어요"), format!("From {name}");
        from_nobody = "함께했던 분이 보내셨어요", "From somebody you met";
        again = "또 만나고 싶으시대요", "They would love to meet you again";
    }
}

texts! {
    /// The tree that thanks let grow.
    pub struct HyangText {
        heading = "내 황금향", "My Hwanggeumhyang";
        stages: [&'static str; 6] =
            ["씨앗", "새싹", "어린나무", "꽃", "풋열매", "황금향"],
            ["Seed", "Sprout", "Young tree", "Blossom", "Green fruit", "Golden fruit"];
        now: [&'static str; 6] =
            [
                "씨앗이 흙 속에서 쉬고 있어요.",
                "새싹이 돋았어요.",
                "어린나무가 되었어요.",
                "꽃을 피웠어요.",
                "풋열매가 열렸어요.",
                "황금향이 다 익었어요. 축하드려요!",
            ],
            [
                "The seed is resting in the soil.",
                "A sprout has come up.",
                "It has become a young tree.",
                "It is in blossom.",
                "It bears green fruit.",
                "Your golden fruit is ripe. Congratulations!",
            ];
        to_next(meetings: u32, stage: &str) =
            format!("{} 더 만나시면 {stage}까지 자라요. 고마움을 나누시면 더 빨리 자라요.", ko_times(meetings)),
            {
                let meetings = en_counted(meetings, "more meeting", "more meetings");
                format!("About {meetings} to the next stage: {stage}. Thanking one another brings it nearer.")
            };
        grown = "이제 향기를 나눌 때예요.", "Now it is time to share its scent.";
        how = "이렇게 자랐어요", "How it grew";
        how_lead =
            "함께 만나고 고마움을 나눌 때마다 자라요. 한번 자라면 줄지 않아요. 쉬다 오셔도 그대로 있어요.",
            "It grows each time you meet and thank one another. What has grown never shrinks, even while you rest.";
        attended(n: u32) =
            format!("함께한 모임: {}", ko_so_far(n)),
            format!("You came to {}", en_counted(n, "meeting", "meetings"));
        gave(n: u32) =
            format!("보낸 고마움: {}", ko_so_far(n)),
            format!("You gave thanks {}", en_counted(n, "time", "times"));
        received(n: u32) =
            format!("받은 고마움: {}", ko_so_far(n)),
            format!("You were thanked {}", en_counted(n, "time", "times"));
        hosted(n: u32) =
            format!("모임지기로 함께한 모임: {}", ko_so_far(n)),
            format!("You were the host of {}", en_counted(n, "meeting", "meetings"));
        welcomed(n: u32) =
            format!("처음 오신 분을 맞은 모임: {}", ko_so_far(n)),
            format!("You welcomed somebody new at {}", en_counted(n, "meeting", "meetings"));
        line = "자라는 길", "How it grows";
        reached = "지나왔어요", "Reached";
        here = "지금 여기예요", "You are here";
    }
}
