//! What grows from thanks.

use crate::text::spoken::{en_counted, ko_so_far, ko_times};

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
