//! The garden of the village.

use crate::{
    people::place::Area,
    text::spoken::{en_counted, ko_counted},
};

texts! {
    /// The garden of the village.
    pub struct GardenText {
        link = "우리 마을 정원", "The village garden";
        heading = "우리 마을 정원", "The village garden";
        lead =
            "모임마다 나무가 한 그루씩 자라요. 만나고 고마움을 나눌 때마다 조금씩 커져요.",
            "Each group has a tree. It grows a little whenever the group meets and people thank one another.";
        picture(groups: u64) =
            format!("제주도 그림 지도에 모임 나무가 {} 서 있어요.", ko_counted(groups, "그루")),
            format!("A drawn map of Jeju with {}.", en_counted(groups, "tree", "trees"));
        bed(area: Area) -> &'static str =
            match area {
                Area::Undecided => "아직 자리를 정하지 않은 나무",
                area => area.ko(),
            },
            match area {
                Area::Undecided => "Trees without a place yet",
                area => area.en(),
            };
        trees(groups: u64) =
            if groups == 0 { "아직 나무가 없어요.".to_owned() } else { format!("{} 자라고 있어요.", ko_counted(groups, "그루가")) },
            if groups == 0 { "No trees yet.".to_owned() } else { format!("{} here.", en_counted(groups, "tree grows", "trees grow")) };
        tree(group: &str, stage: &str) = format!("{group}, {stage}"), format!("{group}: {stage}");
        mine = "우리 모임", "My group";
        own = "우리 모임 나무", "The tree of our group";
        /// What is told of a group's tree, by stage.
        grown: [&'static str; 6] = [
            "씨앗을 심었어요. 함께 만나면 싹이 터요.",
            "새싹이 돋았어요. 만날수록 자라요.",
            "어린나무가 되었어요.",
            "꽃이 활짝 피었어요.",
            "풋열매가 열렸어요.",
            "황금향이 노랗게 익었어요.",
        ],
        [
            "A seed is planted. It comes up when you meet.",
            "A sprout has come up. It grows whenever you meet.",
            "It is a young tree now.",
            "It is in full blossom.",
            "It bears green fruit.",
            "Its fruit is golden.",
        ];
        all(area: Area) -> &'static str =
            match area {
                Area::JejuCity => "제주시 나무 모두 보기",
                Area::Seogwipo => "서귀포시 나무 모두 보기",
                Area::East => "동쪽 나무 모두 보기",
                Area::West => "서쪽 나무 모두 보기",
                Area::Undecided => "아직 자리를 정하지 않은 나무 모두 보기",
            },
            match area {
                Area::JejuCity => "See all trees of Jeju City",
                Area::Seogwipo => "See all trees of Seogwipo",
                Area::East => "See all trees of the east",
                Area::West => "See all trees of the west",
                Area::Undecided => "See all trees without a place yet",
            };
        back = "지도로 돌아가기", "Back to the map";
        harvest_near(day: &str) =
            format!("{day}에 우리 마을이 황금향을 따요. 어느 나무에 열매가 열렸는지 보러 오세요."),
            format!("On {day} our village picks its fruit. Come and see which trees have some.");
        harvest_today =
            "오늘은 우리 마을이 황금향을 따는 날이에요. 한 해 동안 함께해 주셔서 고마워요.",
            "Today our village picks its fruit. Thank you for this year together.";
        /// Names on the map, from the mountain on.
        places: [&'static str; 10] =
            ["한라산", "제주시", "서귀포", "성산", "협재", "우도", "모슬포", "표선", "함덕", "애월"],
            ["Hallasan", "Jeju City", "Seogwipo", "Seongsan", "Hyeopjae", "Udo", "Moseulpo", "Pyoseon", "Hamdeok", "Aewol"];
    }
}
