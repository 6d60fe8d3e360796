//! The first reason that holds for everybody left out.

use serde_json::Value;

use super::village::Village;

pub fn faults(village: &Village, plan: &Value) -> Vec<String> {
    let left = plan["unplaced"].as_array().unwrap().iter();
    let wrong = left.filter_map(|one| {
        let person = village.index(one["id"].as_str()?)?;
        let right = first(village, person);
        (one["reason"] != right).then(|| format!("{one} should be {right}"))
    });
    wrong.collect()
}

pub fn first(village: &Village, person: usize) -> &'static str {
    let others: Vec<usize> = (0..village.count()).filter(|&j| village.share_slot(person, j)).collect();
    let could_join = others.iter().filter(|&&j| !village.barred(person, j)).count();
    let few = could_join < village.min - 1;
    let rules = [
        ("no_slots", village.slots[person].is_empty()),
        ("no_common_slot", others.is_empty()),
        ("avoided", others.iter().all(|&j| village.avoid(person, j))),
        ("all_met", others.iter().all(|&j| village.met(person, j))),
        ("partner", !few && unit_is_stuck(village, person)),
        ("too_few_people", few),
        ("no_room", true),
    ];
    rules.into_iter().find(|&(_, holds)| holds).unwrap().0
}

/// Whether a whole unit, of which one could find enough people, finds too few.
fn unit_is_stuck(village: &Village, person: usize) -> bool {
    let unit: Vec<usize> = village.unit(person).iter().copied().collect();
    let slots = village.common_slots(&unit);
    let joins = |&j: &usize| {
        !unit.contains(&j) && !village.slots[j].is_disjoint(&slots) && unit.iter().all(|&i| !village.barred(i, j))
    };
    let joining = (0..village.count()).filter(joins).count();
    unit.len() > 1 && (slots.is_empty() || unit.len() + joining < village.min)
}
