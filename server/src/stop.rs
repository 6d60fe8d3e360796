//! The one place that hears the signals which end the process.

use std::{future::Future, io, pin::pin, time::Duration};

use tokio::{
    signal::unix::{Signal, SignalKind, signal},
    time::timeout,
};
use tokio_util::sync::CancellationToken;

/// Whether the process has been told to stop. All that must know hold a copy of the same one, made before
/// anything else: who asks late is told all the same.
#[derive(Debug, Clone)]
pub struct Stop(CancellationToken);

impl Stop {
    /// Listens from now on: SIGTERM and SIGINT end the process in good order; those with which others reload
    /// their settings or open their logs anew, or which a closed terminal sends, change nothing.
    pub fn watch() -> io::Result<Self> {
        let (term, int) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
        let stop = Self::never();
        tokio::spawn(stop.clone().listen(term, int));
        for (name, kind) in [
            ("SIGHUP", SignalKind::hangup()),
            ("SIGUSR1", SignalKind::user_defined1()),
            ("SIGUSR2", SignalKind::user_defined2()),
        ] {
            tokio::spawn(ignore(name, signal(kind)?));
        }
        Ok(stop)
    }

    /// A process that nobody tells to stop until [`Stop::tell`].
    pub fn never() -> Self {
        Self(CancellationToken::new())
    }

    /// Tells the process to stop.
    pub fn tell(&self) {
        self.0.cancel();
    }

    /// Whether it has been told.
    pub fn is_told(&self) -> bool {
        self.0.is_cancelled()
    }

    /// Ends once it has been told.
    pub fn told(&self) -> impl Future<Output = ()> + Send + 'static {
        self.0.clone().cancelled_owned()
    }

    /// Does something that a stop should not leave half done: once told to stop, it may go on for `grace`.
    pub async fn bound<T>(&self, grace: Duration, work: impl Future<Output = T>) -> Option<T> {
        let mut work = pin!(work);
        tokio::select! {
            done = &mut work => Some(done),
            () = self.told() => timeout(grace, work).await.ok(),
        }
    }

    async fn listen(self, mut term: Signal, mut int: Signal) {
        let name = tokio::select! {
            _ = term.recv() => "SIGTERM",
            _ = int.recv() => "SIGINT",
        };
        tracing::info!(signal = name, "told to stop");
        self.tell();
    }
}

async fn ignore(name: &'static str, mut signal: Signal) {
    while signal.recv().await.is_some() {
        tracing::info!(signal = name, "nothing is read again while the process runs: start it anew for new settings");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn who_asks_late_is_told_all_the_same() {
        let stop = Stop::never();
        let early = stop.told();
        stop.tell();
        early.await;
        stop.told().await;
        assert!(stop.is_told());
    }

    #[tokio::test]
    async fn work_that_is_begun_may_end_but_not_for_ever() {
        let stop = Stop::never();
        assert_eq!(stop.bound(Duration::ZERO, async { 1 }).await, Some(1));
        stop.tell();
        assert_eq!(stop.bound(Duration::from_mins(1), tokio::task::yield_now()).await, Some(()));
        assert_eq!(stop.bound(Duration::ZERO, std::future::pending::<()>()).await, None);
    }
}
