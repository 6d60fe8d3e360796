//! People: signing up and getting in, what they tell about themselves, and how often they may try.

pub mod account;
pub mod answers;
pub mod browser;
pub mod calendar;
pub(crate) mod coming;
pub mod contact;
pub(crate) mod help;
pub mod namesakes;
pub mod practice;
pub(crate) mod presence;
pub mod profile;
pub mod sessions;
mod tree;
pub mod tries;
pub mod verify;
