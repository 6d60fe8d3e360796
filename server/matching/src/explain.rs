//! What a group has in common, as data that a page turns into words.

use std::{cmp::Reverse, collections::BTreeMap};

use serde::Serialize;

use crate::{
    input::Input,
    person::{Area, Person},
    plan::{Group, Plan},
};

/// What the people of one group share.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Common {
    /// Ids of the members, ascending: the group this speaks of.
    pub members: Vec<String>,
    /// The slots in which all are free, ascending.
    pub slots: Vec<u8>,
    /// The interests that all chose, ascending.
    pub all: Vec<String>,
    /// The interests that more than half chose, but not all, with how many did; most first.
    pub most: Vec<(String, usize)>,
    /// The area of all, if it is one and decided.
    pub area: Option<Area>,
}

/// Tells for each group of a plan, in the plan's order, what its people share.
///
/// `plan` must have been formed from `input`; members that `input` does not know are passed over.
pub fn explain(input: &Input, plan: &Plan) -> Vec<Common> {
    let people = input.people().iter();
    let by_id: BTreeMap<&str, &Person> = people.map(|one| (one.id.as_str(), one)).collect();
    let known = |id: &String| by_id.get(id.as_str()).copied();
    let of_group = |group: &Group| {
        let members: Vec<&Person> = group.members.iter().filter_map(known).collect();
        common(group, &members)
    };
    plan.groups.iter().map(of_group).collect()
}

fn common(group: &Group, members: &[&Person]) -> Common {
    let mut chosen = BTreeMap::<&str, usize>::new();
    for key in members.iter().flat_map(|person| person.interests.keys()) {
        *chosen.entry(key).or_default() += 1;
    }
    let by_most = |&(_, count): &(&str, usize)| count < members.len() && 2 * count > members.len();
    let mut most: Vec<(&str, usize)> = chosen.into_iter().filter(by_most).collect();
    most.sort_by_key(|&(_, count)| Reverse(count));
    let area = members.first().and_then(|person| person.area);
    let same = |person: &&Person| person.area == area;
    Common {
        members: group.members.clone(),
        slots: group.slots.clone(),
        all: group.shared.clone(),
        most: most.into_iter().map(|(key, count)| (key.to_owned(), count)).collect(),
        area: area.filter(|&area| area != Area::Undecided && members.iter().all(same)),
    }
}
