//! Finds the people somebody is most like without a look at everybody.
//!
//! For each area, people stand in a tree by their interests, the rarest first: whoever likes the same rare
//! things as strongly shares a branch. What somebody likes and a branch lacks, and the other way round, bounds
//! how like anybody further up can be, so most branches are given up early.

mod walk;

use std::{cmp::Ordering, ops::Range};

use self::walk::Walk;
use super::{Likeness, SAME_AREA, Taste};
use crate::person::Area;

/// Keeps a bound from falling below what it bounds.
const ROUNDING: f64 = 1e-12;

/// Everybody, by area and interests.
pub(crate) struct Forest<'a> {
    likeness: &'a Likeness,
    /// The place of each interest, by number, in the order of the trees.
    places: Vec<usize>,
    /// The weight of each interest, by place.
    weights: Vec<f64>,
    trees: Vec<Tree>,
}

#[derive(Default)]
struct Tree {
    area: Option<Area>,
    people: Vec<usize>,
    /// The root, then the children of each node in a row.
    nodes: Vec<Node>,
}

/// Those who agree in their rarest interests.
struct Node {
    /// The place and strength of the last of these interests; the root has none.
    liking: Option<(usize, f64)>,
    /// Those who have no other interest.
    here: Range<usize>,
    children: Range<usize>,
    /// Every slot of anybody here or further up, one bit each.
    free: u32,
}

impl Likeness {
    /// Everybody in trees, with the slots of each.
    pub(crate) fn forest(&self, free: &[u32]) -> Forest<'_> {
        let mut rarest: Vec<usize> = (0..self.weights.len()).collect();
        rarest.sort_by(|&one, &other| self.weights[other].total_cmp(&self.weights[one]));
        let mut places = vec![0; rarest.len()];
        for (place, &key) in rarest.iter().enumerate() {
            places[key] = place;
        }
        let weights = rarest.iter().map(|&key| self.weights[key]).collect();
        let mut forest = Forest { likeness: self, places, weights, trees: Vec::new() };
        let likings: Vec<Vec<(usize, f64)>> = self.tastes.iter().map(|taste| forest.likings(taste)).collect();
        let mut order: Vec<usize> = (0..self.tastes.len()).collect();
        let area = |person: usize| self.tastes[person].area;
        order.sort_by(|&one, &other| {
            let areas = area(one).map(|area| area as u8).cmp(&area(other).map(|area| area as u8));
            areas.then_with(|| likings[one].partial_cmp(&likings[other]).unwrap_or(Ordering::Equal))
        });
        for people in order.chunk_by(|&one, &other| area(one) == area(other)) {
            forest.trees.push(Tree::new(area(people[0]), people, &likings, free));
        }
        forest
    }
}

impl Tree {
    fn new(area: Option<Area>, people: &[usize], likings: &[Vec<(usize, f64)>], free: &[u32]) -> Self {
        let mut tree = Self { area, people: people.to_vec(), nodes: Vec::new() };
        let node = |liking, within: Range<usize>, depth: usize| {
            let ends = people[within.clone()].iter().take_while(|&&person| likings[person].len() == depth).count();
            let all = people[within.clone()].iter().fold(0, |all, &person| all | free[person]);
            (Node { liking, here: within.start..within.start + ends, children: 0..0, free: all }, within.end, depth)
        };
        let mut todo = vec![node(None, 0..people.len(), 0)];
        let mut next = 0;
        while next < todo.len() {
            let (mut start, end, depth) = (todo[next].0.here.end, todo[next].1, todo[next].2);
            let first = todo.len();
            let same = |one: &usize, other: &usize| likings[*one][depth] == likings[*other][depth];
            for alike in people[start..end].chunk_by(same) {
                let liking = likings[alike[0]][depth];
                todo.push(node(Some(liking), start..start + alike.len(), depth + 1));
                start += alike.len();
            }
            todo[next].0.children = first..todo.len();
            next += 1;
        }
        tree.nodes = todo.into_iter().map(|(node, ..)| node).collect();
        tree
    }
}

impl Forest<'_> {
    fn likings(&self, taste: &Taste) -> Vec<(usize, f64)> {
        let mut likings: Vec<(usize, f64)> =
            taste.strengths.iter().map(|&(key, strength)| (self.places[key], strength)).collect();
        likings.sort_unstable_by_key(|&(place, _)| place);
        likings
    }

    /// The people somebody is most like, at most so many, the most alike first, with the likeness.
    ///
    /// Only people who share one of the slots `free` and whom they `may` meet; themselves must be ruled out by it.
    pub(crate) fn nearest(
        &self,
        one: usize,
        free: u32,
        count: usize,
        may: &dyn Fn(usize) -> bool,
    ) -> Vec<(f64, usize)> {
        let taste = &self.likeness.tastes[one];
        let mut mine = vec![0.0; self.weights.len()];
        for (place, strength) in self.likings(taste) {
            mine[place] = strength;
        }
        let mut before = vec![0.0];
        for (strength, weight) in mine.iter().zip(&self.weights) {
            before.push(before[before.len() - 1] + strength * weight);
        }
        let mut walk = Walk { forest: self, one, free, mine, before, count, may, found: Vec::with_capacity(count + 1) };
        // Their own area first: there the most alike are found, and little is left to look for elsewhere.
        let (own, other): (Vec<&Tree>, Vec<&Tree>) = self.trees.iter().partition(|tree| tree.area == taste.area);
        for tree in own.into_iter().chain(other) {
            let near = if tree.area.is_some() && tree.area == taste.area { SAME_AREA } else { 0.0 };
            walk.node(tree, near, &tree.nodes[0], (0.0, 0.0));
        }
        walk.found
    }
}

#[cfg(test)]
mod tests {
    use crate::{generate, roster::Roster};

    #[test]
    fn it_finds_the_same_as_a_look_at_everybody() {
        for (people, seed) in [(2, 1), (300, 2), (900, 3)] {
            let input = generate(people, seed).unwrap();
            let roster = Roster::new(&input);
            let forest = roster.forest();
            for one in 0..people {
                let may = |other: usize| roster.can_meet(one, other);
                let found = forest.nearest(one, roster.free(one), 3, &may);
                let found: Vec<f64> = found.into_iter().map(|(likeness, _)| likeness).collect();
                let mut right: Vec<f64> =
                    (0..people).filter(|&other| may(other)).map(|other| roster.likeness(one, other)).collect();
                right.sort_by(|one, other| other.total_cmp(one));
                right.truncate(3);
                assert_eq!(found, right);
            }
        }
    }
}
