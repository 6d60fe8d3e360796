//! What is wished of a plan besides likeness.

use crate::mix::Mix;

/// The prices of what an organizer may want; each is 0 for "no matter".
///
/// All are in units of one person's `c_i`, the mean likeness to their mates, whose sum is N·F. How
/// each was chosen, and what it costs, stands in `docs/matching.md`. They never weigh against a hard
/// rule, and never against placing one person more.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wishes {
    /// What a group loses for a woman alone among men or a man alone among women: who is alone speaks
    /// least and comes back least often, and gruepr and its like never leave anybody so.
    pub nobody_alone: f64,
    /// What a group loses for each squared person off the ideal size. F itself likes groups of the least
    /// size, whose members have the fewest mates to agree with; one person off costs a group of five 0.002
    /// each: enough to settle ties, too little to part friends.
    pub ideal_size: f64,
    /// What a group gains by somebody who lives in Jeju already, a 선배 to the others.
    pub settled: f64,
    /// What each day of waiting counts for when not everybody can be placed: at 0.01, somebody who has waited
    /// a month longer comes before somebody whom the group is more like by 0.3, the `c_i` of most people.
    pub waiting: f64,
    /// How much more alike two count who both wish to meet again.
    pub again: f64,
    /// What a group loses if three or more are known as people who talk, or as people who listen, and nobody as
    /// the other.
    pub one_voice: f64,
}

impl Wishes {
    /// Likeness alone.
    pub const NONE: Self =
        Self { nobody_alone: 0.0, ideal_size: 0.0, settled: 0.0, waiting: 0.0, again: 0.0, one_voice: 0.0 };

    /// What a group loses if it has an only woman or man.
    pub(crate) fn price_of_alone(&self, mix: Mix) -> f64 {
        if mix.is_lone() { self.nobody_alone } else { 0.0 }
    }

    /// What a group gains if it has somebody who lives in Jeju already.
    pub(crate) fn worth_of_settled(&self, mix: Mix) -> f64 {
        if mix.has_settled() { self.settled } else { 0.0 }
    }

    /// What a group loses if all talk or all listen.
    pub(crate) fn price_of_one_voice(&self, mix: Mix) -> f64 {
        if mix.has_one_voice() { self.one_voice } else { 0.0 }
    }
}

impl Default for Wishes {
    fn default() -> Self {
        Self { nobody_alone: 0.16, ideal_size: 0.01, settled: 0.05, waiting: 0.01, again: 0.2, one_voice: 0.05 }
    }
}
