//! A group (모임): its people, its next meeting, what to talk about.

pub mod api;
mod host;
mod leave;
mod live;
mod next_meeting;
mod page;
mod people;
mod practice;
mod proposal;
#[cfg(feature = "ssr")]
mod serve;
mod shared;
mod topics;
mod vote;

pub use self::{live::LivePage, page::GroupPage, practice::PracticePage};
