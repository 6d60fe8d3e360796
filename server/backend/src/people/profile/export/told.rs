//! Where a member is told of their meetings, and what they were told, as their file says it.

use domain::{base::moment::Moment, delivery::PastDelivery, praise::own_tree::OwnTree, text::KO};
use serde::Serialize;

use crate::store::members::contacts::KeptContact;

/// Their contact beside the log-in.
#[derive(Debug, Serialize)]
pub(super) struct ToldContact {
    contact: String,
    proven_at: Option<String>,
    told_by: &'static str,
}

impl From<KeptContact> for ToldContact {
    fn from(kept: KeptContact) -> Self {
        Self {
            contact: kept.contact.as_str().to_owned(),
            proven_at: kept.proven_at.map(Moment::rfc3339),
            told_by: (KO.contact.told_by)(kept.told_by),
        }
    }
}

/// A letter about a group or a meeting to them, and what became of it.
#[derive(Debug, Serialize)]
pub(super) struct ToldLetter {
    what: &'static str,
    by: &'static str,
    asked_at: String,
    ended_at: Option<String>,
    outcome: &'static str,
}

impl From<PastDelivery> for ToldLetter {
    fn from(letter: PastDelivery) -> Self {
        Self {
            what: (KO.delivery.kind)(letter.kind),
            by: (KO.delivery.by)(letter.way),
            asked_at: letter.asked_at.rfc3339(),
            ended_at: letter.ended_at.map(Moment::rfc3339),
            outcome: (KO.delivery.outcome)(letter.state),
        }
    }
}

/// Their 황금향 as they call it, and how many steps of its growth they have seen.
#[derive(Debug, Serialize)]
pub(super) struct ToldTree {
    name: Option<String>,
    seen: u32,
}

impl From<OwnTree> for ToldTree {
    fn from(tree: OwnTree) -> Self {
        Self { name: tree.name, seen: tree.seen }
    }
}

/// What they may do beside meeting.
#[derive(Debug, Serialize)]
pub(super) struct RoleHeld {
    role: String,
    scope: String,
    since: String,
}

impl From<(String, String, Moment)> for RoleHeld {
    fn from((role, scope, at): (String, String, Moment)) -> Self {
        Self { role, scope, since: at.rfc3339() }
    }
}
