//! What answers at the addresses.

mod at_group;
pub mod calendar;
pub mod card;
pub mod dial_in;
pub mod export;
pub mod files;
pub mod forms;
pub mod health;
pub mod help;
pub mod join;
pub mod live;
pub mod logout;
pub mod page;
pub mod practice;
mod stream;
pub mod view;
pub mod webhooks;
