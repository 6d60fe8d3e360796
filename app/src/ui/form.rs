//! What forms are made of.

mod button;
mod choice;
mod error_summary;
mod field;
mod form_key;
mod slot_grid;
mod whole_rows;

pub use self::{
    button::{Button, LinkButton},
    choice::{CheckTile, RadioTile, Radios, Select},
    error_summary::{ErrorSummary, FieldMessage},
    field::{TextArea, TextField},
    form_key::FormKey,
    slot_grid::SlotGrid,
    whole_rows::WholeRows,
};
