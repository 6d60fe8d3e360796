//! The design system at a glance, for whoever builds pages; it exists in debug builds alone.

mod fields;
mod messages;
mod page;
mod part;
mod things;

pub use self::page::WorkshopPage;
