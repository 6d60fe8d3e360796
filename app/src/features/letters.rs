//! The letters of praise that a person received (칭찬 편지함).

pub mod api;
mod page;

pub use self::{api::ReadLetters, page::LettersPage};
