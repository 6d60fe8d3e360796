//! Meetings (만남) as organizers look after them.

pub mod api;
mod changes;
mod form;
mod meeting_page;
mod reminders;
mod roll;
#[cfg(feature = "ssr")]
mod serve;
mod told;

pub use self::meeting_page::OrganizeMeetingPage;
