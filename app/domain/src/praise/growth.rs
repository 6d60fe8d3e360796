//! What a 황금향 grows from: events that are only ever added (docs/adr/0031). What they are worth says [`worth`].

mod event;
mod ring;
mod worth;

#[cfg(test)]
mod tests;

pub use self::{
    event::{Companion, GrowthEvent, GrowthKind, NewGrowth, VoidReason, Week, is_soon},
    ring::{RING_MEETINGS, RING_SHARE, RING_WEEKS, Ring, RingLine, ThanksGiven},
    worth::{ATTENDED, HOSTED, NEW_PEOPLE, PEOPLE_A_WEEK, SEASON, WELCOMED, WITH, WROTE_SOON, total, worth},
};
