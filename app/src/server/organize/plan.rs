//! The plan of a round, translated from ids to names.

use std::collections::BTreeMap;

use backend::{
    groups::GroupRecord,
    rounds::{Chance, Help, Report, RoundRecord, Unplaced},
};
use domain::id::{Id, Member};
use serde::Serialize;
use serde_json::Value;

use super::group_line;
use crate::features::organize::{
    groups::api::GroupLine,
    rounds::plan::{Figures, LeftOver, PlanView, Planned, PlannedGroup, WishShown},
};

/// The plan of a round, the groups least alike first; none before it is computed.
pub fn view(round: &RoundRecord, names: &Names, help: &[Help], made: &[Made]) -> Option<PlanView> {
    let plan = round.plan.as_ref()?;
    let person = |id: &String| planned(names, id);
    let mut groups: Vec<_> = plan
        .groups
        .iter()
        .map(|group| PlannedGroup {
            people: group.members.iter().map(person).collect(),
            shared: group.shared.clone(),
            slots: group.slots.clone(),
            cohesion: group.cohesion,
            became: became(&group.members, made),
        })
        .collect();
    groups.sort_by(|a, b| a.cohesion.total_cmp(&b.cohesion));
    let report = &plan.report;
    Some(PlanView {
        figures: Figures {
            placed: report.placed,
            cohesion: among_mates(report),
            worst_group: report.worst_group,
            ratio: report.ratio,
        },
        groups,
        left_over: plan.unplaced.iter().map(|one| left_over(one, names, help)).collect(),
        wishes: wishes(round, names),
    })
}

/// A group that a round made, and all who have ever been in it.
pub type Made = (GroupRecord, Vec<Id<Member>>);

/// The group that people became: the one in which most of them have been, for some may have moved or left.
fn became(people: &[String], made: &[Made]) -> Option<GroupLine> {
    let known = |(_, all): &&Made| all.iter().filter(|id| people.iter().any(|one| one == id.as_str())).count();
    made.iter().max_by_key(known).filter(|made| known(made) > 0).map(|(group, _)| group_line(group))
}

/// Names by id.
pub type Names = BTreeMap<String, String>;

/// Somebody in a plan, with their name if they are still here.
pub fn planned(names: &Names, id: &str) -> Planned {
    Planned { id: id.to_owned(), name: names.get(id).cloned() }
}

/// How alike people are to their mates. The report's mean counts whoever is left out as 0; here it is
/// asked how well the groups fit.
pub fn among_mates(report: &Report) -> f64 {
    report.cohesion * per_place(report.people, report.placed)
}

fn left_over(one: &Unplaced, names: &Names, help: &[Help]) -> LeftOver {
    let chances = help.iter().find(|help| help.id == one.id).map(|help| help.slots.as_slice()).unwrap_or_default();
    let (open, closed): (Vec<&Chance>, Vec<&Chance>) = chances.iter().partition(|chance| chance.groups > 0);
    let slots = |chances: Vec<&Chance>| chances.into_iter().map(|chance| chance.slot).collect();
    LeftOver {
        person: planned(names, &one.id),
        reason: key(one.reason),
        others_on: if open.is_empty() { slots(closed) } else { Vec::new() },
        room_on: slots(open),
    }
}

fn wishes(round: &RoundRecord, names: &Names) -> Vec<WishShown> {
    let pair = |(one, other): &(String, String)| WishShown::Together(planned(names, one), planned(names, other));
    let together = round.wishes.together.iter().map(pair);
    let resting = round.wishes.resting.iter().map(|id| WishShown::Rests(planned(names, id)));
    let no_matter = round.wishes.no_matter.iter().map(|concern| WishShown::NoMatter(key(concern)));
    together.chain(resting).chain(no_matter).collect()
}

/// How many times more people there are than places; 1 where nobody has one.
#[expect(clippy::cast_precision_loss, reason = "people are fewer than 2^52")]
fn per_place(people: usize, placed: usize) -> f64 {
    if placed == 0 { 1.0 } else { people as f64 / placed as f64 }
}

/// The word under which a reason, a rule or a concern is written down.
pub fn key(reason: impl Serialize) -> String {
    match serde_json::to_value(reason) {
        Ok(Value::String(key)) => key,
        _ => String::new(),
    }
}
