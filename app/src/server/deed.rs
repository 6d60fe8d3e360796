//! Deeds that write: done to their end, whatever the browser does meanwhile.

use std::time::{Duration, Instant};

use backend::{
    Backend,
    groups::{repair::RepairError, rooms::SetRoomError, seats::SeatError},
    meetings::JoinError,
    people::account::AccountError,
    praise::ThanksError,
    rounds::{AgainError, PublishError, SwapError},
    store::StoreError,
};
use tokio::time::sleep;

use super::backend;
use crate::error::AppError;

/// Runs a deed in a task of its own, so that a browser that goes away cannot cut it in half, and
/// tries it again where the database asks for that.
pub async fn write<F, T, E, Fut>(deed: impl Fn(Backend) -> Fut + Send + 'static) -> Result<T, AppError<F>>
where
    F: Ord,
    T: Send + 'static,
    E: Transient + Into<AppError<F>> + Send + 'static,
    Fut: Future<Output = Result<T, E>> + Send + 'static,
{
    perform(backend()?, deed).await
}

/// Does the same for a handler that has no page around it.
pub async fn perform<F, T, E, Fut>(
    backend: Backend,
    deed: impl Fn(Backend) -> Fut + Send + 'static,
) -> Result<T, AppError<F>>
where
    F: Ord,
    T: Send + 'static,
    E: Transient + Into<AppError<F>> + Send + 'static,
    Fut: Future<Output = Result<T, E>> + Send + 'static,
{
    let done = tokio::spawn(async move {
        let begun = Instant::now();
        for attempt in 0..TRIES - 1 {
            match deed(backend.clone()).await {
                Err(error) if error.is_transient() && begun.elapsed() < PATIENCE => {
                    sleep(backend.pause(attempt)).await;
                }
                done => return done,
            }
        }
        deed(backend).await
    });
    match done.await {
        Ok(done) => done.map_err(Into::into),
        Err(error) => {
            tracing::error!(%error, "a deed panicked");
            Err(AppError::Internal)
        }
    }
}

/// Of fifty people who save at the same moment, the last one needs some of these.
const TRIES: u32 = 10;
/// Nobody looks at a page that does not answer for longer; then it says so, and keeps what was typed.
const PATIENCE: Duration = Duration::from_secs(5);

/// An error that may be gone when the same deed is done again.
pub trait Transient {
    /// Whether it is worth another try.
    fn is_transient(&self) -> bool;
}

impl Transient for StoreError {
    fn is_transient(&self) -> bool {
        StoreError::is_transient(self)
    }
}

/// Errors of deeds, of which only a failure of the store may be gone the next time.
macro_rules! transient_in_the_store {
    ($($error:ident),+) => {
        $(impl Transient for $error {
            fn is_transient(&self) -> bool {
                matches!(self, Self::Store(error) if error.is_transient())
            }
        })+
    };
}

transient_in_the_store!(
    AccountError,
    AgainError,
    JoinError,
    RepairError,
    PublishError,
    SeatError,
    SetRoomError,
    SwapError,
    ThanksError
);
