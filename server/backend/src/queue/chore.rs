//! What is done by the clock, over and over, as long as a worker lives.

use std::time::Duration;

use tokio::time::{Instant, sleep_until};

use super::handler::Boxed;
use crate::Backend;

/// Something that a worker does at its start, and again each time that so much time has passed.
#[derive(Debug, Clone, Copy)]
pub struct Chore {
    /// How long after it was last begun.
    pub every: Duration,
    /// What is done; it logs its own failures.
    pub perform: fn(Backend) -> Boxed<'static, ()>,
}

/// When each chore is due; of several at once the first in the list.
pub struct Due<'a>(Vec<(Instant, &'a Chore)>);

impl<'a> Due<'a> {
    /// All are due now.
    pub fn now(chores: &'a [Chore]) -> Self {
        let now = Instant::now();
        Self(chores.iter().map(|chore| (now, chore)).collect())
    }

    /// Waits for the next one; for ever, if there is none. Whoever stops waiting loses nothing.
    pub async fn next(&mut self) -> &'a Chore {
        let Some((due, chore)) = self.0.iter_mut().min_by_key(|(due, _)| *due) else {
            return std::future::pending().await;
        };
        sleep_until(*due).await;
        // What is late puts off the next time too.
        *due = Instant::now() + chore.every;
        chore
    }
}

#[cfg(test)]
mod tests {
    use tokio::time::timeout;

    use super::*;

    const fn every(hours: u64) -> Chore {
        Chore { every: Duration::from_hours(hours), perform: |_| Box::pin(async {}) }
    }

    #[tokio::test]
    async fn every_chore_is_done_at_the_start_in_its_order_and_then_waited_for() {
        let chores = [every(2), every(1)];
        let mut due = Due::now(&chores);
        assert_eq!(due.next().await.every, chores[0].every);
        assert_eq!(due.next().await.every, chores[1].every);
        assert!(timeout(Duration::ZERO, due.next()).await.is_err(), "nothing is due for an hour");
    }

    #[tokio::test]
    async fn a_chore_that_is_always_due_keeps_no_other_waiting() {
        let chores = [Chore { every: Duration::ZERO, ..every(0) }, every(1)];
        let mut due = Due::now(&chores);
        let first = due.next().await.every;
        let second = due.next().await.every;
        assert_eq!([first, second], [chores[0].every, chores[1].every]);
    }
}
