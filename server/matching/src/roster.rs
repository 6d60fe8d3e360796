//! The people of one file, with everything that is looked up often.

use std::borrow::Cow;

use crate::{
    input::{Input, Size},
    likeness::{Crowd, Eyes, Forest, Likeness},
    person::Person,
    ties::{Named, Ties},
};

/// The people by index: when they are free, how like they are, whom they may meet.
pub(crate) struct Roster<'a> {
    input: Cow<'a, Input>,
    free: Vec<u32>,
    likeness: Likeness,
}

impl<'a> Roster<'a> {
    pub(crate) fn new(input: &'a Input) -> Self {
        Self::over(Cow::Borrowed(input))
    }

    fn over(input: Cow<'a, Input>) -> Self {
        Self { free: input.people().iter().map(free).collect(), likeness: Likeness::new(&input), input }
    }

    /// N, the number of people in the file.
    pub(crate) fn len(&self) -> usize {
        self.free.len()
    }

    pub(crate) fn people(&self) -> &[Person] {
        self.input.people()
    }

    pub(crate) fn input(&self) -> &Input {
        &self.input
    }

    pub(crate) fn size(&self) -> Size {
        self.input.size()
    }

    pub(crate) fn ties(&self) -> &Ties {
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

    /// One person's likeness to everybody.
    pub(crate) fn eyes_of(&self, person: usize) -> Eyes<'_> {
        self.likeness.eyes_of(person)
    }

    /// Everybody in trees, for who looks for the most alike.
    pub(crate) fn forest(&self) -> Forest<'_> {
        self.likeness.forest(&self.free)
    }

    /// What these people like together.
    pub(crate) fn crowd(&self, people: &[usize]) -> Crowd {
        self.likeness.crowd(people)
    }

    /// Whether two different people may be in one group, as far as the pair can tell.
    pub(crate) fn can_meet(&self, one: usize, other: usize) -> bool {
        self.share_slot(one, other) && !self.ties().bars(one, other)
    }

    pub(crate) fn share_slot(&self, one: usize, other: usize) -> bool {
        one != other && self.free[one] & self.free[other] != 0
    }
}

impl Roster<'static> {
    /// People who may come and go later.
    pub(crate) fn of_its_own(input: Input) -> Self {
        Self::over(Cow::Owned(input))
    }

    /// Adds one more person, whose index is the next; weights of interests stay as they are.
    pub(crate) fn enter(&mut self, person: Person, named: Named) {
        self.free.push(free(&person));
        self.likeness.enter(&person);
        self.input.to_mut().enter(person, named);
    }

    /// Keeps somebody who has gone from being free or tied to anybody; the index stays theirs.
    pub(crate) fn forget(&mut self, person: usize) {
        self.free[person] = 0;
        self.input.to_mut().forget(person);
    }
}

fn free(person: &Person) -> u32 {
    person.slots.iter().fold(0, |free, slot| free | 1 << slot)
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
