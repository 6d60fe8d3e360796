//! A meeting of a group: its times, where it stands, and the steps of its life.

pub mod answer;
pub mod attendance;
pub mod help;
pub mod live;
pub mod presence;
pub mod proposal;
pub mod reminder;
mod state;
mod times;
pub mod vote;

pub use self::{
    state::{Cause, GATHERING, IllegalStep, MOVE_NOTICE, Meeting, MeetingState, PastStep, Step},
    times::{
        COUNT, DOOR_OPENS_BEFORE, DOOR_STAYS_OPEN, FEEDBACK_OPEN, LENGTH, NOTICE, THANKS_BEGIN, began_after,
        door_closes, door_is_open, end, starts, thankable, thanks_are_open,
    },
};
