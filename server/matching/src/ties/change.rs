//! Ties of people who come and go one by one.

use super::{Named, Ties, sorted};

impl Ties {
    /// Adds one more person, whose index is the next.
    pub(crate) fn enter(&mut self, named: Named) {
        let person = self.unit_of.len();
        let Named { avoid, together, met, wish } = named;
        let mut touched = vec![person];
        touched.extend(together.iter().flat_map(|&other| self.unit_of(other).to_vec()));
        self.unit_of.push(self.units.len());
        self.units.push(vec![person]);
        for (lists, own) in [(&mut self.avoid, avoid), (&mut self.met, met), (&mut self.together, together)] {
            add(lists, person, own);
        }
        self.wish.push(sorted(wish));
        self.chain_anew(&touched);
    }

    /// Cuts every tie of a person; the index stays theirs.
    pub(crate) fn forget(&mut self, person: usize) {
        let touched = self.unit_of(person).to_vec();
        for lists in [&mut self.avoid, &mut self.met, &mut self.together] {
            for other in std::mem::take(&mut lists[person]) {
                lists[other].retain(|&one| one != person);
            }
        }
        // Whoever wished to meet them keeps the wish, which counts for nothing without theirs.
        self.wish[person].clear();
        self.chain_anew(&touched);
    }

    /// Makes the units of these people again; whoever is in a unit with one of them must be named too.
    fn chain_anew(&mut self, touched: &[usize]) {
        let mut old: Vec<usize> = touched.iter().map(|&person| self.unit_of[person]).collect();
        old.sort_unstable();
        old.dedup();
        // From the last one down, so that what fills the gap is never itself to be taken out.
        for unit in old.into_iter().rev() {
            self.units.swap_remove(unit);
            if let Some(moved) = self.units.get(unit) {
                for &person in moved {
                    self.unit_of[person] = unit;
                }
            }
        }
        for &person in touched {
            self.unit_of[person] = usize::MAX;
        }
        for &person in touched {
            self.chain_up(person);
        }
    }
}

/// Gives the newest person their list, sorted, and adds them to the lists of those on it.
fn add(lists: &mut Vec<Vec<usize>>, person: usize, own: Vec<usize>) {
    let own = sorted(own);
    // Nobody has a higher index, so the lists stay sorted.
    for &other in &own {
        lists[other].push(person);
    }
    lists.push(own);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(together: &[usize]) -> Named {
        Named { together: together.to_vec(), ..Named::default() }
    }

    #[test]
    fn a_chain_that_somebody_closes_falls_apart_when_they_leave() {
        let pairs = [named(&[1]), named(&[]), named(&[]), named(&[2]), named(&[])];
        let mut ties = Ties::new(&pairs);
        ties.enter(Named { met: vec![4, 0], ..named(&[3, 0, 3]) });
        assert_eq!(ties.unit_of(2), [0, 1, 2, 3, 5]);
        assert!(ties.met(5, 4) && !ties.met(5, 0));
        ties.forget(5);
        assert_eq!(
            [ties.unit_of(0), ties.unit_of(3), ties.unit_of(4), ties.unit_of(5)],
            [&[0, 1][..], &[2, 3], &[4], &[5]]
        );
        assert!(!ties.met(4, 5));
        ties.enter(named(&[4]));
        assert_eq!(ties.unit_of(4), [4, 6]);
    }
}
