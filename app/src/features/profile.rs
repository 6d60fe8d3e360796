//! What a person told, to change, to take away and to erase.

pub mod api;
mod birthday;
mod break_card;
mod calendar;
mod contact;
mod goodbye_page;
mod page;
mod told;

pub use self::{goodbye_page::GoodbyePage, page::ProfilePage};
