//! Why a room was not made, and why a pasted one is not kept.

use crate::{
    operation::{Refusal, RefusalKind},
    ports::room::RoomError,
    queue::Failure,
    store::StoreError,
};

/// Why a room was not made.
#[derive(Debug, thiserror::Error)]
pub enum RoomTrouble {
    /// The outside did not make one.
    #[error(transparent)]
    Room(#[from] RoomError),
    /// Another worker asks for the same room at this moment.
    #[error("another worker is making this room")]
    Raced,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<RoomTrouble> for Failure {
    fn from(error: RoomTrouble) -> Self {
        match error {
            RoomTrouble::Room(error) => error.into(),
            RoomTrouble::Raced => Self::transient(&error),
            RoomTrouble::Store(error) => error.into(),
        }
    }
}

/// Why a pasted room is not kept.
#[derive(Debug, thiserror::Error)]
pub enum RoomRefusal {
    /// The address is none, or its host is not on the list.
    #[error("a room may not be at this address")]
    NotAllowed,
    /// There is no such group.
    #[error("there is no such group")]
    NotFound,
}

impl Refusal for RoomRefusal {
    fn kind(&self) -> RefusalKind {
        match self {
            Self::NotAllowed => RefusalKind::Malformed,
            Self::NotFound => RefusalKind::NotFound,
        }
    }
}
