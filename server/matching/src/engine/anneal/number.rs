//! Makes a group more or a group less on the way down.
//!
//! Exchanges alone leave the number of groups as it was built, but F likes groups of the least size:
//! without these two the best plans, with a fifth more groups, are out of reach.

use rand::RngExt;
use rand_chacha::ChaCha8Rng;

use super::cooling::{Cooling, NOWHERE};
use crate::engine::draft::Draft;

/// How often a favourite is passed over, so that the same host gathers others the next time.
const PASSED_OVER: f64 = 0.5;

/// Groups as they would be, with their numbers.
type Changed = Vec<(usize, Draft)>;

impl Cooling<'_> {
    /// Somebody founds a group with favourites whom their groups can spare.
    pub(super) fn found(&mut self, heat: f64, rng: &mut ChaCha8Rng) {
        let host = rng.random_range(0..self.atoms.len());
        let mut changed = Changed::new();
        if self.home[host] == NOWHERE || !self.spare(&mut changed, host) {
            return;
        }
        let sizes = self.atoms.sizes();
        let mut founded = Draft::new(self.atoms, &[host]);
        for &guest in &self.favourites[host] {
            if founded.people >= sizes.min {
                break;
            }
            let comes = self.home[guest] != NOWHERE
                && !rng.random_bool(PASSED_OVER)
                && founded.fits(self.atoms, guest, sizes.max)
                && self.spare(&mut changed, guest);
            if comes {
                founded.add(self.atoms, guest);
            }
        }
        if founded.people < sizes.min || !self.accepts(&changed, founded.worth(self.atoms), heat, rng) {
            return;
        }
        self.put(changed);
        self.house(self.groups.len(), &founded);
        self.groups.push(founded);
    }

    /// A group is given up and its people go each where a favourite is.
    pub(super) fn dissolve(&mut self, heat: f64, rng: &mut ChaCha8Rng) {
        let given_up = rng.random_range(0..self.groups.len());
        let mut changed = Changed::new();
        for &leaver in self.groups[given_up].atoms.iter() {
            if !self.seat(&mut changed, leaver, given_up, rng) {
                return;
            }
        }
        if !self.accepts(&changed, -self.groups[given_up].worth(self.atoms), heat, rng) {
            return;
        }
        self.put(changed);
        self.groups.swap_remove(given_up);
        if let Some(moved) = self.groups.get(given_up).cloned() {
            self.house(given_up, &moved);
        }
    }

    /// Takes somebody out of their group if it stays one.
    fn spare(&self, changed: &mut Changed, leaver: usize) -> bool {
        let draft = self.changing(changed, self.home[leaver]);
        let can = draft.can_spare(self.atoms, leaver);
        if can {
            draft.remove(self.atoms, leaver);
        }
        can
    }

    /// Puts somebody in the best of the groups of their favourites that have room.
    fn seat(&self, changed: &mut Changed, joiner: usize, not: usize, rng: &mut ChaCha8Rng) -> bool {
        let max = self.atoms.sizes().max;
        let mut best: Option<(f64, usize)> = None;
        for &beside in &self.favourites[joiner] {
            let group = self.home[beside];
            if group == NOWHERE || group == not || rng.random_bool(PASSED_OVER) {
                continue;
            }
            let now =
                changed.iter().find(|(number, _)| *number == group).map_or(&self.groups[group], |(_, draft)| draft);
            if !now.fits(self.atoms, joiner, max) {
                continue;
            }
            let mut with = now.clone();
            with.add(self.atoms, joiner);
            let gain = with.worth(self.atoms) - now.worth(self.atoms);
            if best.is_none_or(|(most, _)| gain > most) {
                best = Some((gain, group));
            }
        }
        let Some((_, group)) = best else { return false };
        self.changing(changed, group).add(self.atoms, joiner);
        true
    }

    /// The group with this number as it would be.
    fn changing<'c>(&self, changed: &'c mut Changed, group: usize) -> &'c mut Draft {
        let at = changed.iter().position(|&(number, _)| number == group).unwrap_or_else(|| {
            changed.push((group, self.groups[group].clone()));
            changed.len() - 1
        });
        &mut changed[at].1
    }

    fn accepts(&self, changed: &Changed, more: f64, heat: f64, rng: &mut ChaCha8Rng) -> bool {
        let gain = |(group, draft): &(usize, Draft)| draft.worth(self.atoms) - self.groups[*group].worth(self.atoms);
        let gain = more + changed.iter().map(gain).sum::<f64>();
        gain >= 0.0 || rng.random::<f64>() < (gain / heat).exp()
    }

    fn put(&mut self, changed: Changed) {
        for (group, draft) in changed {
            self.house(group, &draft);
            self.groups[group] = draft;
        }
    }

    /// Notes that a group's people live there.
    fn house(&mut self, group: usize, draft: &Draft) {
        for &atom in draft.atoms.iter() {
            self.home[atom] = group;
        }
    }
}
