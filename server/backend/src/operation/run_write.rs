//! Operations that write: run to their end whatever the browser does, and tried again where the database asks for that.

use std::time::{Duration, Instant};

use tokio::time::sleep;

use super::failed::Failed;
use crate::Backend;

/// Of fifty people who save at the same moment, the last one needs some of these.
const TRIES: u32 = 10;
/// Nobody looks at a page that does not answer for longer; then it says so, and keeps what was typed.
const PATIENCE: Duration = Duration::from_secs(5);
/// The first pause before a transaction is tried again: about as long as one takes.
const FIRST_PAUSE: Duration = Duration::from_millis(10);
/// Pauses grow no longer than 320 ms: whoever lost often shall not lose the connection as well.
const MOST_DOUBLINGS: u32 = 5;

impl Backend {
    /// Runs an operation in a task of its own, so that a browser that goes away cannot cut it in half, and tries it
    /// again where the database asks for that; each try gets what was `asked` for anew.
    ///
    /// Every operation of a person that writes is run like this, in its public method, so that nobody who calls one
    /// has to know. Inside of one, others are called by what they do, not by their public methods: tries must not
    /// multiply.
    pub(crate) async fn run_write<A, T, R, Fut>(
        &self,
        asked: A,
        operation: impl Fn(Self, A) -> Fut + Send + 'static,
    ) -> Result<T, Failed<R>>
    where
        A: Clone + Send + 'static,
        T: Send + 'static,
        R: Send + 'static,
        Fut: Future<Output = Result<T, Failed<R>>> + Send + 'static,
    {
        let (running, pausing) = (self.clone(), self.clone());
        let attempt = move || operation(running.clone(), asked.clone());
        run_to_its_end(attempt, move |tries| pausing.pause(tries)).await
    }

    /// How long to wait before a transaction that lost a race is tried again, after so many tries: twice as long each
    /// time, and by chance, so that those who met once do not meet again.
    fn pause(&self, tries: u32) -> Duration {
        let longest = FIRST_PAUSE.saturating_mul(1 << tries.min(MOST_DOUBLINGS));
        longest.mul_f64(0.5 + self.parts.rng.fraction() / 2.0)
    }
}

async fn run_to_its_end<T, R, Fut>(
    attempt: impl Fn() -> Fut + Send + 'static,
    pause: impl Fn(u32) -> Duration + Send + 'static,
) -> Result<T, Failed<R>>
where
    T: Send + 'static,
    R: Send + 'static,
    Fut: Future<Output = Result<T, Failed<R>>> + Send + 'static,
{
    let done = tokio::spawn(async move {
        let begun = Instant::now();
        for tries in 0..TRIES - 1 {
            match attempt().await {
                Err(failed) if failed.is_transient() && begun.elapsed() < PATIENCE => sleep(pause(tries)).await,
                done => return done,
            }
        }
        attempt().await
    });
    // It panicked: nobody else ends it.
    done.await.unwrap_or_else(|error| Err(error.into()))
}

#[cfg(test)]
mod tests {
    use std::{
        convert::Infallible,
        error::Error,
        fmt,
        sync::{
            Arc,
            atomic::{AtomicU32, Ordering},
        },
    };

    use sqlx::error::{DatabaseError, ErrorKind};
    use tokio::sync::{Notify, mpsc};

    use super::*;
    use crate::store::StoreError;

    /// What `PostgreSQL` says to whoever lost a race.
    #[derive(Debug)]
    struct LostRace;

    impl fmt::Display for LostRace {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("could not serialize access")
        }
    }

    impl Error for LostRace {}

    impl DatabaseError for LostRace {
        fn message(&self) -> &'static str {
            "could not serialize access"
        }

        fn code(&self) -> Option<std::borrow::Cow<'_, str>> {
            Some("40001".into())
        }

        fn as_error(&self) -> &(dyn Error + Send + Sync + 'static) {
            self
        }

        fn as_error_mut(&mut self) -> &mut (dyn Error + Send + Sync + 'static) {
            self
        }

        fn into_error(self: Box<Self>) -> Box<dyn Error + Send + Sync + 'static> {
            self
        }

        fn kind(&self) -> ErrorKind {
            ErrorKind::Other
        }
    }

    fn lost() -> Failed {
        StoreError::from(sqlx::Error::Database(Box::new(LostRace))).into()
    }

    /// How often something is tried that fails so many times, and how it ends.
    async fn tried(failures: u32, failure: fn() -> Failed) -> (u32, Result<(), Failed>) {
        let tries = Arc::new(AtomicU32::new(0));
        let counted = Arc::clone(&tries);
        let attempt = move || {
            let failed = counted.fetch_add(1, Ordering::SeqCst) < failures;
            async move { if failed { Err(failure()) } else { Ok(()) } }
        };
        let done = run_to_its_end(attempt, |_| Duration::ZERO).await;
        (tries.load(Ordering::SeqCst), done)
    }

    #[tokio::test]
    async fn who_lost_a_race_tries_again_but_not_for_ever() {
        let (tries, done) = tried(3, lost).await;
        assert!(done.is_ok() && tries == 4, "{tries} tries: {done:?}");
        let (tries, done) = tried(u32::MAX, lost).await;
        assert!(done.is_err_and(|failed| failed.is_transient()) && tries == TRIES, "{tries} tries");
    }

    #[tokio::test]
    async fn what_will_fail_again_is_not_tried_again() {
        for failure in [|| Failed::Busy, || Failed::from(StoreError::Left)] {
            let (tries, done) = tried(1, failure).await;
            assert!(done.is_err() && tries == 1, "{tries} tries: {done:?}");
        }
    }

    #[tokio::test]
    async fn an_operation_goes_on_when_whoever_asked_has_gone() {
        let (gone, (done, mut told)) = (Arc::new(Notify::new()), mpsc::unbounded_channel());
        let waits = Arc::clone(&gone);
        let attempt = move || {
            let (waits, done) = (Arc::clone(&waits), done.clone());
            async move {
                waits.notified().await;
                done.send("done").map_err(Failed::broken)
            }
        };
        tokio::select! {
            biased;
            _ = run_to_its_end::<_, Infallible, _>(attempt, |_| Duration::ZERO) => panic!("nobody has gone yet"),
            () = tokio::task::yield_now() => {}
        }
        gone.notify_one();
        assert_eq!(told.recv().await, Some("done"));
    }

    #[tokio::test]
    async fn an_operation_that_panics_is_broken_and_nothing_else() {
        let done: Result<(), Failed> = run_to_its_end(|| async { panic!("a test panics") }, |_| Duration::ZERO).await;
        assert!(matches!(done, Err(Failed::Broken(_))), "{done:?}");
    }
}
