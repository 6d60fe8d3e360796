//! What an organizer does to a plan by hand, judged at once.

use super::judge;
use crate::{
    breach::{self, Breach},
    input::Input,
    plan::{Group, Plan},
};

/// Lets two people change places, each with those they must stay with.
///
/// One of them may be unplaced: then the other is afterwards. Nothing changes for two of one group.
pub fn swapped(input: &Input, plan: &Plan, one: &str, other: &str) -> Result<Plan, Vec<Breach>> {
    let mut change = Change::new(input, plan);
    let (first, second) = (change.find(one)?, change.find(other)?);
    change.put(&first.unit, second.group);
    // Whoever stays with the first has followed them already.
    if !first.unit.iter().any(|id| id == other) {
        change.put(&second.unit, first.group);
    }
    change.judged()
}

/// Moves a person, with those they must stay with, to the group of `beside`; out of all groups if
/// `beside` is in none.
pub fn moved(input: &Input, plan: &Plan, id: &str, beside: &str) -> Result<Plan, Vec<Breach>> {
    let mut change = Change::new(input, plan);
    let (found, to) = (change.find(id)?, change.find(beside)?.group);
    change.put(&found.unit, to);
    change.judged()
}

/// Takes a person, with those they must stay with, out of their group; a group of nobody is gone.
pub fn taken_out(input: &Input, plan: &Plan, id: &str) -> Result<Plan, Vec<Breach>> {
    let mut change = Change::new(input, plan);
    let found = change.find(id)?;
    change.put(&found.unit, None);
    change.judged()
}

/// The groups of a plan while they are changed.
struct Change<'a> {
    input: &'a Input,
    plan: &'a Plan,
    groups: Vec<Vec<String>>,
}

/// Where somebody is, and who comes along.
struct Found {
    unit: Vec<String>,
    group: Option<usize>,
}

impl<'a> Change<'a> {
    fn new(input: &'a Input, plan: &'a Plan) -> Self {
        let members = |group: &Group| group.members.clone();
        Self { input, plan, groups: plan.groups.iter().map(members).collect() }
    }

    fn find(&self, id: &str) -> Result<Found, Vec<Breach>> {
        let people = self.input.people();
        let Some(index) = people.iter().position(|person| person.id == id) else {
            return Err(vec![breach::stranger(id)]);
        };
        let unit = self.input.ties().unit_of(index).iter().map(|&one| people[one].id.clone());
        let holds = |members: &Vec<String>| members.iter().any(|one| one == id);
        Ok(Found { unit: unit.collect(), group: self.groups.iter().position(holds) })
    }

    fn put(&mut self, unit: &[String], to: Option<usize>) {
        for members in &mut self.groups {
            members.retain(|id| !unit.contains(id));
        }
        if let Some(members) = to.and_then(|group| self.groups.get_mut(group)) {
            members.extend_from_slice(unit);
        }
    }

    fn judged(mut self) -> Result<Plan, Vec<Breach>> {
        self.groups.retain(|members| !members.is_empty());
        let report = &self.plan.report;
        judge(self.input, &self.groups, report.seed, report.stopped)
    }
}
