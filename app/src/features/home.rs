//! A member's home: their groups and what comes next.

pub mod api;
mod group_card;
mod lists;
mod offer;
mod offer_page;
mod page;
mod told;
pub mod verify;
mod waiting;
mod waiting_page;

pub use self::{offer_page::OfferPage, page::HomePage, waiting_page::WaitingPage};
