//! Counts broken hard rules on a finished plan, from the people alone, whatever the engine believed.

use crate::roster::Roster;

/// How often the groups break a hard rule; each group, pair, and split unit counts once per rule.
pub(crate) fn count(roster: &Roster, groups: &[Vec<usize>]) -> usize {
    let mut seats = vec![Vec::new(); roster.len()];
    for (group, members) in groups.iter().enumerate() {
        for &person in members {
            seats[person].push(group);
        }
    }
    let twice = seats.iter().filter(|groups| groups.len() > 1).count();
    let units = roster.ties().units();
    let split = units.iter().filter(|unit| {
        let first = &seats[unit[0]];
        unit.iter().any(|&person| seats[person] != *first)
    });
    let within = groups.iter().map(|members| in_group(roster, members));
    twice + split.count() + within.sum::<usize>()
}

fn in_group(roster: &Roster, members: &[usize]) -> usize {
    let size = roster.size();
    let wrong_size = !(size.min..=size.max).contains(&members.len());
    let no_slot = roster.all_free(members) == 0;
    let barred = pairs(members).filter(|&(one, other)| roster.ties().bars(one, other));
    usize::from(wrong_size) + usize::from(no_slot) + barred.count()
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
