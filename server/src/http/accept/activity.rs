//! What a connection is doing: which requests are under way, and since when nothing was asked.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use tokio::time::Instant;

use super::Patience;

/// The requests of one connection. A request is under way until the last byte of its answer was handed
/// to the connection.
#[derive(Debug)]
pub struct Activity(Mutex<State>);

#[derive(Debug)]
struct State {
    /// Whether anything has been asked.
    was_asked: bool,
    /// When nothing was under way any more.
    rests_since: Instant,
    /// When each request that is under way began, by number.
    under_way: BTreeMap<u64, Instant>,
    next: u64,
}

impl Activity {
    /// A connection that has just been made.
    pub fn new() -> Self {
        let state = State { was_asked: false, rests_since: Instant::now(), under_way: BTreeMap::new(), next: 0 };
        Self(Mutex::new(state))
    }

    /// Notes that a request has come; it is under way until what is returned is dropped.
    pub fn begin(self: &Arc<Self>) -> UnderWay {
        let mut state = self.state();
        let number = state.next;
        state.next += 1;
        state.was_asked = true;
        state.under_way.insert(number, Instant::now());
        UnderWay { activity: Arc::clone(self), number }
    }

    /// When the connection will have been waited for long enough.
    pub fn deadline(&self, patience: &Patience) -> Instant {
        let state = self.state();
        // Numbers rise with time, so the first is the oldest.
        match state.under_way.values().next() {
            Some(begun) => *begun + patience.answer,
            None if state.was_asked => state.rests_since + patience.rest,
            None => state.rests_since + patience.first,
        }
    }

    /// Since when the connection rests, if it was asked something before and nothing is under way.
    pub fn rests_since(&self) -> Option<Instant> {
        let state = self.state();
        (state.was_asked && state.under_way.is_empty()).then_some(state.rests_since)
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A request that is under way.
#[derive(Debug)]
pub struct UnderWay {
    activity: Arc<Activity>,
    number: u64,
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        let mut state = self.activity.state();
        state.under_way.remove(&self.number);
        state.rests_since = Instant::now();
    }
}
