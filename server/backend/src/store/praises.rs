//! Praise (칭찬), what is said beside it after a meeting, and the ledger that characters grow from.

pub mod garden;
pub mod ledger;
pub mod letters;
pub mod said;
pub mod sealed;
pub mod wishes;
pub mod words;
pub mod worries;

use domain::praise::PraiseKind;

/// Kinds as they stand in a column; one that is no longer offered is left out.
fn kinds(stored: &str) -> Vec<PraiseKind> {
    stored.split(',').filter_map(PraiseKind::parse).collect()
}
