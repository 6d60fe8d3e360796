//! What 황금향 does: one method per deed, one transaction each, on whichever database.
//!
//! A method reads like the deed (`sign_up`, `publish`, `thank`); statements stand in [`store`], the
//! outside world in [`ports`], rules in the crate `domain`. A deed that asks the outside for
//! something writes a job in its own transaction, so that the job exists exactly if the deed does.

pub mod account;
pub mod drafts;
pub mod limits;
pub mod member;
pub mod passwords;
pub mod ports;
pub mod profile;
pub mod secret;
pub mod sessions;
pub mod store;

use std::sync::Arc;

use domain::{id::Id, moment::Moment};

use self::{
    limits::Limits,
    passwords::Passwords,
    ports::{clock::Clock, mail::Mailer, rng::Rng},
    secret::Secret,
    store::Store,
};

/// All that the deeds need; cheap to clone.
#[derive(Debug, Clone)]
pub struct Backend(Arc<Parts>);

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
    pub secret: Secret,
    /// Where letters go.
    pub mailer: Mailer,
    /// Hashing of passwords.
    pub passwords: Passwords,
    /// How often somebody may try.
    pub limits: Limits,
    /// The origin that people see, without a slash at the end.
    pub public_url: String,
}

impl Backend {
    /// A backend made of these parts.
    pub fn new(parts: Parts) -> Self {
        Self(Arc::new(parts))
    }

    /// The present moment on the calendar that people live by.
    pub fn now(&self) -> Moment {
        self.0.calendar.now()
    }

    /// Whether requests can be served.
    pub async fn is_ready(&self) -> bool {
        self.0.store.is_ready().await
    }

    /// Waits for writes under way and closes the database.
    pub async fn close(&self) {
        self.0.store.close().await;
    }

    fn new_id<T>(&self) -> Id<T> {
        self.0.rng.id(self.0.machine.now())
    }
}
