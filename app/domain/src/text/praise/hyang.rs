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
        to_next(points: u32, stage: &str) =
            format!("{stage}까지 {} 남았어요. 만나시거나 마음을 주고받으실 때마다 가까워져요.", ko_times(points)),
            {
                let steps = en_counted(points, "more meeting or thank-you", "more meetings or thank-yous");
                format!("After {steps} comes the next stage: {stage}.")
            };
        grown = "이제 향기를 나눌 때예요.", "Now it is time to share its scent.";
        how = "이렇게 자랐어요", "How it grew";
        how_lead =
            "만남에 오시고, 마음을 전하시고, 마음을 받으실 때마다 조금씩 자라요. 줄어들지는 않아요.",
            "It grows a little each time you come to a meeting, thank somebody or are thanked. It never shrinks.";
        attended(n: u32) =
            format!("오신 만남: {}", ko_so_far(n)),
            format!("You came to {}", en_counted(n, "meeting", "meetings"));
        gave(n: u32) =
            format!("전하신 마음: {}", ko_so_far(n)),
            format!("You gave thanks {}", en_counted(n, "time", "times"));
        received(n: u32) =
            format!("받으신 마음: {}", ko_so_far(n)),
            format!("You were thanked {}", en_counted(n, "time", "times"));
        line = "자라는 길", "How it grows";
        reached = "지나왔어요", "Reached";
        here = "지금 여기예요", "You are here";
    }
}
