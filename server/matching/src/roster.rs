//! The people of one file, with everything that is looked up often.

use crate::{
    input::{Input, Size},
    likeness::Likeness,
    person::Person,
    ties::Ties,
};

/// The people by index: when they are free, how like they are, whom they may meet.
pub(crate) struct Roster<'a> {
    input: &'a Input,
    free: Vec<u32>,
    likeness: Likeness,
}

impl<'a> Roster<'a> {
    pub(crate) fn new(input: &'a Input) -> Self {
        let bits = |person: &Person| person.slots.iter().fold(0, |free, slot| free | 1 << slot);
        Self { input, free: input.people().iter().map(bits).collect(), likeness: Likeness::new(input) }
    }

    /// N, the number of people in the file.
    pub(crate) fn len(&self) -> usize {
        self.free.len()
    }

    pub(crate) fn people(&self) -> &'a [Person] {
        self.input.people()
    }

    pub(crate) fn size(&self) -> Size {
        self.input.size()
    }

    pub(crate) fn ties(&self) -> &'a Ties {
        self.input.ties()
    }

    /// The person's slots, one bit each.
    pub(crate) fn free(&self, person: usize) -> u32 {
        self.free[person]
    }

    /// The slots in which all of them are free, one bit each; none for nobody.
    pub(crate) fn all_free(&self, people: &[usize]) -> u32 {
        let common = people.iter().map(|&one| self.free[one]);
        common.reduce(|slots, free| slots & free).unwrap_or(0)
    }

    /// s(i,j), see [`Likeness::of`].
    pub(crate) fn likeness(&self, one: usize, other: usize) -> f64 {
        self.likeness.of(one, other)
    }

    /// Whether two different people may be in one group, as far as the pair can tell.
    pub(crate) fn can_meet(&self, one: usize, other: usize) -> bool {
        self.share_slot(one, other) && !self.ties().bars(one, other)
    }

    pub(crate) fn share_slot(&self, one: usize, other: usize) -> bool {
        one != other && self.free[one] & self.free[other] != 0
    }
}

/// The slots whose bits are set, ascending.
pub(crate) fn slots(mut bits: u32) -> Vec<u8> {
    let mut slots = Vec::new();
    let mut slot = 0;
    while bits != 0 {
        if bits & 1 == 1 {
            slots.push(slot);
        }
        bits >>= 1;
        slot += 1;
    }
    slots
}
