//! From people who wait to what the engine reads.

use std::collections::BTreeSet;

use domain::{
    base::{
        id::Id,
        moment::{DAY, Moment},
    },
    people::member::Member,
    praise::PraiseKind,
};
use matching::{Area, DAYS_MAX, Gender, Input, Person, Refusal, Size, Stage, Voice};

use crate::store::candidates::Candidate;

/// The people as the engine reads them: ids, keys and numbers, no names.
pub fn of(waiting: &[Candidate], now: Moment) -> Result<Input, Refusal> {
    let here: BTreeSet<_> = waiting.iter().map(|one| &one.id).collect();
    // The engine refuses ids that it does not know: who met but does not wait is left out.
    let among = |ids: &[Id<Member>]| {
        ids.iter().filter(|id| here.contains(id)).map(|id| id.as_str().to_owned()).collect::<Vec<_>>()
    };
    let people = waiting
        .iter()
        .map(|one| Person {
            id: one.id.as_str().to_owned(),
            interests: one.interests.clone(),
            slots: one.slots.clone(),
            area: one.area.as_deref().and_then(area),
            stage: one.stage.as_deref().and_then(stage),
            birth_decade: one.birth_decade,
            gender: one.gender.as_deref().and_then(gender),
            waiting_days: days(one.joined_at, now),
            met: among(&one.met),
            wish: among(&one.wishes.again),
            avoid: among(&one.wishes.apart),
            voice: voice(&one.praised),
            ..Person::default()
        })
        .collect();
    Input::new(people, Size::default())
}

/// From so many thanks on, one kind of them says something about a person; fewer are one evening.
const HEARD: usize = 3;

/// Whether somebody is thanked for what they tell or for how they listen, if one of the two is twice the other.
fn voice(praised: &[PraiseKind]) -> Option<Voice> {
    let count = |kinds: &[PraiseKind]| praised.iter().filter(|kind| kinds.contains(kind)).count();
    let (talks, listens) = (count(&[PraiseKind::Told, PraiseKind::Laughed]), count(&[PraiseKind::Listened]));
    match (talks, listens) {
        (talks, listens) if talks >= HEARD && talks >= 2 * listens => Some(Voice::Talks),
        (talks, listens) if listens >= HEARD && listens >= 2 * talks => Some(Voice::Listens),
        _ => None,
    }
}

/// How long somebody waits, as far as the engine counts: a clock that was wrong once makes nobody wait since
/// the year 1, nor until tomorrow.
fn days(since: Moment, now: Moment) -> u32 {
    let days = now.unix_ms().saturating_sub(since.unix_ms()) / DAY;
    u32::try_from(days.max(0)).unwrap_or(DAYS_MAX).min(DAYS_MAX)
}

fn area(key: &str) -> Option<Area> {
    Some(match key {
        "jeju-city" => Area::JejuCity,
        "seogwipo" => Area::Seogwipo,
        "east" => Area::East,
        "west" => Area::West,
        "undecided" => Area::Undecided,
        _ => return None,
    })
}

fn stage(key: &str) -> Option<Stage> {
    Some(match key {
        "curious" => Stage::Curious,
        "planning" => Stage::Planning,
        "month-stay" => Stage::MonthStay,
        "moving" => Stage::Moving,
        "settled" => Stage::Settled,
        _ => return None,
    })
}

fn gender(key: &str) -> Option<Gender> {
    match key {
        "f" => Some(Gender::Woman),
        "m" => Some(Gender::Man),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_waits_longer_than_the_engine_counts_nor_less_than_not_at_all() {
        let at = |text| Moment::parse(text).unwrap();
        let now = at("2026-11-28T10:00:00Z");
        for (since, waits) in [
            ("2026-11-18T10:00:00Z", 10),
            ("0001-01-01T00:00:00Z", DAYS_MAX),
            ("1900-01-01T00:00:00Z", DAYS_MAX),
            ("2026-11-29T10:00:00Z", 0),
            ("9999-01-01T00:00:00Z", 0),
        ] {
            assert_eq!(days(at(since), now), waits, "{since}");
        }
        assert_eq!(days(Moment::from_unix_ms(i64::MIN), now), DAYS_MAX);
        assert_eq!(days(Moment::from_unix_ms(i64::MAX), now), 0);
    }
}
