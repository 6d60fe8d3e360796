//! Which further half day would help somebody who is left out.

use std::cmp::Reverse;

use serde::Serialize;

use crate::{
    input::Input,
    plan::{Group, Plan, Unplaced},
    standing::Standing,
};
use domain::round::Reason;

/// How many half days are named: a sentence with more is not read to its end.
const NAMED: usize = 3;

/// As many half days as a week of seven days of three parts has.
const SLOTS: u8 = 21;

/// What somebody who is left out could do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Help {
    /// The person's id.
    pub id: String,
    /// Why they are left out.
    pub reason: Reason,
    /// The slots that would help most, best first; none if no slot of the week would.
    pub slots: Vec<Chance>,
}

/// One slot that the person did not choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Chance {
    /// The slot.
    pub slot: u8,
    /// How many groups of the plan would have room for the person, and for those who come along.
    pub groups: usize,
    /// How many people have it whom none of them must not meet, seated or not.
    pub people: usize,
}

/// Tells for everybody a plan leaves out, in the plan's order, which further slots would help.
///
/// That is a slot which opens a group of the plan; for who has too few people around (`no_slots`,
/// `no_common_slot`, `too_few_people`) also one that others have, after those. A person who must stay
/// with others is helped only by slots which these have. `plan` must have been formed from
/// `input` or judged with it: nothing is told of another.
pub fn help(input: &Input, plan: &Plan) -> Vec<Help> {
    let groups: Vec<Vec<String>> = plan.groups.iter().map(|Group { members, .. }| members.clone()).collect();
    let Ok(standing) = Standing::new(input.clone(), &groups) else {
        return Vec::new();
    };
    let of_one = |Unplaced { id, reason }: &Unplaced| {
        let lonely = matches!(reason, Reason::NoSlots | Reason::NoCommonSlot | Reason::TooFewPeople);
        let mut slots = standing.chances(id);
        slots.retain(|chance| chance.groups > 0 || lonely && chance.people > 0);
        slots.sort_by_key(|chance| Reverse((chance.groups, chance.people)));
        slots.truncate(NAMED);
        Help { id: id.clone(), reason: *reason, slots }
    };
    plan.unplaced.iter().map(of_one).collect()
}

impl Standing {
    /// What each slot that somebody did not choose would open, ascending by slot.
    fn chances(&self, id: &str) -> Vec<Chance> {
        let Some(person) = self.find(id) else {
            return Vec::new();
        };
        let mut unit = self.unit_of(person);
        let along: Vec<usize> = unit.people.iter().copied().filter(|&one| one != person).collect();
        let missing = (0..SLOTS).filter(|&slot| self.roster.free(person) >> slot & 1 == 0);
        let possible = missing.filter(|&slot| along.iter().all(|&one| self.roster.free(one) >> slot & 1 == 1));
        let possible: Vec<u8> = possible.collect();
        let mut chances = Vec::with_capacity(possible.len());
        for slot in possible {
            unit.free = 1 << slot;
            let groups = (0..self.tables.len()).filter(|&group| self.has_room(group, &unit)).count();
            let ties = self.roster.ties();
            let free = |&other: &usize| self.roster.free(other) >> slot & 1 == 1 && !unit.people.contains(&other);
            let barred = |other: usize| unit.people.iter().any(|&one| ties.bars(one, other));
            let people = (0..self.roster.len()).filter(free).filter(|&other| !barred(other)).count();
            chances.push(Chance { slot, groups, people });
        }
        chances
    }
}
