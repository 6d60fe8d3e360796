//! The design system: each part in one file, accessible by construction, knowing no feature.

mod button;
mod call;
mod card;
mod choice;
mod dialog;
mod elsewhere;
mod empty;
mod error_summary;
mod field;
mod footer;
mod form_key;
mod header;
mod icon;
mod join_button;
mod notice;
mod onward;
mod page;
mod person;
mod slot_grid;
mod steps;
mod table;
mod topic_card;
mod user_name;
mod view_settings;
mod when;
mod whole_rows;

pub use self::{
    button::{Button, LinkButton},
    call::Call,
    card::Card,
    choice::{CheckTile, RadioTile, Select},
    dialog::Dialog,
    elsewhere::Elsewhere,
    empty::Empty,
    error_summary::{ErrorSummary, FieldMessage},
    field::{TextArea, TextField},
    footer::Footer,
    form_key::FormKey,
    header::Header,
    icon::Icon,
    join_button::JoinButton,
    notice::Notice,
    onward::{Onward, asked},
    page::Page,
    person::Person,
    slot_grid::SlotGrid,
    steps::Steps,
    table::{Row, Table},
    topic_card::TopicCard,
    user_name::UserName,
    view_settings::ViewSettings,
    when::When,
    whole_rows::WholeRows,
};
