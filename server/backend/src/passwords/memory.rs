//! The memory that argon2 fills, kept from one hash to the next.
//!
//! Given back, 19 MiB would stay with whichever of glibc's arenas the thread had: after a few dozen
//! log-ins the process held 140 MiB where these blocks need 38 (docs/benchmarks.md).

use std::{
    fmt,
    sync::{Arc, Mutex, PoisonError},
};

use argon2::{
    Algorithm, Argon2, Block, Params, Version,
    password_hash::phc::{Output, ParamsString, PasswordHash, Salt},
};

/// As many blocks as hashes have ever run at once; clones share them.
#[derive(Clone, Default)]
pub struct Memory(Arc<Mutex<Vec<Vec<Block>>>>);

/// Not what stands in it: that comes from the password hashed last, and is 19 MiB long.
impl fmt::Debug for Memory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Memory")
    }
}

impl Memory {
    /// The hash of a password with a new salt, in PHC form, or nothing if argon2 refuses it.
    pub fn hash(&self, password: &[u8]) -> Option<String> {
        let (argon2, salt) = (Argon2::default(), Salt::generate());
        let hash = PasswordHash {
            algorithm: Algorithm::default().ident(),
            version: Some(Version::default().into()),
            params: ParamsString::try_from(argon2.params()).ok()?,
            salt: Some(salt),
            hash: Some(self.output(&argon2, password, &salt, Params::DEFAULT_OUTPUT_LEN)?),
        };
        Some(hash.to_string())
    }

    /// Whether a password belongs to a stored hash, whatever parameters that was made with.
    pub fn fits(&self, password: &[u8], stored: &str) -> bool {
        self.again(password, stored).is_some_and(|(stored, now)| stored == now)
    }

    /// What is stored, and what the same parameters make of this password. `Output` compares in
    /// constant time.
    fn again(&self, password: &[u8], stored: &str) -> Option<(Output, Output)> {
        let hash = PasswordHash::new(stored).ok()?;
        let (salt, output) = (hash.salt?, hash.hash?);
        let algorithm = Algorithm::try_from(hash.algorithm.as_str()).ok()?;
        let version = Version::try_from(hash.version?).ok()?;
        let argon2 = Argon2::new(algorithm, version, Params::try_from(&hash).ok()?);
        Some((output, self.output(&argon2, password, &salt, output.len())?))
    }

    fn output(&self, argon2: &Argon2<'_>, password: &[u8], salt: &[u8], length: usize) -> Option<Output> {
        let mut blocks = self.take();
        let wanted = argon2.params().block_count();
        if blocks.len() < wanted {
            blocks.resize(wanted, Block::new());
        }
        let mut out = [0; Output::MAX_LENGTH];
        let out = out.get_mut(..length)?;
        let done = argon2.hash_password_into_with_memory(password, salt, out, &mut blocks);
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(blocks);
        done.ok().and_then(|()| Output::new(out).ok())
    }

    fn take(&self) -> Vec<Block> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).pop().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use argon2::{PasswordHasher, PasswordVerifier};

    use super::*;

    #[test]
    fn its_hashes_are_those_of_the_crate() {
        let memory = Memory::default();
        let ours = memory.hash(b"tangerine").unwrap();
        assert!(Argon2::default().verify_password(b"tangerine", &PasswordHash::new(&ours).unwrap()).is_ok());
        let theirs = Argon2::default().hash_password(b"tangerine").unwrap().to_string();
        assert!(memory.fits(b"tangerine", &theirs));
        assert!(!memory.fits(b"mandarin", &theirs));
        assert!(!memory.fits(b"tangerine", "$argon2id$v=19$m=19456"), "no hash at all");
    }

    #[test]
    fn what_is_printed_of_it_tells_nothing_of_a_password() {
        let memory = Memory::default();
        memory.hash(b"tangerine").unwrap();
        assert_eq!(format!("{memory:?}"), "Memory");
    }

    #[test]
    fn one_hash_after_another_fills_the_same_memory() {
        let memory = Memory::default();
        for _ in 0..3 {
            memory.hash(b"tangerine").unwrap();
        }
        assert_eq!(memory.0.lock().unwrap().len(), 1);
    }
}
