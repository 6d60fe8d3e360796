//! Thanking one another after a meeting (마음 전하기).

pub mod api;
mod form;
mod page;
pub mod thanks_form;

pub use self::page::FeedbackPage;
