//! A 황금향 tells the truth, warmly, and never the same twice in a row.

use std::collections::BTreeSet;

use super::*;
use crate::{
    praise::{
        hyang::Stage,
        look::{Daylight, Life, Mood, Season, Sky},
    },
    text::{EN, KO, SayingsText},
};

fn hyang(points: u32) -> Hyang {
    Hyang { points, ..Hyang::default() }
}

fn all(t: &SayingsText) -> Vec<&'static str> {
    let more = [t.grew.as_slice(), &t.letter, &t.soon, &t.resting, &t.stroked].concat();
    [t.by_stage.concat(), t.by_season.concat(), t.by_light.concat(), t.by_weather.concat(), more].concat()
}

#[test]
fn it_has_at_least_sixty_sentences_of_its_own_and_none_twice() {
    for t in [&KO.sayings, &EN.sayings] {
        let all = all(t);
        assert!(all.len() >= 60, "only {}", all.len());
        assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len());
    }
}

#[test]
fn no_two_sentences_of_a_visit_are_the_same_and_visits_begin_differently() {
    for stage in Stage::ALL {
        for (season, light) in Season::ALL.into_iter().zip(Daylight::ALL) {
            for lately in [Lately::Nothing, Lately::MeetsSoon, Lately::LetterCame, Lately::Grew] {
                let look = Look { sky: Sky { season, light, ..Sky::FAIR }, ..Look::plain(stage, Mood::Calm) };
                let visits: Vec<_> = (0..12).map(|turn| KO.hyang_says(&look, lately, turn)).collect();
                for visit in &visits {
                    assert!(visit.len() > 9, "{visit:?}");
                    assert_eq!(visit.iter().collect::<BTreeSet<_>>().len(), visit.len(), "{visit:?}");
                }
                assert!(visits.windows(2).all(|two| two[0][0] != two[1][0]), "{visits:#?}");
            }
        }
    }
}

#[test]
fn what_happened_is_said_first_and_who_rests_is_spoken_to_softly() {
    let mut look = Look::plain(Stage::Blossom, Mood::Proud);
    assert!(KO.sayings.grew.contains(&KO.hyang_says(&look, Lately::Grew, 5)[0]));
    look.resting = true;
    assert!(KO.sayings.resting.contains(&KO.hyang_says(&look, Lately::LetterCame, 5)[0]));
}

#[test]
fn how_far_it_is_and_what_comes_next_is_one_text() {
    let awake = Look::plain(Stage::Blossom, Mood::Calm);
    let asleep = Look { resting: true, ..awake.clone() };
    let [blossom, green] = [Stage::Blossom, Stage::GreenFruit].map(Stage::from_points);
    assert_eq!(
        KO.hyang_told("황금향", &hyang(blossom), &awake),
        "황금향이 꽃을 피웠어요. 세\u{a0}번 더 마음을 나누면 열매가 열려요."
    );
    assert_eq!(
        EN.hyang_told("Mimi", &hyang(green - 1), &awake),
        "Mimi is in blossom. Share kindness once more and it bears fruit."
    );
    assert!(KO.hyang_told("귤이", &hyang(0), &asleep).starts_with("귤이가 흙 속에서 꿈을 꾸고 있어요. 이불을"));
    assert!(KO.hyang_told("귤이", &hyang(u32::MAX), &awake).ends_with(KO.character.grown));
    let feast = KO.hyang_told("귤이", &hyang(0), &Look { birthday: true, ..awake });
    assert!(feast.contains(KO.character.birthday) && feast.starts_with("귤이가 흙"), "{feast}");
}

#[test]
fn at_home_it_says_when_one_meets() {
    let at = |text: &str| Moment::parse(text).unwrap();
    let now = at("2026-11-21T09:00:00+09:00");
    let awake = Look::plain(Stage::Blossom, Mood::Calm);
    let asleep = Look { resting: true, ..awake.clone() };
    let said = |next: &str| KO.hyang_at_home(Some(at(next)), now, false, &awake);
    assert_eq!(said("2026-11-21T14:00:00+09:00"), "오늘 만나요!");
    assert_eq!(said("2026-11-22T14:00:00+09:00"), "내일 만나요!");
    assert_eq!(said("2026-11-23T14:00:00+09:00"), "모레 만나요!");
    assert_eq!(said("2026-11-24T14:00:00+09:00"), "화요일에 만나요!");
    assert_eq!(said("2026-11-28T14:00:00+09:00"), KO.character.at_home_waiting);
    assert_eq!(KO.hyang_at_home(None, now, true, &awake), "편지가 왔어요!");
    assert_eq!(KO.hyang_at_home(None, now, true, &asleep), KO.character.at_home_resting);
    let feast = Look { birthday: true, ..asleep };
    assert_eq!(KO.hyang_at_home(None, now, true, &feast), KO.character.at_home_birthday);
}

#[test]
fn a_life_without_anything_has_a_look_and_something_to_say() {
    let life = Life {
        points: 0,
        kinds: Vec::new(),
        leaves: 0,
        buds: 0,
        fruit: 0,
        resting: false,
        lately: Lately::Nothing,
        letter: false,
        birthday: false,
    };
    let look = Look::of(&life, Moment::from_unix_ms(0));
    assert!(!KO.hyang_says(&look, life.lately, 0).is_empty());
}
