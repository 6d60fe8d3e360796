//! The log of what was done (기록).

pub mod api;
mod link;
mod page;

pub use self::{link::LogLink, page::OrganizeEventsPage};
