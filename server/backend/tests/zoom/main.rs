//! Rooms of Zoom, on the wire against a stand-in.
#![expect(clippy::unwrap_used, reason = "a test that cannot be set up shall fail")]

mod budget;
mod cast;
mod hosts;
mod lost;
mod making;
mod renew;
mod stand_in;
mod storm;
mod telephone;
