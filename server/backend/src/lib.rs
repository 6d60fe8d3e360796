//! What 황금향 does: one method per operation, one transaction each, on whichever database.
//!
//! A method reads like the operation (`sign_up`, `publish`, `thank`); statements stand in [`store`], the
//! outside world in [`ports`], rules in the crate `domain`. An operation that asks the outside for something
//! pushes a job on the [`queue`] in its own transaction, so that the job exists exactly if the operation does.

pub mod access;
pub mod demo;
pub mod groups;
pub mod installation;
pub mod jobs;
pub mod meetings;
pub mod operation;
pub mod organize;
pub mod passwords;
pub mod people;
pub mod ports;
pub mod praise;
pub mod queue;
pub mod rounds;
pub mod secret;
pub mod store;
#[cfg(feature = "testing")]
pub mod testing;
pub mod topics;
mod wakeup;

use std::sync::Arc;

use domain::{
    base::{id::Id, moment::Moment},
    group::room::RoomHosts,
    people::limit::Limits,
};

use self::{
    passwords::Passwords,
    ports::{clock::Clock, messenger::Messenger, rng::Rng, room::Rooms, topics::TopicSource},
    secret::Secret,
    store::Store,
    wakeup::{Wakeup, tables::Tables},
};

/// All that the operations need; cheap to clone.
#[derive(Debug, Clone)]
pub struct Backend {
    parts: Arc<Parts>,
    wakeup: Arc<Wakeup>,
    tables: Arc<Tables>,
}

/// What a backend is made of.
#[derive(Debug)]
pub struct Parts {
    /// The database.
    pub store: Store,
    /// The clock that people live by: meetings, consent, ledger. Tests move it.
    pub calendar: Clock,
    /// The machine's clock: sessions, limits, leases.
    pub machine: Clock,
    /// Chance.
    pub rng: Rng,
    /// What seals addresses of rooms.
    pub secret: Arc<Secret>,
    /// Where messages to people go.
    pub messenger: Messenger,
    /// Where rooms come from.
    pub rooms: Arc<Rooms>,
    /// The room in which people try alone, where the settings name one.
    pub practice_room: Option<String>,
    /// The hosts that a room may be at.
    pub room_hosts: RoomHosts,
    /// Where topic cards come from.
    pub topics: TopicSource,
    /// Hashing of passwords.
    pub passwords: Passwords,
    /// How often somebody may try.
    pub limits: Limits,
    /// The origin that people see, without a slash at the end.
    pub public_url: String,
    /// Whether who signs up has to prove their log-in, by which way it is reached.
    pub verify: Verify,
}

/// Which log-ins have to be proven: those that a code reaches.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Verify {
    /// E-mail addresses.
    pub mail: bool,
    /// Mobile numbers.
    pub text: bool,
}

impl Backend {
    /// A backend made of these parts.
    pub fn new(parts: Parts) -> Self {
        Self { parts: Arc::new(parts), wakeup: Arc::default(), tables: Arc::default() }
    }

    /// The present moment on the calendar that people live by.
    pub fn now(&self) -> Moment {
        self.parts.calendar.now()
    }

    /// Whether requests can be served.
    pub async fn is_ready(&self) -> bool {
        self.parts.store.is_ready().await
    }

    /// Waits for writes under way and closes the database.
    pub async fn close(&self) {
        self.parts.store.close().await;
    }

    fn new_id<T>(&self) -> Id<T> {
        self.parts.rng.id(self.parts.machine.now())
    }
}
