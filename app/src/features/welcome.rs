//! Telling who one is, in two steps: interests, then times. The same pages change it later.

pub mod api;
mod chosen_count;
mod interests_page;
mod times_page;
mod touches;

pub use self::{interests_page::InterestsPage, times_page::TimesPage};
