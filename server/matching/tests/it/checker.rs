//! Judges a plan by the contract's text alone: reads both files as JSON, shares nothing with the engine.

mod bound;
mod figures;
mod placing;
mod reasons;
mod rules;
mod village;

use serde_json::Value;

pub use self::placing::most_placed;
use self::village::Village;

/// Everything wrong with an answer to a file; empty if it keeps the contract.
pub fn faults(file: &Value, plan: &Value) -> Vec<String> {
    let mut faults = faults_of_choice(file, plan);
    if faults.is_empty() {
        let village = Village::read(file);
        faults.extend(placing::faults(&village, &village.groups(plan)));
    }
    faults
}

/// Everything wrong with a plan that people may have chosen to leave somebody out of.
pub fn faults_of_choice(file: &Value, plan: &Value) -> Vec<String> {
    let village = Village::read(file);
    let groups = village.groups(plan);
    let mut faults = rules::faults(&village, &groups, plan);
    if faults.is_empty() {
        faults.extend(figures::faults(&village, &groups, plan));
        faults.extend(bound::faults(&village, plan));
        faults.extend(reasons::faults(&village, plan));
    }
    faults
}

/// The hard rules that groups of ids break.
pub fn broken_rules(file: &Value, groups: &[Vec<String>]) -> Vec<String> {
    let village = Village::read(file);
    let index = |id: &String| village.index(id).unwrap_or(usize::MAX);
    let groups: Vec<Vec<usize>> = groups.iter().map(|members| members.iter().map(index).collect()).collect();
    rules::broken(&village, &groups)
}

/// Everybody who stays together with somebody, the person included.
pub fn unit(file: &Value, id: &str) -> Vec<String> {
    let village = Village::read(file);
    let unit = village.index(id).map(|person| village.unit(person).clone());
    unit.into_iter().flatten().map(|one| village.ids[one].clone()).collect()
}

/// The mean likeness of somebody to others.
pub fn likeness(file: &Value, id: &str, others: &[String]) -> f64 {
    let village = Village::read(file);
    let index = |id: &str| village.index(id).unwrap();
    let sum: f64 = others.iter().map(|other| figures::likeness(&village, index(id), index(other))).sum();
    sum / figures::real(others.len())
}

/// How well somebody and those who come along suit a group: the mean likeness of the person, and what each of them
/// brings by our wishes as `docs/matching.md` prices them.
pub fn suits(file: &Value, id: &str, party: &[String], group: &[String]) -> f64 {
    let village = Village::read(file);
    let kept = |ids: &[String]| {
        let members: Vec<usize> = ids.iter().map(|id| village.index(id).unwrap()).collect();
        let settled = members.iter().any(|&one| village.stage[one].as_deref() == Some("settled"));
        let lone = figures::is_lone(&village, &members) == Some(true);
        let voices = |voice: &str| members.iter().filter(|&&one| village.voice[one].as_deref() == Some(voice)).count();
        let one_voice = matches!((voices("talks"), voices("listens")), (0, 3..) | (3.., 0));
        0.05 * f64::from(settled) - 0.16 * f64::from(lone) - 0.05 * f64::from(one_voice)
    };
    let wish = (kept(&[group, party].concat()) - kept(group)) / figures::real(party.len());
    let index = |id: &String| village.index(id).unwrap();
    let pairs = party.iter().flat_map(|one| group.iter().map(move |other| (index(one), index(other))));
    let again = pairs.filter(|&(one, other)| village.wish(one, other)).count();
    likeness(file, id, group) + wish + 0.2 * figures::real(again) / figures::real(party.len() * group.len())
}

/// The reason that is due to somebody in no group.
pub fn reason(file: &Value, id: &str) -> &'static str {
    let village = Village::read(file);
    reasons::first(&village, village.index(id).unwrap())
}

/// Whether the contract wants a file refused for the people who stay together.
pub fn must_be_refused(file: &Value) -> bool {
    let village = Village::read(file);
    (0..village.count()).any(|person| {
        let unit = village.unit(person);
        unit.len() > village.max || unit.iter().any(|&other| village.avoid(person, other))
    })
}
