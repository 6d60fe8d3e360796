//! Finds broken hard rules in groups, from the people alone, whatever the engine believed.

use crate::{breach::Broken, roster::Roster};
use domain::round::Rule;

/// How often the groups break a hard rule; each group, pair, and split unit counts once per rule.
pub(crate) fn count(roster: &Roster, groups: &[Vec<usize>]) -> usize {
    all(roster, groups).len()
}

/// Every hard rule that the groups break.
pub(crate) fn all(roster: &Roster, groups: &[Vec<usize>]) -> Vec<Broken> {
    let mut seats = vec![Vec::new(); roster.len()];
    for (group, members) in groups.iter().enumerate() {
        for &person in members {
            seats[person].push(group);
        }
    }
    let twice = (0..roster.len()).filter(|&person| seats[person].len() > 1);
    let twice = twice.map(|person| Broken::new(Rule::Twice, &[person]));
    let units = roster.ties().units().iter();
    let parted = units.filter(|unit| {
        let first = &seats[unit[0]];
        unit.iter().any(|&person| seats[person] != *first)
    });
    let parted = parted.map(|unit| Broken::new(Rule::Parted, unit));
    twice.chain(parted).chain(groups.iter().flat_map(|members| in_group(roster, members))).collect()
}

/// The rules that a group breaks by itself.
pub(crate) fn in_group(roster: &Roster, members: &[usize]) -> Vec<Broken> {
    let size = roster.size();
    let mut broken = Vec::new();
    if !(size.min..=size.max).contains(&members.len()) {
        broken.push(Broken::new(Rule::Size, members));
    }
    if roster.all_free(members) == 0 {
        broken.push(Broken::new(Rule::NoCommonSlot, members));
    }
    for (one, other) in pairs(members) {
        if roster.ties().avoid(one, other) {
            broken.push(Broken::new(Rule::Avoid, &[one, other]));
        }
        if roster.ties().met(one, other) {
            broken.push(Broken::new(Rule::Met, &[one, other]));
        }
    }
    broken
}

/// Every unordered pair of a list.
pub(crate) fn pairs(members: &[usize]) -> impl Iterator<Item = (usize, usize)> + '_ {
    let others = |(at, &one): (usize, &usize)| (at + 1, one);
    members
        .iter()
        .enumerate()
        .map(others)
        .flat_map(|(next, one)| members[next..].iter().map(move |&other| (one, other)))
}
