//! Nobody is left out who could plainly be placed.

use std::collections::{BTreeMap, BTreeSet};

use super::village::Village;

/// Above this many left-over units, groups among them are not searched for.
const MOST_UNITS: usize = 12;

pub fn faults(village: &Village, groups: &[Vec<usize>]) -> Vec<String> {
    let placed: BTreeSet<usize> = groups.iter().flatten().copied().collect();
    let left = (0..village.count()).filter(|one| !placed.contains(one));
    let units: BTreeSet<BTreeSet<usize>> = left.map(|one| village.unit(one).clone()).collect();
    let mut faults = Vec::new();
    for unit in &units {
        let with = |group: &Vec<usize>| group.iter().chain(unit).copied().collect::<Vec<_>>();
        let open = groups.iter().find(|group| village.is_group(&with(group)));
        faults.extend(open.map(|group| format!("{group:?} could take {unit:?}")));
    }
    let units: Vec<_> = units.into_iter().collect();
    let few = units.len().min(MOST_UNITS);
    let founders = (1_usize..1 << few).find(|&pick| village.is_group(&people(&units, pick)));
    faults.extend(founders.map(|pick| format!("{:?} could found a group", people(&units, pick))));
    faults
}

fn people(units: &[BTreeSet<usize>], pick: usize) -> Vec<usize> {
    let chosen = units.iter().enumerate().filter(|(bit, _)| pick >> bit & 1 == 1);
    chosen.flat_map(|(_, unit)| unit.iter().copied()).collect()
}

/// The greatest number of people that any plan for a small file places.
pub fn most_placed(file: &serde_json::Value) -> usize {
    let village = Village::read(file);
    let units: BTreeSet<BTreeSet<usize>> = (0..village.count()).map(|one| village.unit(one).clone()).collect();
    let units: Vec<_> = units.into_iter().collect();
    let all = (1 << units.len()) - 1;
    let groups: Vec<usize> = (1..=all).filter(|&pick| village.is_group(&people(&units, pick))).collect();
    best(&units, &groups, all, &mut BTreeMap::new())
}

fn best(units: &[BTreeSet<usize>], groups: &[usize], free: usize, known: &mut BTreeMap<usize, usize>) -> usize {
    if free == 0 {
        return 0;
    }
    if let Some(&best) = known.get(&free) {
        return best;
    }
    let first = free & free.wrapping_neg();
    let mut most = best(units, groups, free ^ first, known);
    for &group in groups.iter().filter(|&&group| group & first != 0 && group & !free == 0) {
        let with = people(units, group).len() + best(units, groups, free ^ group, known);
        most = most.max(with);
    }
    known.insert(free, most);
    most
}
