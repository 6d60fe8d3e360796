//! Rooms: made by Zoom, named on a Jitsi server, or pasted by an organizer.

mod jitsi;
mod made;
pub mod zoom;

pub use self::{
    jitsi::{Guest, Jitsi, JitsiAccount},
    made::{Room, RoomError, Wait},
    zoom::{Zoom, ZoomAccount, ZoomSetup},
};

/// Where rooms come from.
#[derive(Debug)]
pub enum Rooms {
    /// A standing meeting of a Zoom account.
    Zoom(Box<Zoom>),
    /// A name on a Jitsi server that nobody can guess.
    Jitsi(Jitsi),
    /// An organizer pastes a link.
    Fixed,
}
