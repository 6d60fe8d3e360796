//! A group (모임): its people, its next meeting, what to talk about.

pub mod api;
mod beside;
mod birthday;
mod dial_in;
mod host;
mod leave;
mod live;
mod next_meeting;
mod page;
mod people;
mod practice;
mod proposal;
mod roll;
#[cfg(feature = "ssr")]
mod serve;
mod shared;
mod told;
mod topics;
mod tree;
mod vote;

pub use self::{
    dial_in::{DialInPage, ToldDialIn},
    live::LivePage,
    page::GroupPage,
    practice::PracticePage,
};
