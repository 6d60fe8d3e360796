//! Rooms of many groups, as their page shows them.

use domain::{base::page::Page, group::Group};
use serde::{Deserialize, Serialize};

use super::form::{RoomsField, RoomsForm};
use crate::draft::Draft;

/// What stands on `/organize/rooms`. No address of a room is among it but those that were just typed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RoomsLook {
    /// The groups that are asked for.
    pub page: Page<Group>,
    /// The groups for which something was typed and not saved, in the order of the form.
    pub typed: Vec<Group>,
    /// What was typed and is not saved.
    pub draft: Draft<RoomsForm, RoomsField>,
}
