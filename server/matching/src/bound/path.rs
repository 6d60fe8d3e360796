//! The path along which one more seat adds most likeness: Dijkstra over people as choosers and chosen.

use std::{cmp::Reverse, collections::BinaryHeap};

use super::flow::Flow;

const UNREACHED: i64 = i64::MAX;

/// One search; kept between searches for its memory.
///
/// A node below `people` is a chooser, one above is the same person as somebody chosen.
pub(super) struct Search {
    people: usize,
    cost: Vec<i64>,
    /// The node before, on the cheapest path.
    before: Vec<usize>,
    /// The likeness on the arc that leads to a chosen node.
    likeness: Vec<i64>,
    touched: Vec<usize>,
    queue: BinaryHeap<Reverse<(i64, usize)>>,
    /// The cheapest complete path so far: its cost and last node.
    limit: i64,
    end: usize,
}

impl Search {
    pub(super) fn new(people: usize) -> Self {
        Self {
            people,
            cost: vec![UNREACHED; 2 * people],
            before: vec![0; 2 * people],
            likeness: vec![0; 2 * people],
            touched: Vec::new(),
            queue: BinaryHeap::new(),
            limit: UNREACHED,
            end: 0,
        }
    }

    /// Finds the cheapest way to give `source` one more seat, or to leave somebody one short.
    pub(super) fn run(&mut self, flow: &mut Flow, source: usize) {
        for node in self.touched.drain(..) {
            self.cost[node] = UNREACHED;
        }
        self.queue.clear();
        (self.limit, self.end) = (UNREACHED, source);
        self.reach(source, 0, source);
        while let Some(Reverse((cost, node))) = self.queue.pop() {
            if cost >= self.limit {
                break;
            }
            if cost > self.cost[node] {
                continue;
            }
            if node < self.people {
                self.leave_chooser(flow, node, cost);
            } else {
                self.leave_chosen(flow, node - self.people, cost);
            }
        }
    }

    /// Changes prices so that the path costs nothing, then choices along the path.
    pub(super) fn settle(&self, flow: &mut Flow, source: usize) {
        for &node in &self.touched {
            let less = (self.limit - self.cost[node]).max(0);
            if node < self.people {
                flow.ask[node] -= less;
            } else {
                flow.price[node - self.people] += less;
            }
        }
        let mut node = self.end;
        while node != source {
            let before = self.before[node];
            if node < self.people {
                flow.release(node, before - self.people);
            } else {
                flow.choose(before, (node - self.people, self.likeness[node]));
            }
            node = before;
        }
    }

    fn reach(&mut self, node: usize, cost: i64, before: usize) -> bool {
        if cost >= self.cost[node] || cost >= self.limit {
            return false;
        }
        if self.cost[node] == UNREACHED {
            self.touched.push(node);
        }
        self.cost[node] = cost;
        self.before[node] = before;
        self.queue.push(Reverse((cost, node)));
        true
    }

    fn leave_chooser(&mut self, flow: &mut Flow, person: usize, cost: i64) {
        let without = cost + flow.ask[person];
        if without < self.limit {
            (self.limit, self.end) = (without, person);
        }
        let mut place = 0;
        while let Some((other, likeness)) = flow.arcs.get(person, place) {
            // Prices are never negative, so nobody further down the order is nearer.
            if without - likeness >= self.limit {
                break;
            }
            place += 1;
            let node = self.people + other;
            let cost = without + flow.price[other] - likeness;
            if flow.chosen[person].contains(&other) || !self.reach(node, cost, person) {
                continue;
            }
            self.likeness[node] = likeness;
            if flow.choosers[other].len() < flow.mates {
                (self.limit, self.end) = (cost, node);
            }
        }
    }

    fn leave_chosen(&mut self, flow: &Flow, person: usize, cost: i64) {
        for &(chooser, likeness) in &flow.choosers[person] {
            let back = likeness - flow.ask[chooser] - flow.price[person];
            self.reach(chooser, cost + back, self.people + person);
        }
    }
}
