//! What each event is worth beside those before it. Weights and the reasons for them: docs/growth.md.

use std::collections::{BTreeMap, BTreeSet};

use super::event::{Companion, GrowthEvent, GrowthKind, Week};
use crate::base::id::Id;

/// The first meeting of a week, and the second one; a third one is worth nothing more: two groups are as many as a week holds
/// that shall be met with all one's heart.
pub const ATTENDED: [u32; 2] = [8, 4];
/// Thanks to the same person, or from them, for the first time within a season, for the second time, and so on; the last holds
/// from there on. One who thanks four times is worth eight, four who thank once are worth twelve.
pub const WITH: [u32; 4] = [3, 2, 2, 1];
/// Being the host, once a week: it is work, and nobody shall be host for its sake.
pub const HOSTED: u32 = 3;
/// Being there when somebody comes for the first time, once a week.
pub const WELCOMED: u32 = 3;
/// Writing within a day, once a week: words are warm while the meeting is.
pub const WROTE_SOON: u32 = 3;

/// As many weeks back it is looked who thanked whom before: the life of a group.
pub const SEASON: u64 = 8;
/// Thanks to so many people count in a week, and from so many: the others of the greatest group.
pub const PEOPLE_A_WEEK: usize = 5;
/// So many people are new to somebody within a season; thanks to and from whoever is beyond them are worth as little as the
/// last of [`WITH`]. Else it would pay to change groups every week.
pub const NEW_PEOPLE: usize = 5;

/// What each event of a person is worth, in the order in which they came. Whoever is told twice of one is told the same.
pub fn worth(events: &[GrowthEvent]) -> Vec<(Id<GrowthEvent>, u32)> {
    let mut order: Vec<_> = events.iter().collect();
    order.sort_by_key(|event| (event.at, event.id));
    let (mut seen, mut before) = (BTreeSet::new(), Before::default());
    let counted = |event: &GrowthEvent| {
        let worth = if seen.insert((event.kind, event.source)) { before.add(event) } else { 0 };
        // What does not count keeps its place: those after it are worth what they were.
        (event.id, if event.void { 0 } else { worth })
    };
    order.into_iter().map(counted).collect()
}

/// All that the events of a person are worth together.
pub fn total(events: &[GrowthEvent]) -> u32 {
    worth(events).into_iter().fold(0, |total, (_, worth)| total.saturating_add(worth))
}

/// What has counted so far; thanks in each direction for themselves.
#[derive(Default)]
struct Before {
    meetings: BTreeMap<Week, usize>,
    once: BTreeSet<(GrowthKind, Week)>,
    with: BTreeMap<(GrowthKind, Option<Id<Companion>>), Vec<Week>>,
    people: BTreeMap<(GrowthKind, Week), usize>,
    new: BTreeMap<GrowthKind, Vec<Week>>,
}

impl Before {
    fn add(&mut self, event: &GrowthEvent) -> u32 {
        match event.kind {
            GrowthKind::Attended => self.meeting(event.week),
            GrowthKind::Hosted => self.once(event, HOSTED),
            GrowthKind::Welcomed => self.once(event, WELCOMED),
            GrowthKind::WroteSoon => self.once(event, WROTE_SOON),
            GrowthKind::Thanked | GrowthKind::WasThanked => self.thanks(event),
        }
    }

    fn meeting(&mut self, week: Week) -> u32 {
        let before = self.meetings.entry(week).or_default();
        let worth = ATTENDED.get(*before).copied().unwrap_or(0);
        *before += 1;
        worth
    }

    fn once(&mut self, event: &GrowthEvent, worth: u32) -> u32 {
        if self.once.insert((event.kind, event.week)) { worth } else { 0 }
    }

    fn thanks(&mut self, event: &GrowthEvent) -> u32 {
        let (direction, week) = (event.kind, event.week);
        let people = self.people.entry((direction, week)).or_default();
        let weeks = self.with.entry((direction, event.from)).or_default();
        if *people >= PEOPLE_A_WEEK || weeks.contains(&week) {
            return 0;
        }
        let recent = |weeks: &[Week]| weeks.iter().filter(|before| before.between(week) < SEASON).count();
        let mut times = recent(weeks);
        if times == 0 {
            let new = self.new.entry(direction).or_default();
            if recent(new) < NEW_PEOPLE {
                new.push(week);
            } else {
                times = WITH.len();
            }
        }
        *people += 1;
        weeks.push(week);
        WITH[times.min(WITH.len() - 1)]
    }
}
