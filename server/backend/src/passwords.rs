//! Hashing passwords: argon2id, off the async threads, at most two at once.

mod memory;
pub mod strength;

use std::sync::Arc;

use domain::person::Password;
use tokio::sync::Semaphore;

use self::memory::Memory;

/// Each hash takes 19 MiB and a core; more than two at once would starve the pages.
const AT_ONCE: usize = 2;

/// Hashes and checks passwords with the parameters that OWASP names (m = 19 MiB, t = 2, p = 1),
/// which are the defaults of the crate.
#[derive(Debug, Clone)]
pub struct Passwords {
    permits: Arc<Semaphore>,
    memory: Memory,
    /// Checked when the log-in is unknown, so that the answer takes as long as for a known one.
    decoy: Arc<str>,
}

/// Says that hashing failed, for want of memory or of threads.
#[derive(Debug, thiserror::Error)]
#[error("a password could not be hashed")]
pub struct HashFailed;

impl Passwords {
    /// Makes the decoy, which takes one hash.
    pub fn new() -> Result<Self, HashFailed> {
        let memory = Memory::default();
        let decoy = memory.hash(b"nobody's password").ok_or(HashFailed)?.into();
        Ok(Self { permits: Arc::new(Semaphore::new(AT_ONCE)), memory, decoy })
    }

    /// The hash to store, in PHC form with its own salt.
    pub async fn hash(&self, password: Password) -> Result<String, HashFailed> {
        let memory = self.memory.clone();
        self.off_thread(move || memory.hash(password.as_bytes())).await?.ok_or(HashFailed)
    }

    /// Whether this password belongs to the stored hash; without one it takes as long and says no.
    pub async fn verify(&self, password: Password, stored: Option<String>) -> Result<bool, HashFailed> {
        let known = stored.is_some();
        let stored = stored.unwrap_or_else(|| self.decoy.to_string());
        let memory = self.memory.clone();
        let fits = self.off_thread(move || memory.fits(password.as_bytes(), &stored)).await?;
        Ok(known && fits)
    }

    /// The permit moves into the blocking task, so a caller that goes away frees no place early.
    async fn off_thread<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, HashFailed> {
        let permit = Arc::clone(&self.permits).acquire_owned().await.map_err(|_| HashFailed)?;
        let task = tokio::task::spawn_blocking(move || {
            let done = work();
            drop(permit);
            done
        });
        task.await.map_err(|_| HashFailed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
