//! Says on a terminal how long the search has been going.

use std::{
    io::{self, IsTerminal},
    sync::atomic::{AtomicU64, Ordering},
    time::Duration,
};

use crate::say::tell;

/// How often the line is written anew, in milliseconds: seldom enough to be read.
const EVERY: u64 = 200;

/// Takes the cursor back to an empty line.
const ANEW: &str = "\r\x1b[2K";

/// One line on standard error that is written over again and again; nothing where no terminal is.
pub struct Progress {
    people: usize,
    is_shown: bool,
    told: AtomicU64,
}

impl Progress {
    /// A line about so many people.
    pub fn new(people: usize) -> Self {
        Self { people, is_shown: io::stderr().is_terminal(), told: AtomicU64::new(0) }
    }

    /// Says how much of the time is over, unless that was said a moment ago by this thread or another.
    pub fn tell(&self, elapsed: Duration, limit: Option<Duration>) {
        if !self.is_shown {
            return;
        }
        let turn = 1 + u64::try_from(elapsed.as_millis()).unwrap_or(u64::MAX) / EVERY;
        if self.told.fetch_max(turn, Ordering::Relaxed) < turn {
            let of = limit.map(|limit| format!(" of {}", limit.as_secs_f64())).unwrap_or_default();
            tell(&format!("{ANEW}{} people: {:.1}{of} s", self.people, elapsed.as_secs_f64()));
        }
    }

    /// Takes the line away.
    pub fn end(&self) {
        if self.is_shown {
            tell(ANEW);
        }
    }
}
