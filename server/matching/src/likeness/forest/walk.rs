//! One search in the trees.

use super::{Forest, Node, ROUNDING, Tree};
use crate::likeness::INTERESTS;

/// One search.
pub(super) struct Walk<'a> {
    pub(super) forest: &'a Forest<'a>,
    pub(super) one: usize,
    pub(super) free: u32,
    /// How strongly they like each interest, by place.
    pub(super) mine: Vec<f64>,
    /// `Σ w·a` over the interests before each place.
    pub(super) before: Vec<f64>,
    pub(super) count: usize,
    pub(super) may: &'a dyn Fn(usize) -> bool,
    pub(super) found: Vec<(f64, usize)>,
}

impl Walk<'_> {
    /// Looks at everybody of a branch who could be among the most alike.
    ///
    /// `lacking` is what they like and the branch so far does not, `extra` what it likes and they do not.
    pub(super) fn node(&mut self, tree: &Tree, near: f64, node: &Node, (lacking, extra): (f64, f64)) {
        let from = node.liking.map_or(0, |(place, _)| place + 1);
        if !node.here.is_empty() && self.hopes(near, lacking + self.total() - self.before[from], extra) {
            for &other in &tree.people[node.here.clone()] {
                self.look_at(other);
            }
        }
        // What they like as strongly comes first, for there the most alike are.
        for same in [true, false] {
            for child in &tree.nodes[node.children.clone()] {
                let Some((place, strength)) = child.liking else { continue };
                let lacking = lacking + self.before[place] - self.before[from];
                if !self.hopes(near, lacking, extra) {
                    break;
                }
                let (mine, weight) = (self.mine[place], self.forest.weights[place]);
                let lacking = lacking + weight * (mine - strength).max(0.0);
                let extra = extra + weight * (strength - mine).max(0.0);
                let alike = (mine - strength).abs() < ROUNDING;
                if alike == same && child.free & self.free != 0 && self.hopes(near, lacking, extra) {
                    self.node(tree, near, child, (lacking, extra));
                }
            }
        }
    }

    /// Whether somebody who lacks so much and has so much besides could be among the most alike.
    fn hopes(&self, near: f64, lacking: f64, extra: f64) -> bool {
        let Some(least) = self.least() else { return true };
        let either = self.total() + extra;
        let jaccard = if either > 0.0 { (self.total() - lacking) / either } else { 0.0 };
        INTERESTS * jaccard + near + ROUNDING > least
    }

    /// `Σ w·a` over all their interests.
    fn total(&self) -> f64 {
        self.before[self.before.len() - 1]
    }

    /// The likeness that must be exceeded, once there are enough.
    fn least(&self) -> Option<f64> {
        let last = self.found.last().filter(|_| self.found.len() == self.count);
        last.map(|&(likeness, _)| likeness)
    }

    fn look_at(&mut self, other: usize) {
        let likeness = self.forest.likeness.of(self.one, other);
        if self.least().is_some_and(|least| likeness <= least) || !(self.may)(other) {
            return;
        }
        let at = self.found.partition_point(|&(better, _)| better >= likeness);
        self.found.insert(at, (likeness, other));
        self.found.truncate(self.count);
    }
}
