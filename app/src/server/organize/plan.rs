//! The plan of a round, translated from ids to names.

use std::collections::BTreeMap;

use backend::rounds::RoundRecord;
use serde::Serialize;
use serde_json::Value;

use crate::features::organize::rounds::plan::{Figures, LeftOver, PlanView, PlannedGroup};

/// The plan of a round, the groups least alike first; none before it is computed.
pub fn view(round: &RoundRecord, names: &BTreeMap<String, String>) -> Option<PlanView> {
    let plan = round.plan.as_ref()?;
    let name = |id: &String| names.get(id).cloned();
    let mut groups: Vec<_> = plan
        .groups
        .iter()
        .map(|group| PlannedGroup {
            names: group.members.iter().map(name).collect(),
            shared: group.shared.clone(),
            slots: group.slots.clone(),
            cohesion: group.cohesion,
        })
        .collect();
    groups.sort_by(|a, b| a.cohesion.total_cmp(&b.cohesion));
    let report = &plan.report;
    Some(PlanView {
        figures: Figures {
            placed: report.placed,
            // The report's mean counts whoever is left out as 0; here it is asked how well the groups fit.
            cohesion: report.cohesion * per_place(report.people, report.placed),
            worst_group: report.worst_group,
            ratio: report.ratio,
        },
        groups,
        left_over: plan.unplaced.iter().map(|one| LeftOver { name: name(&one.id), reason: key(one.reason) }).collect(),
    })
}

/// How many times more people there are than places; 1 where nobody has one.
#[expect(clippy::cast_precision_loss, reason = "people are fewer than 2^52")]
fn per_place(people: usize, placed: usize) -> f64 {
    if placed == 0 { 1.0 } else { people as f64 / placed as f64 }
}

/// The word under which a reason stands in the engine's answer.
fn key(reason: impl Serialize) -> String {
    match serde_json::to_value(reason) {
        Ok(Value::String(key)) => key,
        _ => String::new(),
    }
}
