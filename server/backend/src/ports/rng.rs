//! Chance: one generator for the process, seeded from the system or, in tests, by hand.

use std::sync::{Mutex, PoisonError};

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::base::{id::Id, moment::Moment};
use rand::{Rng as _, SeedableRng};
use rand_chacha::ChaCha20Rng;
use ulid::Ulid;

/// Bytes of a token: 256 bits, twice what OWASP ASVS 6.4.1 asks for.
const TOKEN: usize = 32;

/// A cryptographically strong generator (`ChaCha20`), shared by all tasks.
#[derive(Debug)]
pub struct Rng(Mutex<ChaCha20Rng>);

impl Rng {
    /// A generator seeded by the operating system.
    pub fn from_system() -> Result<Self, rand::rngs::SysError> {
        Ok(Self(Mutex::new(ChaCha20Rng::try_from_rng(&mut rand::rngs::SysRng)?)))
    }

    /// A generator that repeats itself, for tests and the demonstration.
    pub fn seeded(seed: u64) -> Self {
        Self(Mutex::new(ChaCha20Rng::seed_from_u64(seed)))
    }

    /// Random bytes.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.0.lock().unwrap_or_else(PoisonError::into_inner).fill_bytes(&mut bytes);
        bytes
    }

    /// A number from the whole range.
    pub fn number(&self) -> u64 {
        u64::from_le_bytes(self.bytes())
    }

    /// A number from 0 to 1.
    pub fn fraction(&self) -> f64 {
        f64::from(u32::from_le_bytes(self.bytes())) / f64::from(u32::MAX)
    }

    /// A fresh id, sortable by the moment at which it was made.
    pub fn id<T>(&self, now: Moment) -> Id<T> {
        let ms = u64::try_from(now.unix_ms()).unwrap_or(0);
        Id::from(Ulid::from_parts(ms, u128::from_le_bytes(self.bytes())))
    }

    /// A fresh secret for an address or a form, base64url without padding.
    pub fn token(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.bytes::<TOKEN>())
    }
}
