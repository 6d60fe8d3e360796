//! A member's home: their groups and what comes next.

pub mod api;
mod group_card;
mod page;
pub mod verify;
mod waiting;

pub use self::page::HomePage;
