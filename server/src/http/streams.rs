//! How many streams of events are open, and whose.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use domain::{base::id::Id, people::member::Member};
use http::StatusCode;

/// Streams of one person: a telephone, a tablet and a computer, and as many that the network has lost and we have not yet.
const OF_PERSON: usize = 6;
/// The share of all connections that streams may take, two of three: one is held for a whole meeting, a page needs its own for
/// a moment, and whoever opens one or sends a form finds a place beside those who listen.
const SHARE: (usize, usize) = (2, 3);

/// The streams that are open.
#[derive(Clone)]
pub struct Streams(Arc<Mutex<Open>>);

struct Open {
    most: usize,
    now: usize,
    of: HashMap<Id<Member>, usize>,
}

impl Streams {
    /// None yet, where so many connections may be open.
    pub fn among(connections: usize) -> Self {
        Self(Arc::new(Mutex::new(Open { most: connections * SHARE.0 / SHARE.1, now: 0, of: HashMap::new() })))
    }

    /// A place for a stream of this person, or what they are told instead.
    pub fn take(&self, person: Id<Member>) -> Result<StreamPlace, StatusCode> {
        let mut open = self.open();
        if open.now >= open.most {
            return Err(StatusCode::SERVICE_UNAVAILABLE);
        }
        let theirs = open.of.entry(person).or_default();
        if *theirs >= OF_PERSON {
            return Err(StatusCode::TOO_MANY_REQUESTS);
        }
        *theirs += 1;
        open.now += 1;
        Ok(StreamPlace { streams: self.clone(), person })
    }

    fn open(&self) -> MutexGuard<'_, Open> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The place of a stream; it is free again once this is dropped.
pub struct StreamPlace {
    streams: Streams,
    person: Id<Member>,
}

impl Drop for StreamPlace {
    fn drop(&mut self) {
        let mut open = self.streams.open();
        open.now -= 1;
        if let Some(theirs) = open.of.get_mut(&self.person) {
            *theirs -= 1;
            if *theirs == 0 {
                open.of.remove(&self.person);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(n: u128) -> Id<Member> {
        format!("{n:026}").parse().unwrap()
    }

    #[test]
    fn one_person_has_a_few_streams_and_all_together_have_their_share_of_the_connections() {
        let streams = Streams::among(((OF_PERSON + 1) * SHARE.1).div_ceil(SHARE.0));
        let mut theirs: Vec<_> = (0..OF_PERSON).map(|_| streams.take(person(1)).unwrap()).collect();
        assert_eq!(streams.take(person(1)).err(), Some(StatusCode::TOO_MANY_REQUESTS));
        let other = streams.take(person(2)).unwrap();
        assert_eq!(streams.take(person(3)).err(), Some(StatusCode::SERVICE_UNAVAILABLE));
        theirs.pop();
        assert!(streams.take(person(1)).is_ok());
        drop((theirs, other));
        assert!(streams.open().of.is_empty() && streams.open().now == 0, "nothing is kept of who has gone");
    }
}
