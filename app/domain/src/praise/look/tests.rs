//! Never sad, never smaller, and the same for the same life.

use proptest::prelude::*;

use super::*;

prop_compose! {
    fn lives()(
        points in 0u32..400,
        counts in prop::array::uniform6(0u32..12),
        leaves in 0u32..60,
        buds in 0u32..30,
        fruit in 0u32..40,
        resting in any::<bool>(),
        lately in 0usize..4,
    ) -> Life {
        let lately = [Lately::Nothing, Lately::MeetsSoon, Lately::LetterCame, Lately::Grew][lately];
        let kinds = PraiseKind::ALL.into_iter().zip(counts).collect();
        Life { points, kinds, leaves, buds, fruit, resting, lately, letter: lately == Lately::LetterCame, birthday: leaves % 2 == 0 }
    }
}

/// Moments of some forty years.
fn moments() -> impl Strategy<Value = Moment> {
    (1_500_000_000_000i64..2_800_000_000_000).prop_map(Moment::from_unix_ms)
}

fn grown(look: &Look) -> (Stage, u32) {
    (look.stage, look.step)
}

proptest! {
    #[test]
    fn the_same_life_at_the_same_moment_looks_the_same(life in lives(), now in moments()) {
        prop_assert_eq!(Look::of(&life, now), Look::of(&life, now));
    }

    #[test]
    fn more_points_never_show_an_earlier_step(life in lives(), more in 0u32..400, now in moments()) {
        let later = Life { points: life.points + more, ..life.clone() };
        prop_assert!(grown(&Look::of(&later, now)) >= grown(&Look::of(&life, now)));
    }

    #[test]
    fn more_praise_takes_nothing_away(life in lives(), kind in 0usize..6, now in moments()) {
        let mut more = life.clone();
        more.kinds[kind].1 += 1;
        let (before, after) = (Look::of(&life, now).charms, Look::of(&more, now).charms);
        prop_assert!(before.all.iter().all(|charm| after.has(*charm)), "{:?} {:?}", before, after);
    }

    #[test]
    fn rest_takes_nothing_away(life in lives(), now in moments()) {
        let awake = Look::of(&Life { resting: false, ..life.clone() }, now);
        let asleep = Look::of(&Life { resting: true, ..life }, now);
        prop_assert_eq!(asleep.mood, Mood::Sleepy);
        prop_assert_eq!(Look { mood: awake.mood, resting: false, ..asleep }, awake);
    }

    #[test]
    fn a_step_lies_within_its_stage(life in lives(), now in moments()) {
        prop_assert!(Look::of(&life, now).step < Look::STEPS);
    }
}

#[test]
fn no_mood_is_sad() {
    use Mood::{Calm, Glad, Greeting, Proud, Sleepy};
    // Whoever adds one comes past here.
    for mood in Mood::ALL {
        assert!(matches!(mood, Sleepy | Calm | Glad | Proud | Greeting));
    }
    assert_eq!(Mood::ALL.map(Mood::place), [0, 1, 2, 3, 4]);
}

#[test]
fn each_kind_of_praise_brings_something_of_its_own() {
    let of = |kind, n| Charms::of(&[(kind, n)], Sky { season: Season::Winter, ..Sky::FAIR }).all;
    let first: Vec<_> = PraiseKind::ALL.into_iter().flat_map(|kind| of(kind, 1)).collect();
    let second: Vec<_> = PraiseKind::ALL.into_iter().flat_map(|kind| of(kind, 4)).collect();
    assert_eq!((first.len(), second.len()), (6, 12));
    assert!(second.iter().collect::<std::collections::BTreeSet<_>>().len() == 12, "twelve kinds of charms");
}

#[test]
fn two_people_who_were_praised_for_other_things_have_other_trees() {
    let kinds = PraiseKind::ALL;
    let all = (0..4096u32).map(|n| {
        let counts = (0..6).map(|at| [0, 1, 4, 9][(n as usize >> (2 * at)) & 3]);
        Charms::of(&kinds.into_iter().zip(counts).collect::<Vec<_>>(), Sky::FAIR)
    });
    let trees: std::collections::HashSet<_> = all.map(|charms| (charms.all, charms.mirrored)).collect();
    assert!(trees.len() > 300, "only {} different trees", trees.len());
}

#[test]
fn a_scarf_is_worn_in_the_cold_and_a_hat_in_the_rain() {
    let warm = [(PraiseKind::Warm, 4), (PraiseKind::Taught, 1)];
    let sky = |season, weather| Sky { season, weather, ..Sky::FAIR };
    assert!(Charms::of(&warm, sky(Season::Winter, Weather::Fair)).has(Charm::Scarf));
    assert!(!Charms::of(&warm, sky(Season::Summer, Weather::Rain)).has(Charm::Scarf));
    assert!(!Charms::of(&warm, sky(Season::Summer, Weather::Rain)).has(Charm::GrassHat), "the rain hat is on");
}

#[test]
fn the_sky_is_that_of_jeju() {
    let sky = |text: &str| Sky::at(Moment::parse(text).unwrap());
    assert_eq!(sky("2026-04-10T12:00:00+09:00").season, Season::Spring);
    assert_eq!(sky("2026-01-10T05:59:00+09:00").light, Daylight::Night);
    assert_eq!(sky("2026-01-10T06:00:00+09:00").light, Daylight::Morning);
    assert_eq!(sky("2026-08-10T16:59:00+09:00").light, Daylight::Day);
    assert_eq!(sky("2026-08-10T17:00:00+09:00").light, Daylight::Evening);
    let july = (1..=20).map(|day| sky(&format!("2026-07-{day:02}T12:00:00+09:00")).weather);
    let rain = july.filter(|weather| *weather == Weather::Rain).count();
    assert!((8..20).contains(&rain), "it rains on {rain} of twenty days of 장마");
    let days = (1..=28).map(|day| sky(&format!("2026-05-{day:02}T12:00:00+09:00")).weather);
    assert!(days.into_iter().all(|weather| weather == Weather::Fair));
}
