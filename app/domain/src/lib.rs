//! Words and rules of 황금향: what a name, a log-in, a group, a meeting, a praise is.
//!
//! Nothing here reads a clock, a file or a network, so all of it runs on the server and in the
//! browser alike, and a test needs nothing but values.

pub mod base;
pub mod delivery;
pub mod event;
pub mod group;
pub mod job;
pub mod line;
pub mod meeting;
pub mod people;
pub mod praise;
pub mod round;
pub mod text;
pub mod topic;
