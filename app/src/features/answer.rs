//! Coming or not: the answer on the pages of a group, and the page that answers without a log-in.

pub mod api;
mod page;

pub use self::page::AnswerPage;
