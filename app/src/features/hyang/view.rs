//! A 황금향 as its page shows it.

use domain::{
    base::moment::Moment,
    praise::{
        hyang::Hyang,
        look::{Lately, Look},
    },
};
use serde::{Deserialize, Serialize};

/// A 황금향 with all that can be seen of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HyangView {
    /// What its person calls it, if not as everybody does.
    pub name: Option<String>,
    /// How far it has grown, and from what.
    pub hyang: Hyang,
    /// What can be seen of it.
    pub look: Look,
    /// What happened lately.
    pub lately: Lately,
    /// Whose thanks the drawn leaves are, the newest first; none where that is not known to its person.
    pub leaves: Vec<Option<String>>,
    /// The present moment.
    pub now: Moment,
}
