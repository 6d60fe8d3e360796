//! Thanking one another after a meeting and saying how it was (마음 전하기).

pub mod api;
mod faces;
mod form;
mod meeting_part;
mod page;
mod picker;
pub mod thanks_form;
mod thanks_to;

pub use self::page::FeedbackPage;
