//! From people who wait to what the engine reads.

use std::collections::BTreeSet;

use domain::moment::{DAY, Moment};
use matching::{Area, Gender, Input, Person, Refusal, Size, Stage};

use super::Candidate;

/// The people as the engine reads them: ids, keys and numbers, no names.
pub fn of(waiting: &[Candidate], now: Moment) -> Result<Input, Refusal> {
    let here: BTreeSet<_> = waiting.iter().map(|one| &one.id).collect();
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
            // The engine refuses ids that it does not know: who met but does not wait is left out.
            met: one.met.iter().filter(|id| here.contains(id)).map(|id| id.as_str().to_owned()).collect(),
            ..Person::default()
        })
        .collect();
    Input::new(people, Size::default())
}

fn days(since: Moment, now: Moment) -> u32 {
    u32::try_from((now.unix_ms() - since.unix_ms()) / DAY).unwrap_or(0)
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
