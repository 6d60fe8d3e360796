//! The two clocks: the calendar that people live by, and the machine's own.

use std::{
    path::PathBuf,
    sync::atomic::{AtomicI64, Ordering},
    time::{SystemTime, UNIX_EPOCH},
};

use domain::base::moment::Moment;

/// A source of "now".
#[derive(Debug)]
pub enum Clock {
    /// The clock of the machine.
    System,
    /// RFC 3339 in a file, read anew at each look; for tests and demonstrations.
    File(PathBuf),
    /// A clock that a test moves by hand.
    Held(AtomicI64),
}

impl Clock {
    /// The present moment. A file that cannot be read is said loudly, and real time is used.
    pub fn now(&self) -> Moment {
        match self {
            Self::System => system_now(),
            Self::Held(ms) => Moment::from_unix_ms(ms.load(Ordering::Relaxed)),
            Self::File(path) => {
                let read = std::fs::read_to_string(path).ok().and_then(|text| Moment::parse(&text));
                read.unwrap_or_else(|| {
                    tracing::error!(?path, "the test clock cannot be read: real time is used");
                    system_now()
                })
            }
        }
    }

    /// Whether days may pass on it within a second, as in journeys through a whole week.
    pub fn may_leap(&self) -> bool {
        matches!(self, Self::File(_))
    }

    /// A clock that stands still at this moment until it is moved.
    pub fn held(at: Moment) -> Self {
        Self::Held(AtomicI64::new(at.unix_ms()))
    }

    /// Moves a held clock; the others cannot be moved.
    #[cfg(feature = "testing")]
    pub fn advance(&self, ms: i64) {
        if let Self::Held(now) = self {
            now.fetch_add(ms, Ordering::Relaxed);
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "the one place where the machine's clock is read")]
fn system_now() -> Moment {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Moment::from_unix_ms(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
}
