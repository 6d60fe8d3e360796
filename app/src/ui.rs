//! The design system: each part in one file, accessible by construction, knowing no feature.

mod button;
mod card;
mod choice;
mod error_summary;
mod field;
mod footer;
mod header;
mod icon;
mod join_button;
mod notice;
mod page;
mod slot_grid;
mod steps;
mod table;
mod when;

pub use self::{
    button::{Button, LinkButton},
    card::Card,
    choice::{CheckTile, RadioTile, Select},
    error_summary::{ErrorSummary, FieldMessage},
    field::{TextArea, TextField},
    footer::Footer,
    header::Header,
    icon::Icon,
    join_button::JoinButton,
    notice::Notice,
    page::Page,
    slot_grid::SlotGrid,
    steps::Steps,
    table::{Row, Table},
    when::When,
};
