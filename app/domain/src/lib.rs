//! Words and rules of 황금향: what a name, a log-in, a group, a meeting, a praise is.
//!
//! Nothing here reads a clock, a file or a network, so all of it runs on the server and in the
//! browser alike, and a test needs nothing but values.

pub mod demo;
pub mod fold;
pub mod form;
pub mod group;
pub mod hyang;
pub mod id;
pub mod interest;
pub mod job;
pub mod key;
pub mod line;
pub mod login;
pub mod lure;
pub mod meeting;
pub mod member;
pub mod moment;
pub mod namesake;
pub mod office;
pub mod page;
pub mod person;
pub mod place;
pub mod praise;
pub mod profile;
pub mod repair;
pub mod room;
pub mod round;
pub mod seat;
pub mod slot;
pub mod text;
pub mod topic;
