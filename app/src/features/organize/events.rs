//! The log of what was done (기록).

pub mod api;
mod page;

pub use self::page::OrganizeEventsPage;
