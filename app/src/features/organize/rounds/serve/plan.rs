//! The plan of a round, translated from ids to names.

use std::collections::BTreeMap;

use backend::{
    people::namesakes::Called,
    rounds::{Report, RoundKeys, RoundPage},
    store::{
        plans::{Figures, LeftPart, PlannedPart},
        rounds::RoundHead,
    },
};
use domain::base::page::Key;

use crate::features::organize::rounds::plan::{self, LeftOver, NamedWish, PlanView, Planned, PlannedGroup};

/// Letters of names, in bytes, up to which everybody stands in one list: five lists hold each name.
const LETTERS: usize = 10_000;

/// The keys at which the lists on the page of a round begin, as they stand in its address.
pub fn keys(groups: &str, left: &str) -> RoundKeys {
    RoundKeys { groups: Key::parse(groups), left: Key::parse(left) }
}

/// A page of the plan of a round; none before it is computed.
pub fn view(page: &RoundPage) -> Option<PlanView> {
    let Figures { report, groups, left_over, spread, .. } = page.figures.as_ref()?;
    let letters: usize = page.names.values().map(|called| called.name.len()).sum();
    let all = page.groups.items.len() == *groups && page.left.items.len() == *left_over;
    Some(PlanView {
        figures: plan::Figures {
            groups: *groups,
            left_over: *left_over,
            spread: *spread,
            placed: report.placed,
            cohesion: among_mates(report),
            worst_group: report.worst_group,
            ratio: report.ratio,
        },
        groups: page.groups.clone().map(|part| planned_group(page, part)),
        left_over: page.left.clone().map(|part| left_out(page, part)),
        wishes: wishes(&page.round, &page.names),
        whole: all && letters <= LETTERS,
    })
}

fn planned_group(page: &RoundPage, PlannedPart { place, group }: PlannedPart) -> PlannedGroup {
    PlannedGroup {
        place,
        people: group.members.iter().map(|id| planned(&page.names, id)).collect(),
        shared: group.shared,
        slots: group.slots,
        cohesion: group.cohesion,
        became: page.became.get(&place).cloned(),
    }
}

/// What people are called, by id.
pub type Names = BTreeMap<String, Called>;

/// Somebody in a plan, with their name if they are still here.
pub fn planned(names: &Names, id: &str) -> Planned {
    let called = names.get(id).cloned();
    let (name, mark) = called.map(|Called { name, mark }| (name, mark)).unzip();
    Planned { id: id.to_owned(), name, mark: mark.flatten() }
}

/// How alike people are to their mates. The report's mean counts whoever is left out as 0; here it is
/// asked how well the groups fit.
pub fn among_mates(report: &Report) -> f64 {
    report.cohesion * per_place(report.people, report.placed)
}

fn left_out(page: &RoundPage, part: LeftPart) -> LeftOver {
    LeftOver {
        person: planned(&page.names, &part.id),
        reason: part.reason,
        room_on: part.room_on,
        others_on: part.others_on,
    }
}

/// Wishes that are shown: more have lost their reader.
const WISHES: usize = 50;

fn wishes(round: &RoundHead, names: &Names) -> Vec<NamedWish> {
    let pair = |(one, other): &(String, String)| NamedWish::Together(planned(names, one), planned(names, other));
    let together = round.wishes.together.iter().map(pair);
    let resting = round.wishes.resting.iter().map(|id| NamedWish::Rests(planned(names, id)));
    let no_matter = round.wishes.no_matter.iter().map(|concern| NamedWish::NoMatter(*concern));
    no_matter.chain(together).chain(resting).take(WISHES).collect()
}

/// How many times more people there are than places; 1 where nobody has one.
#[expect(clippy::cast_precision_loss, reason = "people are fewer than 2^52")]
fn per_place(people: usize, placed: usize) -> f64 {
    if placed == 0 { 1.0 } else { people as f64 / placed as f64 }
}
