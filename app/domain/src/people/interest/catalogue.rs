//! The interests that people choose from.

use super::family::{Family, Interest};

/// Every interest: eight families of six, in the order in which they are offered.
pub const CATALOGUE: &[Interest] = &[
    Interest { key: "oreum", family: Family::Nature, ko: "오름 오르기", en: "Climbing oreum hills", icon: "🌄" },
    Interest {
        key: "olle", family: Family::Nature, ko: "올레길 걷기", en: "Walking the Olle trails", icon: "👣"
    },
    Interest {
        key: "forest", family: Family::Nature, ko: "숲길 거닐기", en: "Strolling in the woods", icon: "🌲"
    },
    Interest {
        key: "wildflowers",
        family: Family::Nature,
        ko: "들꽃 보기",
        en: "Looking for wild flowers",
        icon: "🌼",
    },
    Interest { key: "birds", family: Family::Nature, ko: "새 보기", en: "Watching birds", icon: "🐦" },
    Interest { key: "stars", family: Family::Nature, ko: "별 보기", en: "Watching the stars", icon: "🌌" },
    Interest {
        key: "seaside", family: Family::Sea, ko: "바닷가 거닐기", en: "Strolling by the sea", icon: "🌊"
    },
    Interest {
        key: "sunset",
        family: Family::Sea,
        ko: "해돋이와 해넘이 보기",
        en: "Watching the sun rise and set",
        icon: "🌅",
    },
    Interest {
        key: "islands", family: Family::Sea, ko: "작은 섬 나들이", en: "Trips to small islands", icon: "⛵"
    },
    Interest { key: "fishing", family: Family::Sea, ko: "낚시", en: "Fishing", icon: "🎣" },
    Interest {
        key: "haenyeo",
        family: Family::Sea,
        ko: "해녀 이야기",
        en: "The world of the haenyeo divers",
        icon: "🐚",
    },
    Interest { key: "shore-care", family: Family::Sea, ko: "바닷가 청소", en: "Cleaning the shore", icon: "🧤" },
    Interest { key: "garden", family: Family::Garden, ko: "텃밭 가꾸기", en: "Growing vegetables", icon: "🌱" },
    Interest { key: "citrus", family: Family::Garden, ko: "감귤 가꾸기", en: "Growing citrus", icon: "🍊" },
    Interest { key: "flowers", family: Family::Garden, ko: "꽃밭 가꾸기", en: "Growing flowers", icon: "🌷" },
    Interest { key: "trees", family: Family::Garden, ko: "나무 가꾸기", en: "Growing trees", icon: "🌳" },
    Interest {
        key: "foraging",
        family: Family::Garden,
        ko: "고사리와 나물",
        en: "Picking bracken and greens",
        icon: "🌿",
    },
    Interest { key: "pets", family: Family::Garden, ko: "개와 고양이", en: "Dogs and cats", icon: "🐾" },
    Interest { key: "park-golf", family: Family::Sport, ko: "파크골프", en: "Park golf", icon: "⛳" },
    Interest { key: "table-tennis", family: Family::Sport, ko: "탁구", en: "Table tennis", icon: "🏓" },
    Interest { key: "cycling", family: Family::Sport, ko: "자전거 타기", en: "Cycling", icon: "🚲" },
    Interest { key: "swimming", family: Family::Sport, ko: "수영", en: "Swimming", icon: "🏊" },
    Interest {
        key: "stretching", family: Family::Sport, ko: "요가와 체조", en: "Yoga and stretching", icon: "🧘"
    },
    Interest { key: "dancing", family: Family::Sport, ko: "춤추기", en: "Dancing", icon: "💃" },
    Interest { key: "singing", family: Family::Art, ko: "노래 부르기", en: "Singing", icon: "🎤" },
    Interest { key: "instrument", family: Family::Art, ko: "악기 연주", en: "Playing an instrument", icon: "🎹" },
    Interest { key: "listening", family: Family::Art, ko: "음악 듣기", en: "Listening to music", icon: "🎧" },
    Interest { key: "painting", family: Family::Art, ko: "그림 그리기", en: "Drawing and painting", icon: "🎨" },
    Interest { key: "calligraphy", family: Family::Art, ko: "붓글씨", en: "Brush calligraphy", icon: "📜" },
    Interest { key: "photography", family: Family::Art, ko: "사진 찍기", en: "Photography", icon: "📷" },
    Interest { key: "woodwork", family: Family::Craft, ko: "나무로 만들기", en: "Woodwork", icon: "🔨" },
    Interest { key: "knitting", family: Family::Craft, ko: "뜨개질", en: "Knitting", icon: "🧶" },
    Interest { key: "sewing", family: Family::Craft, ko: "바느질", en: "Sewing", icon: "🧵" },
    Interest { key: "pottery", family: Family::Craft, ko: "그릇 빚기", en: "Pottery", icon: "🏺" },
    Interest {
        key: "dyeing", family: Family::Craft, ko: "감물 들이기", en: "Dyeing with persimmon juice", icon: "👕"
    },
    Interest { key: "repairs", family: Family::Craft, ko: "집 손보기", en: "Mending the house", icon: "🔧" },
    Interest {
        key: "jeju-food", family: Family::Table, ko: "제주 음식 만들기", en: "Cooking Jeju dishes", icon: "🍲"
    },
    Interest {
        key: "preserving",
        family: Family::Table,
        ko: "김치와 장 담그기",
        en: "Making kimchi and soy pastes",
        icon: "🥬",
    },
    Interest {
        key: "baking",
        family: Family::Table,
        ko: "빵과 떡 만들기",
        en: "Making bread and rice cakes",
        icon: "🍞",
    },
    Interest { key: "tea", family: Family::Table, ko: "차 마시기", en: "Drinking tea", icon: "🍵" },
    Interest {
        key: "market",
        family: Family::Table,
        ko: "오일장 구경",
        en: "Going to the five-day market",
        icon: "🧺",
    },
    Interest {
        key: "volunteering", family: Family::Table, ko: "이웃 돕기", en: "Helping neighbours", icon: "🤝"
    },
    Interest { key: "baduk", family: Family::Learning, ko: "바둑과 장기", en: "Baduk and janggi", icon: "⚫" },
    Interest {
        key: "jeju-language",
        family: Family::Learning,
        ko: "제주어 배우기",
        en: "Learning the Jeju language",
        icon: "💬",
    },
    Interest {
        key: "folklore", family: Family::Learning, ko: "제주 옛이야기", en: "Old tales of Jeju", icon: "🗿"
    },
    Interest { key: "reading", family: Family::Learning, ko: "책 읽기", en: "Reading", icon: "📚" },
    Interest {
        key: "memoir",
        family: Family::Learning,
        ko: "살아온 이야기 쓰기",
        en: "Writing down my life",
        icon: "📝",
    },
    Interest { key: "films", family: Family::Learning, ko: "영화 보기", en: "Watching films", icon: "🎬" },
];
