//! The people of a simulation, whom they have met, and whom they would like to meet again.

use std::collections::{BTreeMap, BTreeSet};

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

use super::Lived;
use crate::{
    engine::Settings, generate::generate, input::Input, likeness::real, person::Person, plan::Plan, refusal::Refusal,
    violations::pairs,
};

/// How much of how well one likes another both have in common; the rest is each one's own.
const SHARED: f64 = 0.6;
/// Who likes a mate better than this would like to meet them again: about a third do.
const AGAIN: f64 = 0.6;
/// Who likes a mate less than this would rather meet others: about one in twenty-five.
const OTHERS: f64 = 0.15;
/// A round lasts eight weeks.
const DAYS: u32 = 56;

/// What one person wished of another when they last met.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wish {
    Again,
    Others,
    Neither,
}

pub(super) struct Village {
    people: Vec<Person>,
    rng: ChaCha8Rng,
    /// By pair, the lower index first: what the lower wished of the higher, and the other way round.
    met: BTreeMap<(usize, usize), (Wish, Wish)>,
    /// For how many rounds in a row each has had no group.
    waiting: Vec<usize>,
    /// Whether the engine hears of wishes at all.
    told: bool,
}

impl Village {
    pub(super) fn new(count: usize, settings: &Settings) -> Result<Self, Refusal> {
        let mut people = generate(count, settings.seed)?.people().to_vec();
        for person in &mut people {
            person.met.clear();
            person.avoid.clear();
        }
        Ok(Self {
            rng: ChaCha8Rng::seed_from_u64(!settings.seed),
            met: BTreeMap::new(),
            waiting: vec![0; people.len()],
            told: settings.wishes.again > 0.0,
            people,
        })
    }

    /// The matching file of the next round.
    pub(super) fn input(&self) -> Result<Input, Refusal> {
        let mut people = self.people.clone();
        for (&(low, high), &(of_low, of_high)) in &self.met {
            let (low_id, high_id) = (self.people[low].id.clone(), self.people[high].id.clone());
            people[low].met.push(high_id.clone());
            if !self.told {
                continue;
            }
            for (person, other, wish) in [(low, high_id, of_low), (high, low_id, of_high)] {
                match wish {
                    Wish::Again => people[person].wish.push(other),
                    Wish::Others => people[person].avoid.push(other),
                    Wish::Neither => {}
                }
            }
        }
        for (person, &rounds) in people.iter_mut().zip(&self.waiting) {
            person.waiting_days = u32::try_from(rounds).unwrap_or(u32::MAX).saturating_mul(DAYS);
        }
        Input::new(people, crate::input::Size::default())
    }

    /// Lets everybody meet as planned, and says what came of it.
    pub(super) fn live(&mut self, plan: &Plan) -> Lived {
        let index: BTreeMap<String, usize> = self.people.iter().map(|one| one.id.clone()).zip(0..).collect();
        let seats = |members: &Vec<String>| members.iter().filter_map(|id| index.get(id).copied()).collect();
        let groups: Vec<Vec<usize>> = plan.groups.iter().map(|group| seats(&group.members)).collect();
        self.wait(&groups);
        let sat: Vec<(usize, usize)> = groups.iter().flat_map(|group| pairs(group)).map(ordered).collect();
        let (both, one_others) = (self.count(is_mutual), self.count(is_apart));
        let again: Vec<(usize, usize)> =
            sat.iter().filter(|pair| self.met.get(pair).copied().is_some_and(is_mutual)).copied().collect();
        let wishers = people_of(self.met.iter().filter(|(_, wishes)| is_mutual(**wishes)).map(|(pair, _)| pair));
        let in_vain = sat.iter().filter(|pair| self.met.get(pair).copied().is_some_and(is_apart)).count();
        for pair in sat {
            // Couples come together or not at all, whatever one of them says.
            let said = if self.is_couple(pair) { (Wish::Neither, Wish::Neither) } else { self.wishes() };
            self.met.entry(pair).or_insert(said);
        }
        let report = &plan.report;
        Lived {
            placed: report.placed,
            left: report.people - report.placed,
            longest_wait: self.waiting.iter().copied().max().unwrap_or(0),
            cohesion: report.cohesion,
            violations: report.violations,
            wished: both,
            again: again.len(),
            wishers,
            wishers_met: people_of(again.iter()),
            apart: one_others,
            together_all_the_same: in_vain,
            known: 2.0 * real(self.met.len()) / real(self.people.len().max(1)),
        }
    }

    fn wait(&mut self, groups: &[Vec<usize>]) {
        for rounds in &mut self.waiting {
            *rounds += 1;
        }
        for &person in groups.iter().flatten() {
            self.waiting[person] = 0;
        }
    }

    /// What two who met for the first time wish of each other.
    fn wishes(&mut self) -> (Wish, Wish) {
        let shared: f64 = self.rng.random();
        let mut one = || {
            let liking = SHARED * shared + (1.0 - SHARED) * self.rng.random::<f64>();
            match liking {
                liking if liking > AGAIN => Wish::Again,
                liking if liking < OTHERS => Wish::Others,
                _ => Wish::Neither,
            }
        };
        (one(), one())
    }

    fn count(&self, holds: impl Fn((Wish, Wish)) -> bool) -> usize {
        self.met.values().filter(|wishes| holds(**wishes)).count()
    }

    fn is_couple(&self, (one, other): (usize, usize)) -> bool {
        let (one, other) = (&self.people[one], &self.people[other]);
        one.together.contains(&other.id) || other.together.contains(&one.id)
    }
}

/// How many different people there are in some pairs.
fn people_of<'a>(pairs: impl Iterator<Item = &'a (usize, usize)>) -> usize {
    pairs.flat_map(|&(one, other)| [one, other]).collect::<BTreeSet<_>>().len()
}

fn is_mutual(wishes: (Wish, Wish)) -> bool {
    wishes == (Wish::Again, Wish::Again)
}

fn is_apart(wishes: (Wish, Wish)) -> bool {
    wishes.0 == Wish::Others || wishes.1 == Wish::Others
}

fn ordered((one, other): (usize, usize)) -> (usize, usize) {
    (one.min(other), one.max(other))
}
