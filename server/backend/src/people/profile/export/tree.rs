//! What stands in the file of a member about their 황금향.

use std::collections::BTreeMap;

use domain::{base::moment::Moment, praise::growth::GrowthKind};
use serde::Serialize;

use crate::store::praises::ledger::Grown;

/// A person's 황금향: how far it has grown, and from what.
#[derive(Debug, Serialize)]
pub struct Tree {
    points: u32,
    most_points: u32,
    points_before_these_rules: u32,
    grown_from: BTreeMap<&'static str, u32>,
    not_counted: Vec<NotCounted>,
}

/// Something that an organizer has not count.
#[derive(Debug, Serialize)]
struct NotCounted {
    what: &'static str,
    since: String,
    reason: String,
}

impl Tree {
    /// What is held of a tree.
    pub fn new(grown: Grown, from: Vec<(GrowthKind, u32)>, voided: Vec<(GrowthKind, Moment, String)>) -> Self {
        let not_counted = |(kind, at, reason): (GrowthKind, Moment, String)| NotCounted {
            what: kind.key(),
            since: at.rfc3339(),
            reason,
        };
        Self {
            points: grown.total,
            most_points: grown.high,
            points_before_these_rules: grown.carried,
            grown_from: from.into_iter().map(|(kind, count)| (kind.key(), count)).collect(),
            not_counted: voided.into_iter().map(not_counted).collect(),
        }
    }
}
