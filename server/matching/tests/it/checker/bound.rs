//! The flow bound once more, by the slowest method that is surely right: Bellman and Ford.

use serde_json::Value;

use super::{
    figures::{likeness, real},
    village::Village,
};

pub fn faults(village: &Village, plan: &Value) -> Vec<String> {
    let given = plan["report"]["bound"].as_f64().unwrap();
    let right = flow_bound(village);
    let mut faults = Vec::new();
    if plan["report"]["bound_kind"] != "flow" {
        faults.push("so few people have a flow bound".to_owned());
    }
    if (given - right).abs() > 1.01e-6 {
        faults.push(format!("the bound is {given}, not {right}"));
    }
    faults
}

struct Arc {
    from: usize,
    to: usize,
    room: usize,
    cost: f64,
}

/// Cheapest augmenting paths from node 2n to node 2n + 1; choosers 0..n, chosen n..2n.
fn flow_bound(village: &Village) -> f64 {
    let (n, mates) = (village.count(), village.min - 1);
    let (source, sink) = (2 * n, 2 * n + 1);
    let mut arcs = Vec::new();
    let mut arc = |from, to, room, cost: f64| {
        arcs.push(Arc { from, to, room, cost });
        arcs.push(Arc { from: to, to: from, room: 0, cost: -cost });
    };
    for i in 0..n {
        arc(source, i, mates, 0.0);
        arc(n + i, sink, mates, 0.0);
        for j in (0..n).filter(|&j| village.share_slot(i, j) && !village.barred(i, j)) {
            arc(i, n + j, 1, -likeness(village, i, j));
        }
    }
    let mut total = 0.0;
    while let Some(gain) = augment(&mut arcs, source, sink) {
        total += gain;
    }
    total / real(mates * n.max(1))
}

fn augment(arcs: &mut [Arc], source: usize, sink: usize) -> Option<f64> {
    let mut cost = vec![f64::MAX; sink + 1];
    let mut by = vec![usize::MAX; sink + 1];
    cost[source] = 0.0;
    let mut changed = true;
    while changed {
        changed = false;
        for (number, arc) in arcs.iter().enumerate().filter(|(_, arc)| arc.room > 0) {
            if cost[arc.from] < f64::MAX && cost[arc.from] + arc.cost < cost[arc.to] - 1e-12 {
                cost[arc.to] = cost[arc.from] + arc.cost;
                by[arc.to] = number;
                changed = true;
            }
        }
    }
    if cost[sink] > -1e-12 {
        return None;
    }
    let mut node = sink;
    while node != source {
        let number = by[node];
        arcs[number].room -= 1;
        arcs[number ^ 1].room += 1;
        node = arcs[number].from;
    }
    Some(-cost[sink])
}
