//! Rooms that an organizer pastes for many groups at once.

pub mod api;
mod form;
mod look;
mod page;
mod rows;
#[cfg(feature = "ssr")]
mod serve;

pub use self::page::OrganizeRoomsPage;
