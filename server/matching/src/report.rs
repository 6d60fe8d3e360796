//! The figures of a plan, as the contract defines them.

use crate::{
    likeness::real,
    person::{Gender, Person},
    plan::{BoundKind, Report, Stopped},
    roster::Roster,
    violations::{self, pairs},
};

/// Rounds half-even to the six decimals of the contract.
pub(crate) fn six_decimals(figure: f64) -> f64 {
    (figure * 1e6).round_ties_even() / 1e6
}

/// The mean likeness over the pairs of a group.
pub(crate) fn cohesion(roster: &Roster, members: &[usize]) -> f64 {
    let sum: f64 = pairs(members).map(|(i, j)| roster.likeness(i, j)).sum();
    sum / real(pairs(members).count().max(1))
}

/// Measures groups of indices; nothing is rounded before the end.
pub(crate) fn measure(
    roster: &Roster,
    groups: &[Vec<usize>],
    (bound, bound_kind): (f64, BoundKind),
    seed: u64,
    stopped: Stopped,
) -> Report {
    let people = roster.len();
    let mut closeness = closeness(roster, groups);
    let mean = closeness.iter().sum::<f64>() / real(people.max(1));
    closeness.sort_unstable_by(f64::total_cmp);
    let tenth = people.div_ceil(10).saturating_sub(1);
    let worst = groups.iter().map(|members| cohesion(roster, members));
    Report {
        people,
        placed: groups.iter().map(Vec::len).sum(),
        cohesion: six_decimals(mean),
        worst_group: six_decimals(worst.reduce(f64::min).unwrap_or(0.0)),
        p10_person: six_decimals(closeness.get(tenth).copied().unwrap_or(0.0)),
        lone: six_decimals(lone(roster.people(), groups)),
        bound: six_decimals(bound),
        bound_kind,
        ratio: six_decimals(if bound > 0.0 { mean / bound } else { 1.0 }),
        violations: violations::count(roster, groups),
        seed,
        stopped,
    }
}

/// `c_i` for everybody: the mean likeness to one's mates, 0 in no group.
fn closeness(roster: &Roster, groups: &[Vec<usize>]) -> Vec<f64> {
    let mut closeness = vec![0.0; roster.len()];
    for members in groups {
        for &person in members {
            let mates = members.iter().filter(|&&mate| mate != person);
            let sum: f64 = mates.map(|&mate| roster.likeness(person, mate)).sum();
            closeness[person] = sum / real(members.len() - 1);
        }
    }
    closeness
}

/// The share of groups with exactly one woman or man, among those where everybody's gender is known.
fn lone(people: &[Person], groups: &[Vec<usize>]) -> f64 {
    let women = |members: &Vec<usize>| {
        let genders: Option<Vec<Gender>> = members.iter().map(|&one| people[one].gender).collect();
        let women = genders?.iter().filter(|&&gender| gender == Gender::Woman).count();
        Some((women, members.len() - women))
    };
    let known: Vec<(usize, usize)> = groups.iter().filter_map(women).collect();
    let lone = known.iter().filter(|&&(women, men)| women == 1 || men == 1);
    real(lone.count()) / real(known.len().max(1))
}
