//! What a 황금향 says when somebody comes, touches it or strokes it.
//!
//! Each speaks of now: nothing that was missed, nothing that one ought to do.

texts! {
    /// Sentences of its own.
    pub struct SayingsText {
        by_stage: [[&'static str; 4]; 6] =
            [
                [
                    "흙 속은 폭신하고 따뜻해요.",
                    "저 여기 있어요. 작지만 잘 있어요.",
                    "어떤 나무가 될지 꿈꾸고 있었어요.",
                    "목소리가 들리니까 기분이 좋아요.",
                ],
                [
                    "잎이 두 장이나 생겼어요. 보이세요?",
                    "햇볕이 머리 위에서 간질간질해요.",
                    "발이 생겼어요. 아직 걷지는 못해요.",
                    "조금씩 크는 중이에요.",
                ],
                [
                    "머리숱이 제법 많아졌죠?",
                    "이제 그늘도 조금 만들 수 있어요.",
                    "바람이 불면 잎들이 소곤거려요.",
                    "돌담 너머로 바다가 보여요.",
                ],
                [
                    "꽃향기를 맡아 보세요. 귤꽃이에요.",
                    "꽃이 피니까 손님이 많이 와요.",
                    "머리에 꽃을 꽂았어요. 어울려요?",
                    "오늘은 온몸이 향긋해요.",
                ],
                [
                    "아직 시어요. 그래도 조금씩 달아져요.",
                    "열매가 생기니까 든든해요.",
                    "초록색도 참 고운 색이죠?",
                    "서두르지 않아요. 해가 다 해 줘요.",
                ],
                [
                    "노랗게 익었어요. 향기 나죠?",
                    "껍질은 얇고 속은 달아요. 제 자랑이에요.",
                    "덕분에 이렇게 잘 컸어요. 고마워요.",
                    "하나 따서 나눠 드리고 싶어요.",
                ],
            ],
            [
                [
                    "It is soft and warm in the soil.",
                    "Here I am. Small, but very well.",
                    "I was dreaming of the tree that I will be.",
                    "How nice to hear your voice.",
                ],
                [
                    "I have two leaves now. Do you see them?",
                    "The sun tickles the top of my head.",
                    "I have feet! I cannot walk yet, though.",
                    "I am growing, little by little.",
                ],
                [
                    "Quite a head of hair, is it not?",
                    "I can make a little shade now.",
                    "When the wind blows, my leaves whisper.",
                    "I can see the sea over the wall.",
                ],
                [
                    "Do smell my blossom.",
                    "So many visitors now that I am in flower.",
                    "I put a flower in my hair. Does it suit me?",
                    "I smell sweet all over today.",
                ],
                [
                    "Still sour, but sweeter every day.",
                    "It feels good to carry fruit.",
                    "Green is a lovely colour too.",
                    "There is no hurry. The sun does it all.",
                ],
                [
                    "I am golden now. Can you smell it?",
                    "A thin peel and a sweet heart. I am proud of that.",
                    "I grew so well because of you. Thank you.",
                    "I would love to share one with you.",
                ],
            ];
        by_season: [[&'static str; 4]; 4] =
            [
                ["유채꽃이 노랗게 피었어요.", "봄바람이 볼을 간지럽혀요.", "고사리 장마가 지나면 더 푸르러져요.", "나비가 길을 물어보고 갔어요."],
                ["수국이 파랗게 피었어요.", "나무 그늘이 시원해요. 이리 오세요.", "매미가 하루 종일 노래해요.", "바다에서 시원한 바람이 와요."],
                ["억새가 은빛으로 흔들려요.", "하늘이 참 높아요.", "귤밭마다 노랗게 물들고 있어요.", "바람에 귤 냄새가 섞여 있어요."],
                ["동백꽃이 빨갛게 피었어요.", "한라산이 하얀 모자를 썼어요.", "추운데 따뜻하게 입으셨어요?", "귤은 아랫목에서 까먹어야 제맛이죠."],
            ],
            [
                ["The canola is in flower, all yellow.", "The spring wind tickles my cheeks.", "After the bracken rains all turns greener.", "A butterfly stopped to ask the way."],
                ["The hydrangeas are blue.", "It is cool in my shade. Come closer.", "The cicadas sing all day.", "A cool wind comes from the sea."],
                ["The silver grass sways.", "How high the sky is.", "The orchards are turning golden.", "There is citrus in the wind."],
                ["The camellias are red.", "Hallasan wears a white hat.", "It is cold. Are you dressed warmly?", "Citrus tastes best on a warm floor."],
            ];
        by_light: [[&'static str; 3]; 4] =
            [
                ["잘 주무셨어요? 좋은 아침이에요.", "이슬로 세수했어요.", "아침은 든든히 드셨어요?"],
                ["와 주셔서 반가워요.", "잠깐 쉬었다 가세요.", "오늘 하늘 한번 보셨어요?"],
                ["노을이 참 고와요. 같이 봐요.", "오늘 하루도 애쓰셨어요.", "저녁은 맛있게 드셨어요?"],
                ["별이 많이 떴어요.", "저는 이제 졸려요. 안녕히 주무세요.", "달빛을 덮고 자려고요."],
            ],
            [
                ["Did you sleep well? Good morning.", "I washed my face with dew.", "Did you have a good breakfast?"],
                ["How lovely that you came.", "Stay and rest a while.", "Have you looked at the sky today?"],
                ["Such a sunset. Let us watch it.", "You did well today.", "Did you enjoy your supper?"],
                ["So many stars.", "I am sleepy now. Good night.", "The moonlight is my blanket."],
            ];
        grew: [&'static str; 3] =
            ["저 조금 컸어요. 보이세요?", "마음을 나눠 주셔서 쑥쑥 자랐어요.", "어제보다 키가 자랐어요!"],
            ["I have grown a little. Do you see?", "Your kindness made me shoot up.", "I am taller than before!"];
        letter: [&'static str; 3] =
            ["편지가 왔어요. 같이 읽어요.", "누가 고운 말을 보내셨어요.", "봉투에서 좋은 냄새가 나요."],
            ["A letter has come. Let us read it.", "Somebody sent kind words.", "The envelope smells sweet."];
        soon: [&'static str; 3] =
            ["곧 만나는 날이에요. 설레요.", "무슨 이야기를 하실지 궁금해요.", "다녀오셔서 이야기해 주세요."],
            ["You meet soon. I am excited.", "I wonder what you will talk about.", "Tell me about it when you are back."];
        resting: [&'static str; 3] =
            ["음냐… 이불 속이 따뜻해요.", "푹 쉬세요. 저는 여기 그대로 있어요.", "쉬는 것도 자라는 거래요."],
            ["Mmm… it is warm under the blanket.", "Have a good rest. I will be right here.", "They say that resting is growing, too."];
        by_weather: [[&'static str; 2]; 3] =
            [
                ["비가 와서 모자를 썼어요. 어울려요?", "빗방울이 잎에서 톡톡 소리를 내요."],
                ["영등할망이 지나가시나 봐요. 바람이 세요.", "바람이 부니까 춤추는 것 같죠?"],
                ["눈이 와요! 코끝이 차가워요.", "돌담에 하얀 눈이 쌓였어요."],
            ],
            [
                ["It rains, so I put on my hat. Does it suit me?", "The drops go tap, tap on my leaves."],
                ["The goddess of the wind must be passing.", "With this wind I look as if I were dancing."],
                ["Snow! The tip of my nose is cold.", "There is white snow on the wall."],
            ];
        stroked: [&'static str; 4] =
            ["아이, 간지러워요!", "헤헤, 기분 좋아요.", "한 번 더 쓰다듬어 주세요.", "손이 참 따뜻하세요."],
            ["Hee hee, that tickles!", "That feels lovely.", "Once more, please.", "How warm your hand is."];
    }
}
