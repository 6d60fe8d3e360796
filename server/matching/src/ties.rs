//! Who must, must not, and need not meet again: the three lists, made symmetric.

/// The lists of one person, as indices.
#[derive(Clone, Debug, Default)]
pub(crate) struct Named {
    pub(crate) avoid: Vec<usize>,
    pub(crate) together: Vec<usize>,
    pub(crate) met: Vec<usize>,
}

/// The ties among all people; each list holds if either side names the other.
#[derive(Clone, Debug, Default)]
pub(crate) struct Ties {
    avoid: Vec<Vec<usize>>,
    met: Vec<Vec<usize>>,
    unit_of: Vec<usize>,
    units: Vec<Vec<usize>>,
}

impl Ties {
    pub(crate) fn new(named: &[Named]) -> Self {
        let together = mutual(named, |of| &of.together);
        let (unit_of, units) = chains(&together);
        let mut met = mutual(named, |of| &of.met);
        // Chains of together are one unit, so wishing to be together lifts `met` along the whole
        // chain: A–B and B–C who ask for each other must not fail on A and C's last round.
        for (person, others) in met.iter_mut().enumerate() {
            others.retain(|&other| unit_of[other] != unit_of[person]);
        }
        Self { avoid: mutual(named, |of| &of.avoid), met, unit_of, units }
    }

    /// Whether either avoids the other.
    pub(crate) fn avoid(&self, one: usize, other: usize) -> bool {
        self.avoid[one].binary_search(&other).is_ok()
    }

    /// Whether the two have met and do not ask to be together.
    pub(crate) fn met(&self, one: usize, other: usize) -> bool {
        self.met[one].binary_search(&other).is_ok()
    }

    /// Everybody who must not share a group with this person, by either list.
    pub(crate) fn barred(&self, person: usize) -> impl Iterator<Item = usize> + '_ {
        self.avoid[person].iter().chain(&self.met[person]).copied()
    }

    /// Whether the two must not share a group.
    pub(crate) fn bars(&self, one: usize, other: usize) -> bool {
        self.avoid(one, other) || self.met(one, other)
    }

    /// The people who stay together, ascending; most units are one person.
    pub(crate) fn units(&self) -> &[Vec<usize>] {
        &self.units
    }

    /// The unit this person belongs to, the person included.
    pub(crate) fn unit_of(&self, person: usize) -> &[usize] {
        &self.units[self.unit_of[person]]
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
    for list in &mut others {
        list.sort_unstable();
        list.dedup();
    }
    others
}

/// The connected parts of a symmetric relation, by least member.
fn chains(linked: &[Vec<usize>]) -> (Vec<usize>, Vec<Vec<usize>>) {
    let mut unit_of = vec![usize::MAX; linked.len()];
    let mut units: Vec<Vec<usize>> = Vec::new();
    for first in 0..linked.len() {
        if unit_of[first] != usize::MAX {
            continue;
        }
        let mut unit = vec![first];
        unit_of[first] = units.len();
        let mut next = 0;
        while let Some(&person) = unit.get(next) {
            for &other in &linked[person] {
                if unit_of[other] == usize::MAX {
                    unit_of[other] = units.len();
                    unit.push(other);
                }
            }
            next += 1;
        }
        unit.sort_unstable();
        units.push(unit);
    }
    (unit_of, units)
}
