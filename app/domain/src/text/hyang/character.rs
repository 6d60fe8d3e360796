//! What is told of a 황금향: how it is, who came to visit, what a touch brings.

use crate::text::spoken::{ko_counted, subject};

texts! {
    /// Words around the drawing of a 황금향.
    pub struct CharacterText {
        own_name = "황금향", "Hwanggeumhyang";
        moods: [&'static str; 5] =
            ["졸려요", "잔잔해요", "기뻐요", "뿌듯해요", "인사해요"],
            ["sleepy", "calm", "glad", "proud", "waving"];
        now: [fn(&str) -> String; 6] =
            [
                |name| format!("{} 흙 속에서 꿈을 꾸고 있어요.", subject(name)),
                |name| format!("{} 새싹을 틔웠어요.", subject(name)),
                |name| format!("{} 어린나무가 되었어요.", subject(name)),
                |name| format!("{} 꽃을 피웠어요.", subject(name)),
                |name| format!("{} 풋열매를 맺었어요.", subject(name)),
                |name| format!("{} 노랗게 잘 익었어요.", subject(name)),
            ],
            [
                |name| format!("{name} is dreaming in the soil."),
                |name| format!("{name} has put out a sprout."),
                |name| format!("{name} has become a young tree."),
                |name| format!("{name} is in blossom."),
                |name| format!("{name} bears green fruit."),
                |name| format!("{name} is golden and ripe."),
            ];
        next: [&'static str; 6] =
            ["씨앗이 자요.", "새싹이 나와요.", "어린나무가 돼요.", "꽃이 펴요.", "열매가 열려요.", "노랗게 익어요."],
            ["it sleeps.", "it sprouts.", "it becomes a young tree.", "it blossoms.", "it bears fruit.", "it turns golden."];
        /// About so many meetings are missing for what comes next.
        to_next(meetings: u32, next: &str) =
            format!("{} 더 마음을 나누면 {next}", ko_counted(meetings.into(), "번")),
            if meetings == 1 { format!("Share kindness once more and {next}") } else { format!("Share kindness {meetings} more times and {next}") };
        grown = "이제 향기를 나눌 때예요.", "Now it is time to share its scent.";
        resting = "이불을 덮고 푹 쉬고 있어요. 잎 하나도 떨어지지 않아요.",
            "It is fast asleep under its blanket. Not a leaf falls.";
        birthday = "생일이라서 리본을 단 꽃이 한 송이 더 피었어요.",
            "For the birthday one more flower is open, with a ribbon.";
        plain: [&'static str; 3] =
            ["졸고 있는 황금향", "웃고 있는 황금향", "손을 흔드는 황금향"],
            ["A sleepy Hwanggeumhyang", "A smiling Hwanggeumhyang", "A Hwanggeumhyang that waves"];
        talk = "말 걸기", "Talk to it";
        stroke = "쓰다듬기", "Stroke it";
        again = "자라는 모습 다시 보기", "See it grow again";
        grew = "그동안 한 뼘 더 자랐어요!", "It has grown since you last looked!";
        saw = "고마워요, 잘 봤어요", "Thank you, I have seen it";
        name_heading = "이름 지어 주기", "Give it a name";
        name = "나무 이름", "What I call it";
        name_hint = "마음에 드는 이름으로 불러 주세요. 비워 두시면 황금향이라고 불러요.",
            "Call it whatever you like. Left empty, it is called Hwanggeumhyang.";
        name_it = "이렇게 부르기", "Call it so";
        card = "가족에게 자랑하기", "Show your family";
        card_lead =
            "지금 모습을 그림으로 드려요. 이름도 편지도 들어 있지 않아요.",
            "You get a picture of it as it looks now, without names and without letters.";
        card_button = "그림으로 받기", "Get the picture";
        leaves = "잎마다 담긴 마음", "Who is in each leaf";
        leaf_of(name: &str) =
            format!("{name} 님의 고마운 마음에서 돋은 잎이에요."),
            format!("This leaf grew from the thanks of {name}.");
        leaf_of_somebody =
            "함께한 어느 분의 고마운 마음에서 돋은 잎이에요.",
            "This leaf grew from the thanks of somebody you met.";
        visitors = "찾아온 친구들", "Who came to visit";
        charms: [&'static str; 14] =
            [
                "이야기를 잘 들어 주셔서 동박새가 놀러 왔어요.",
                "귀 기울여 주신 마음에 소라가 바닷소리를 담아 왔어요.",
                "재미있는 이야기를 따라 나비가 날아왔어요.",
                "이야기가 쌓여서 돌하르방도 들으러 왔어요.",
                "따뜻한 마음에 동백꽃이 피었어요.",
                "따뜻한 마음이 모여 목도리가 되었어요.",
                "좋은 것을 알려 주셔서 오름 풀로 모자를 엮었어요.",
                "나누어 주신 지혜가 등불이 되었어요.",
                "함께 웃어 주셔서 발치에 유채꽃이 피었어요.",
                "웃음소리에 바람개비가 돌아요.",
                "용기를 주셔서 무당벌레가 잎 끝까지 올라왔어요.",
                "주신 용기에 조랑말이 언덕에 나왔어요.",
                "여러 마음이 모여 무지개가 떴어요.",
                "모든 마음이 모여 밤에 반딧불이가 날아요.",
            ],
            [
                "You listen so well that a white-eye came to visit.",
                "You lent an ear, and a shell brought the sound of the sea.",
                "A butterfly followed your stories.",
                "There are so many stories now that a dolharubang came to hear them.",
                "A camellia opened in your warmth.",
                "So much warmth has become a scarf.",
                "For what you taught, it wove a hat of hill grass.",
                "What you shared has become a lantern.",
                "You laughed together, and canola blossomed at its feet.",
                "A pinwheel turns to your laughter.",
                "You gave courage, and a ladybird climbed to the very tip.",
                "You gave courage, and a pony came out on the hill.",
                "So many kinds of kindness have made a rainbow.",
                "All kinds of kindness came together, and fireflies dance at night.",
            ];
        at_home(when: &str) = format!("{when} 만나요!"), format!("See you {when}!");
        at_home_days: [&'static str; 3] =
            ["오늘", "내일", "모레"],
            ["today", "tomorrow", "the day after tomorrow"];
        at_home_weekdays: [&'static str; 7] =
            ["월요일에", "화요일에", "수요일에", "목요일에", "금요일에", "토요일에", "일요일에"],
            ["on Monday", "on Tuesday", "on Wednesday", "on Thursday", "on Friday", "on Saturday", "on Sunday"];
        at_home_letter = "편지가 왔어요!", "A letter has come!";
        at_home_birthday = "생일 축하드려요!", "Happy birthday!";
        at_home_resting = "푹 쉬다 오세요. 저도 자고 있을게요.", "Have a good rest. I am sleeping too.";
        at_home_waiting = "좋은 분들을 함께 기다려요.", "Let us wait for good people together.";
        to_it = "내 황금향 보러 가기", "Go and see my Hwanggeumhyang";
    }
}
