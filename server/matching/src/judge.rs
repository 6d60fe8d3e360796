//! Judges groups that people made or changed, by the same rules and figures as the engine's own.

mod changes;

pub use self::changes::{moved, swapped, taken_out};
use crate::{
    answer, bound,
    breach::{self, Breach},
    input::Input,
    plan::{Plan, Stopped},
    roster::Roster,
    threads, violations,
};

/// Makes a complete plan of these groups, or tells every hard rule that they break.
///
/// `groups` are lists of ids in any order; whoever is in none is unplaced, with the first reason that
/// holds. `seed` and `stopped` are handed through to the report. A plan of `form_groups` comes out as
/// it went in. Breaches are sorted; strangers are told, and the other rules judged without them.
pub fn judge(input: &Input, groups: &[Vec<String>], seed: u64, stopped: Stopped) -> Result<Plan, Vec<Breach>> {
    let roster = Roster::new(input);
    let (groups, mut breaches) = indices(input, groups);
    breaches.extend(violations::all(&roster, &groups).iter().map(|broken| broken.told(&roster)));
    if breaches.is_empty() {
        return Ok(answer::write(&roster, &groups, threads::on(1, || bound::of(&roster)), seed, stopped));
    }
    breaches.sort_unstable();
    Err(breaches)
}

/// The people behind the ids, ascending, and a breach for each id that is nobody's.
pub(crate) fn indices(input: &Input, groups: &[Vec<String>]) -> (Vec<Vec<usize>>, Vec<Breach>) {
    let index_of = input.index_of();
    let mut strangers = Vec::new();
    let mut known = |ids: &Vec<String>| -> Vec<usize> {
        let mut members = Vec::with_capacity(ids.len());
        for id in ids {
            match index_of.get(id.as_str()) {
                Some(&index) => members.push(index),
                None => strangers.push(breach::stranger(id)),
            }
        }
        // The order of the file is the engine's, and sums of likeness come out the same to the last bit.
        members.sort_unstable();
        members
    };
    let groups = groups.iter().map(&mut known).collect();
    (groups, strangers)
}
