//! A plan in parts, so that a page of a round of ten thousand reads no more than it shows.

use domain::{base::id::Id, round::Round};
use matching::{Help, Input, Plan};

use crate::store::{
    Conn, StoreError, Tx,
    plans::{self, BARS, Figures, LeftPart, PlannedPart},
};

/// A whole plan in parts.
#[derive(Debug, Clone, PartialEq)]
pub struct Parts {
    /// How good it is.
    pub figures: Figures,
    /// Its groups, by their places.
    pub groups: Vec<PlannedPart>,
    /// Who is in none, by id.
    pub left: Vec<LeftPart>,
}

impl Parts {
    /// Takes a plan apart, and looks for what would help those whom it leaves out.
    pub fn of(plan: &Plan, people: &Input, changes: i64) -> Self {
        // Most plans leave nobody out; then there is nothing to look for.
        let help = if plan.unplaced.is_empty() { Vec::new() } else { matching::help(people, plan) };
        Self::with(plan, &help, changes)
    }

    /// Takes a plan apart whose people are no longer known.
    pub fn without_help(plan: &Plan, changes: i64) -> Self {
        Self::with(plan, &[], changes)
    }

    fn with(plan: &Plan, help: &[Help], changes: i64) -> Self {
        let mut groups = plan.groups.clone();
        groups.sort_by(|a, b| a.cohesion.total_cmp(&b.cohesion));
        let mut spread = [0; BARS];
        for group in &groups {
            spread[tenth(group.cohesion)] += 1;
        }
        let left = |unplaced: &matching::Unplaced| {
            // Both are in the order of ids.
            let found = help.binary_search_by(|help| help.id.cmp(&unplaced.id));
            let slots = found.map_or(&[][..], |at| &help[at].slots);
            let (open, closed): (Vec<_>, Vec<_>) = slots.iter().partition(|chance| chance.groups > 0);
            let numbers = |some: Vec<&matching::Chance>| some.into_iter().map(|chance| chance.slot).collect();
            let others_on = if open.is_empty() { numbers(closed) } else { Vec::new() };
            LeftPart { id: unplaced.id.clone(), reason: unplaced.reason, room_on: numbers(open), others_on }
        };
        Self {
            figures: Figures {
                changes,
                report: plan.report.clone(),
                groups: groups.len(),
                left_over: plan.unplaced.len(),
                spread,
            },
            left: plan.unplaced.iter().map(left).collect(),
            groups: groups.into_iter().zip(1..).map(|(group, place)| PlannedPart { place, group }).collect(),
        }
    }
}

/// Keeps the parts of a plan instead of those of an earlier one.
pub async fn keep(tx: &mut Tx, round: &Id<Round>, parts: &Parts) -> Result<(), StoreError> {
    let figures = serde_json::to_string(&parts.figures).map_err(|_| StoreError::Corrupt("figures"))?;
    let conn: &mut Conn = tx;
    plans::clear(conn, round).await?;
    plans::keep_figures(conn, round, &figures).await?;
    plans::insert_groups(conn, round, &parts.groups).await?;
    plans::insert_left(conn, round, &parts.left).await
}

/// The tenth in which a likeness lies; everything in common is in the last.
fn tenth(likeness: f64) -> usize {
    (1..BARS).take_while(|tenth| likeness * 10.0 >= f64::from(u8::try_from(*tenth).unwrap_or(u8::MAX))).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_likeness_lies_in_its_tenth() {
        assert_eq!([0.0, 0.09, 0.1, 0.29, 0.4, 0.999, 1.0].map(tenth), [0, 0, 1, 2, 4, 9, 9]);
    }
}
