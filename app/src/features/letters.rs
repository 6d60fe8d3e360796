//! The letters of praise that a person received (칭찬 편지함), and those that they wrote.

pub mod api;
mod birthday_page;
mod letter;
mod page;
mod sent_page;

pub use self::{api::ReadLetters, birthday_page::BirthdayPage, page::LettersPage, sent_page::SentPage};
