//! Rooms: made by Zoom, named on a Jitsi server, or pasted by an organizer.

mod jitsi;
mod made;
pub mod zoom;

use domain::group::room::RoomHosts;

pub use self::{
    jitsi::Jitsi,
    made::{Room, RoomError, Wish},
    zoom::{Zoom, ZoomAccount, ZoomSetup},
};
use super::rng::Rng;

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

impl Rooms {
    /// Makes a room, or nothing if an organizer is to paste one. Whatever address comes out is at
    /// one of these hosts.
    pub async fn make(&self, wish: &Wish<'_>, hosts: &RoomHosts, rng: &Rng) -> Result<Option<Room>, RoomError> {
        let room = match self {
            Self::Zoom(zoom) => zoom.make(wish, rng).await?,
            Self::Jitsi(jitsi) => jitsi.make(rng),
            Self::Fixed => return Ok(None),
        };
        if hosts.allows(&room.url) { Ok(Some(room)) } else { Err(RoomError::ForeignHost) }
    }
}
