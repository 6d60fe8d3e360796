//! Looks at every group there is, to see that none was overlooked.

use crate::{
    grow::pairs,
    people::{People, numbers},
    price,
};

/// Numbers from 0 to 1 that look like chance (Knuth's MMIX generator).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        f64::from(u32::try_from(self.0 >> 32).unwrap()) / f64::from(u32::MAX)
    }
}

const COUNT: usize = 14;

/// Six slots, one pair in ten barred; 0 and 1 stay together, and 2, 3 and 4.
fn people(chance: &mut Chance) -> People {
    let slots: Vec<String> = (0..COUNT)
        .map(|_| (0..6).map(|slot| u32::from(chance.next() < 0.6) << slot).sum::<u32>().to_string())
        .collect();
    let units = "0 0 2 2 2 5 6 7 8 9 10 11 12 13";
    let unit_of = numbers::<usize>(units).unwrap();
    let mut likeness = vec![vec![0.0; COUNT]; COUNT];
    for one in 0..COUNT {
        for other in 0..one {
            let barred = chance.next() < 0.1 && unit_of[one] != unit_of[other];
            let likeness_of_two = if barred { -1.0 } else { chance.next() };
            likeness[one][other] = likeness_of_two;
            likeness[other][one] = likeness_of_two;
        }
    }
    let rows = likeness.iter().map(|row| row.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "));
    let lines = [format!("{COUNT} 4 6"), slots.join(" "), units.to_owned()].into_iter().chain(rows);
    People::read(&mut lines.map(Ok)).unwrap()
}

/// The greatest excess of any group, from the definition; 0 if none has any.
fn greatest(people: &People, prices: &[f64]) -> f64 {
    let mut greatest = 0.0_f64;
    for set in 0_u32..1 << COUNT {
        let members: Vec<usize> = (0..COUNT).filter(|one| set >> one & 1 == 1).collect();
        let fits = (people.min..=people.max).contains(&members.len()) && people.common_slots(&members) != 0;
        let whole = people.units.iter().all(|unit| {
            let inside = unit.iter().filter(|one| members.contains(one)).count();
            inside == 0 || inside == unit.len()
        });
        let two =
            || members.iter().flat_map(|&one| members.iter().map(move |&other| (one, other))).filter(|(a, b)| a < b);
        if fits && whole && two().all(|(one, other)| people.may_meet(one, other)) {
            let likeness: f64 = two().map(|(one, other)| people.likeness[one][other]).sum();
            let paid: f64 = members.iter().map(|&one| prices[one]).sum();
            greatest =
                greatest.max(likeness / pairs(members.len()) - paid / f64::from(u32::try_from(members.len()).unwrap()));
        }
    }
    greatest
}

#[test]
fn the_greatest_excess_is_that_of_all_groups() {
    let mut found_some = 0;
    for seed in 1..=60 {
        let mut chance = Chance(seed);
        let people = people(&mut chance);
        let prices: Vec<f64> = (0..COUNT).map(|_| 0.3 + 0.5 * chance.next()).collect();
        let wanted = greatest(&people, &prices);
        let found = price::groups(&people, &prices).greatest();
        assert!((wanted - found).abs() < 1e-8, "seed {seed}: {found} instead of {wanted}");
        found_some += usize::from(wanted > 0.0);
    }
    assert!(found_some > 20, "only {found_some} of 60 had anything to find");
}
