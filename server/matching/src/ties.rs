//! Who must, must not, need not and would like to meet again: the lists of the file, made symmetric.

mod change;

/// The lists of one person, as indices.
#[derive(Clone, Debug, Default)]
pub(crate) struct Named {
    pub(crate) avoid: Vec<usize>,
    pub(crate) together: Vec<usize>,
    pub(crate) met: Vec<usize>,
    pub(crate) wish: Vec<usize>,
}

/// The ties among all people; each list holds if either side names the other, but a wish only if both do.
#[derive(Clone, Debug, Default)]
pub(crate) struct Ties {
    avoid: Vec<Vec<usize>>,
    met: Vec<Vec<usize>>,
    together: Vec<Vec<usize>>,
    /// Whom each would like to meet again, as they said it.
    wish: Vec<Vec<usize>>,
    unit_of: Vec<usize>,
    units: Vec<Vec<usize>>,
}

impl Ties {
    pub(crate) fn new(named: &[Named]) -> Self {
        let mut ties = Self {
            avoid: mutual(named, |of| &of.avoid),
            met: mutual(named, |of| &of.met),
            together: mutual(named, |of| &of.together),
            wish: named.iter().map(|of| sorted(of.wish.clone())).collect(),
            unit_of: vec![usize::MAX; named.len()],
            units: Vec::new(),
        };
        for first in 0..named.len() {
            ties.chain_up(first);
        }
        ties
    }

    /// Whether either avoids the other.
    pub(crate) fn avoid(&self, one: usize, other: usize) -> bool {
        self.avoid[one].binary_search(&other).is_ok()
    }

    /// Whether both would like to meet the other again.
    pub(crate) fn wish(&self, one: usize, other: usize) -> bool {
        let wishes = |one: usize, other: usize| self.wish[one].binary_search(&other).is_ok();
        wishes(one, other) && wishes(other, one)
    }

    /// How many of these people this person and they would like to meet again.
    pub(crate) fn wishes(&self, person: usize, others: &[usize]) -> usize {
        // Most people wish nobody, and then nobody else is looked at.
        let wish = self.wish[person].iter();
        wish.filter(|other| others.contains(other) && self.wish(**other, person)).count()
    }

    /// Whether the two have met and neither ask to be together nor both wish to meet again.
    ///
    /// Chains of together are one unit, so wishing to be together lifts `met` along the whole chain:
    /// A–B and B–C who ask for each other must not fail on A and C's last round.
    pub(crate) fn met(&self, one: usize, other: usize) -> bool {
        self.unit_of[one] != self.unit_of[other]
            && self.met[one].binary_search(&other).is_ok()
            && !self.wish(one, other)
    }

    /// Everybody who must not share a group with this person, by either list.
    pub(crate) fn barred(&self, person: usize) -> impl Iterator<Item = usize> + '_ {
        let met = self.met[person].iter().filter(move |&&other| self.met(person, other));
        self.avoid[person].iter().chain(met).copied()
    }

    /// Whether the two must not share a group.
    pub(crate) fn bars(&self, one: usize, other: usize) -> bool {
        self.avoid(one, other) || self.met(one, other)
    }

    /// The people who stay together, ascending; most units are one person, and nobody comes or goes
    /// later than they were made: they stand by their least member.
    pub(crate) fn units(&self) -> &[Vec<usize>] {
        &self.units
    }

    /// The unit this person belongs to, the person included.
    pub(crate) fn unit_of(&self, person: usize) -> &[usize] {
        &self.units[self.unit_of[person]]
    }

    /// Makes the unit of somebody who is in none yet: all who are linked to them by `together`.
    fn chain_up(&mut self, first: usize) {
        if self.unit_of[first] != usize::MAX {
            return;
        }
        let mut unit = vec![first];
        self.unit_of[first] = self.units.len();
        let mut next = 0;
        while let Some(&person) = unit.get(next) {
            for &other in &self.together[person] {
                if self.unit_of[other] == usize::MAX {
                    self.unit_of[other] = self.units.len();
                    unit.push(other);
                }
            }
            next += 1;
        }
        unit.sort_unstable();
        self.units.push(unit);
    }
}

/// One of the lists for everybody, sorted, with the other direction added.
fn mutual(named: &[Named], list: impl Fn(&Named) -> &Vec<usize>) -> Vec<Vec<usize>> {
    let mut others = vec![Vec::new(); named.len()];
    for (person, of) in named.iter().enumerate() {
        for &other in list(of) {
            others[person].push(other);
            others[other].push(person);
        }
    }
    others.into_iter().map(sorted).collect()
}

/// A list as a set.
fn sorted(mut list: Vec<usize>) -> Vec<usize> {
    list.sort_unstable();
    list.dedup();
    list
}
