//! The best way to make two groups of the people of two.
//!
//! Each group must meet some time, and few people are free both when one meets and when the other does. So for each
//! two half days that suit everybody between them, whoever is free at one alone has no choice, and only those who
//! are free at both are dealt in every way, each time with one changing sides.

mod table;

pub(super) use self::table::LIMIT;
use self::table::{Deal, Table, places};
use super::{atoms::Atoms, draft::Draft, objective::NOTICEABLE};
use crate::mix::Mix;

/// One of the two groups while people change sides.
#[derive(Clone, Copy, Default)]
struct Side {
    /// Who is in it, a bit each.
    members: usize,
    people: usize,
    pairs: f64,
    mix: Mix,
}

/// A search for the best split of a handful of atoms; kept between handfuls for its memory.
#[derive(Default)]
pub(super) struct Splits {
    table: Table,
    deals: Vec<Deal>,
    best: Best,
}

/// The best split so far.
#[derive(Default)]
struct Best {
    worth: f64,
    /// One side of it; nobody for none.
    members: usize,
}

impl Splits {
    /// Puts two groups together anew if that makes them better; says whether it did.
    ///
    /// They must have no more than [`LIMIT`] atoms together.
    pub(super) fn improve(&mut self, atoms: &Atoms, groups: &mut [Draft], (one, other): (usize, usize)) -> bool {
        let (a, b) = (&groups[one], &groups[other]);
        self.table.fill(atoms, a, b);
        self.table.deals(&mut self.deals);
        if self.deals.is_empty() {
            return false;
        }
        self.table.compare(atoms);
        self.best = Best { worth: a.worth(atoms) + b.worth(atoms) + NOTICEABLE, members: 0 };
        for deal in &self.deals {
            self.best.of(atoms, &self.table, *deal);
        }
        if self.best.members == 0 {
            return false;
        }
        groups[one] = Draft::new(atoms, &self.table.chosen(self.best.members));
        groups[other] = Draft::new(atoms, &self.table.chosen(self.table.all() ^ self.best.members));
        true
    }
}

impl Best {
    /// Tries every way to deal those who may be on either side.
    fn of(&mut self, atoms: &Atoms, table: &Table, deal: Deal) {
        let (mut here, mut there) = (table.side(deal.here), table.side(table.all() ^ deal.here));
        let mut near = [(0.0, 0.0); LIMIT];
        let mut movable = [0; LIMIT];
        let mut count = 0;
        for one in places(deal.open) {
            movable[count] = one;
            near[count] = (table.near(one, here.members), table.near(one, there.members));
            count += 1;
        }
        self.weigh(atoms, table, &here, &there);
        // In the order of Gray's code exactly one changes sides between a way and the next.
        for way in 1..1_usize << count {
            let mover = movable[way.trailing_zeros() as usize];
            let links = near[way.trailing_zeros() as usize];
            let comes = there.members >> mover & 1 == 1;
            table.shift(&mut here, mover, comes, links.0);
            table.shift(&mut there, mover, !comes, links.1);
            let sign = if comes { 1.0 } else { -1.0 };
            for (near, &other) in near.iter_mut().zip(&movable[..count]) {
                let link = sign * table.link(mover, other);
                *near = (near.0 + link, near.1 - link);
            }
            self.weigh(atoms, table, &here, &there);
        }
    }

    /// Notes a split if it is a better one and keeps every rule.
    fn weigh(&mut self, atoms: &Atoms, table: &Table, here: &Side, there: &Side) {
        let sizes = atoms.sizes().min..=atoms.sizes().max;
        if !sizes.contains(&here.people) || !sizes.contains(&there.people) {
            return;
        }
        let worth = atoms.worth(here.pairs, here.people, here.mix) + atoms.worth(there.pairs, there.people, there.mix);
        // Rules are looked at last: few splits are better, and most of those keep them.
        if worth > self.worth && table.may(atoms, here.members) && table.may(atoms, there.members) {
            *self = Self { worth, members: here.members };
        }
    }
}

#[cfg(test)]
mod tests {
    use rand::SeedableRng;
    use rand_chacha::ChaCha8Rng;

    use super::*;
    use crate::{
        engine::construct::construct,
        generate,
        input::{Input, Size},
        person::Person,
        roster::Roster,
        wishes::Wishes,
    };

    /// The best of every split there is, each looked at from scratch.
    fn best_of_all(atoms: &Atoms, members: &[usize]) -> f64 {
        let half = |ways: usize, side: usize| -> Option<f64> {
            let of_side = |&(place, _): &(usize, &usize)| ways >> place & 1 == side;
            let chosen = members.iter().enumerate().filter(of_side).map(|(_, &atom)| atom);
            let mut draft = Draft::new(atoms, &[]);
            for atom in chosen {
                if !draft.fits(atoms, atom, atoms.sizes().max) {
                    return None;
                }
                draft.add(atoms, atom);
            }
            (draft.people >= atoms.sizes().min).then(|| draft.worth(atoms))
        };
        let worths = (0..1 << members.len()).filter_map(|ways| Some(half(ways, 0)? + half(ways, 1)?));
        worths.fold(0.0, f64::max)
    }

    /// Nine people who all like the same, free in these slots.
    fn nine(slots: [&[u8]; 9]) -> Input {
        let person = |(id, slots): (usize, &[u8])| Person {
            id: format!("p{id}"),
            interests: [("olle".to_owned(), 2)].into(),
            slots: slots.to_vec(),
            ..Person::default()
        };
        Input::new(slots.into_iter().enumerate().map(person).collect(), Size::default()).unwrap()
    }

    #[test]
    fn the_first_alone_may_change_sides() {
        // Together the first and the last four are free in slot 1, the first five in slot 0; nobody else has a choice.
        let people = nine([&[0, 1], &[0], &[0], &[0], &[0], &[1], &[1], &[1], &[1]]);
        let roster = Roster::new(&people);
        let atoms = Atoms::new(&roster, Wishes::default());
        let mut splits = Splits::default();
        splits.table.fill(&atoms, &Draft::new(&atoms, &[0, 1, 2, 3, 4]), &Draft::new(&atoms, &[5, 6, 7, 8]));
        splits.table.deals(&mut splits.deals);
        let ways: Vec<_> = splits.deals.iter().map(|deal| (deal.here, deal.open)).collect();
        assert_eq!(ways, [(0b1_1110_0001, 0)], "the present split is none to be tried");
    }

    #[test]
    fn it_is_as_good_as_the_best_of_all_splits() {
        for seed in 1..=4 {
            let people = generate(60, seed).unwrap();
            let roster = Roster::new(&people);
            let atoms = Atoms::new(&roster, Wishes::default());
            let before = construct(&atoms, &mut ChaCha8Rng::seed_from_u64(seed)).groups;
            let mut splits = Splits::default();
            for one in 1..before.len() {
                for other in 0..one {
                    let mut groups = before.clone();
                    splits.improve(&atoms, &mut groups, (one, other));
                    let worth = groups[one].worth(&atoms) + groups[other].worth(&atoms);
                    let members = [&*before[one].atoms, &*before[other].atoms].concat();
                    let best = best_of_all(&atoms, &members);
                    assert!((worth - best).abs() < 1e-8, "{worth} where {best} can be had");
                }
            }
        }
    }
}
