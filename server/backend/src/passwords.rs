//! Hashing passwords: argon2id, off the async threads, at most two at once.

mod memory;
pub mod strength;

use std::{sync::Arc, time::Duration};

use domain::people::person::Password;
use tokio::{sync::Semaphore, time::timeout};

use self::memory::Memory;

/// Each hash takes 19 MiB and a core; more than two at once would starve the pages.
const AT_ONCE: usize = 2;

/// People who wait for a hash at once; with two at a time and some 30 ms each, the last one waits for a second.
const WAITING: usize = 64;
/// Whoever waits longer than this is asked to come back: the page would look dead.
const PATIENCE: Duration = Duration::from_secs(3);

/// Hashes and checks passwords with the parameters that OWASP names (m = 19 MiB, t = 2, p = 1),
/// which are the defaults of the crate.
#[derive(Debug, Clone)]
pub struct Passwords {
    permits: Arc<Semaphore>,
    waiting: Arc<Semaphore>,
    memory: Memory,
    /// Checked when the log-in is unknown, so that the answer takes as long as for a known one.
    decoy: Arc<str>,
}

/// Why a password was not hashed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum HashError {
    /// Too many people wait already, or this one waited too long.
    #[error("too many passwords wait to be hashed")]
    Busy,
    /// For want of memory or of threads.
    #[error("a password could not be hashed")]
    Failed,
}

impl Passwords {
    /// Makes the decoy, which takes one hash.
    pub fn new() -> Result<Self, HashError> {
        let memory = Memory::default();
        let decoy = memory.hash(b"nobody's password").ok_or(HashError::Failed)?.into();
        let (permits, waiting) = (Semaphore::new(AT_ONCE).into(), Semaphore::new(WAITING).into());
        Ok(Self { permits, waiting, memory, decoy })
    }

    /// The hash to store, in PHC form with its own salt.
    pub async fn hash(&self, password: Password) -> Result<String, HashError> {
        let memory = self.memory.clone();
        self.off_thread(move || memory.hash(password.as_bytes())).await?.ok_or(HashError::Failed)
    }

    /// Whether this password belongs to the stored hash; without one it takes as long and says no.
    pub async fn verify(&self, password: Password, stored: Option<String>) -> Result<bool, HashError> {
        let known = stored.is_some();
        let stored = stored.unwrap_or_else(|| self.decoy.to_string());
        let memory = self.memory.clone();
        let fits = self.off_thread(move || memory.fits(password.as_bytes(), &stored)).await?;
        Ok(known && fits)
    }

    /// The permit moves into the blocking task, so a caller that goes away frees no place early.
    async fn off_thread<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, HashError> {
        let place = self.waiting.try_acquire().map_err(|_| HashError::Busy)?;
        let turn = timeout(PATIENCE, Arc::clone(&self.permits).acquire_owned()).await;
        let permit = turn.map_err(|_| HashError::Busy)?.map_err(|_| HashError::Failed)?;
        drop(place);
        let task = tokio::task::spawn_blocking(move || {
            let done = work();
            drop(permit);
            done
        });
        task.await.map_err(|_| HashError::Failed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn who_comes_when_too_many_wait_is_sent_away_at_once() {
        let passwords = Passwords::new().unwrap();
        let hashing = passwords.permits.clone().acquire_many_owned(2).await.unwrap();
        let hash = || passwords.hash(Password::attempt("바다가 보이는 집"));
        let mut waiting: Vec<_> = (0..WAITING).map(|_| Box::pin(hash())).collect();
        for one in &mut waiting {
            assert!(futures_now(one.as_mut()).is_none(), "nobody can be hashing");
        }
        assert_eq!(hash().await, Err(HashError::Busy));
        drop(hashing);
        assert!(waiting.swap_remove(0).await.is_ok());
    }

    /// What a future has to say at its first poll.
    fn futures_now<F: Future>(future: std::pin::Pin<&mut F>) -> Option<F::Output> {
        match future.poll(&mut std::task::Context::from_waker(std::task::Waker::noop())) {
            std::task::Poll::Ready(done) => Some(done),
            std::task::Poll::Pending => None,
        }
    }

    #[tokio::test]
    async fn only_the_right_password_fits_its_hash() {
        let passwords = Passwords::new().unwrap();
        let right = Password::parse("바다가 보이는 집").unwrap();
        let stored = passwords.hash(right.clone()).await.unwrap();
        assert!(stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        assert!(passwords.verify(right, Some(stored.clone())).await.unwrap());
        assert!(!passwords.verify(Password::attempt("바다가 보이는 방"), Some(stored)).await.unwrap());
        assert!(!passwords.verify(Password::attempt("nobody's password"), None).await.unwrap());
    }
}
