//! Rooms as they are kept: sealed, address and telephone alike.

use domain::group::dial_in::DialIn;

use super::trouble::RoomTrouble;
use crate::{
    Backend,
    ports::room::{Room, RoomError},
    store::{StoreError, rooms::SealedRoom},
};

/// A room as it is kept.
#[derive(Clone)]
pub struct SealedParts {
    address: String,
    dial_in: Option<String>,
}

impl SealedParts {
    /// The same, as a statement takes it.
    pub fn as_room(&self) -> SealedRoom<'_> {
        SealedRoom { address: &self.address, dial_in: self.dial_in.as_deref() }
    }
}

impl Backend {
    /// Seals a room that was made, if it is at a host that is allowed.
    pub(super) fn seal_made(&self, room: &Room) -> Result<SealedParts, RoomTrouble> {
        self.check_made(&room.url)?;
        Ok(self.seal_parts(&room.url, room.dial_in.as_ref())?)
    }

    /// Makes sure that an address that was made is at a host that is allowed.
    pub(super) fn check_made(&self, url: &str) -> Result<(), RoomTrouble> {
        if self.parts.room_hosts.allows(url) { Ok(()) } else { Err(RoomError::ForeignHost.into()) }
    }

    /// Seals a room and the way into it by telephone.
    pub(super) fn seal_parts(&self, url: &str, dial_in: Option<&DialIn>) -> Result<SealedParts, StoreError> {
        let dial_in = dial_in.map(|dial_in| self.seal_dial_in(url, dial_in)).transpose()?;
        Ok(SealedParts { address: self.seal_room(url)?, dial_in })
    }

    /// Seals an address.
    pub(super) fn seal_room(&self, url: &str) -> Result<String, StoreError> {
        self.parts.secret.seal(&self.parts.rng, url).map_err(|_| StoreError::Corrupt("room"))
    }
}
