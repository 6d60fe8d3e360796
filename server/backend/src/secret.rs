//! The secret of this installation: it seals what must not be read in the database.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chacha20poly1305::{Key, KeyInit, XChaCha20Poly1305, XNonce, aead::Aead};
use domain::key::KeyNumber;
use sha2::{Digest, Sha256};

use crate::ports::rng::Rng;

/// Bytes of an extended nonce: long enough to be drawn by chance without repeating.
const NONCE: usize = 24;

/// Seals and opens texts (XChaCha20-Poly1305), and hashes tokens. It never prints.
pub struct Secret {
    cipher: XChaCha20Poly1305,
    key: [u8; 32],
}

/// Says that a sealed text was altered, or sealed by another installation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a sealed text cannot be opened: it was sealed with another HGH_SECRET")]
pub struct SealBroken;

impl Secret {
    /// The secret whose text stands in `HGH_SECRET`; any text will do, a long one is good.
    pub fn new(text: &str) -> Self {
        let key: [u8; 32] = Sha256::digest(text.as_bytes()).into();
        Self { cipher: XChaCha20Poly1305::new(&Key::from(key)), key }
    }

    /// Seals a text.
    pub fn seal(&self, rng: &Rng, text: &str) -> Result<String, SealBroken> {
        self.seal_bytes(rng, text.as_bytes())
    }

    /// Opens what [`Secret::seal`] made.
    pub fn open(&self, sealed: &str) -> Result<String, SealBroken> {
        String::from_utf8(self.open_bytes(sealed)?).map_err(|_| SealBroken)
    }

    /// Seals bytes; what comes out can stand in an address or a cookie.
    pub fn seal_bytes(&self, rng: &Rng, bytes: &[u8]) -> Result<String, SealBroken> {
        let nonce: [u8; NONCE] = rng.bytes();
        let sealed = self.cipher.encrypt(&XNonce::from(nonce), bytes).map_err(|_| SealBroken)?;
        Ok(URL_SAFE_NO_PAD.encode([nonce.as_slice(), &sealed].concat()))
    }

    /// Opens what [`Secret::seal_bytes`] made.
    pub fn open_bytes(&self, sealed: &str) -> Result<Vec<u8>, SealBroken> {
        let bytes = URL_SAFE_NO_PAD.decode(sealed).map_err(|_| SealBroken)?;
        let (nonce, sealed) = bytes.split_at_checked(NONCE).ok_or(SealBroken)?;
        let nonce: [u8; NONCE] = nonce.try_into().map_err(|_| SealBroken)?;
        self.cipher.decrypt(&XNonce::from(nonce), sealed).map_err(|_| SealBroken)
    }
}

impl Secret {
    /// The hash under which the number of a key is stored. A number is short enough to be found by trying
    /// all, so the secret goes into the hash: who has only the database finds nothing.
    pub fn key_hash(&self, number: &KeyNumber) -> String {
        self.keyed_hash(number.as_str())
    }

    /// A hash that only this installation can make, of something short enough to be found by trying all.
    pub fn keyed_hash(&self, text: &str) -> String {
        URL_SAFE_NO_PAD.encode(Sha256::new().chain_update(self.key).chain_update(text).finalize())
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// The hash under which a token is stored. A token has 128 bits or more, so one round is enough.
pub fn token_hash(token: &str) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(token.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_sealed_opens_with_the_same_secret_only() {
        let rng = Rng::seeded(1);
        let sealed = Secret::new("a").seal(&rng, "https://zoom.us/j/1").unwrap();
        assert!(!sealed.contains("zoom"));
        assert_eq!(Secret::new("a").open(&sealed).as_deref(), Ok("https://zoom.us/j/1"));
        assert_eq!(Secret::new("b").open(&sealed), Err(SealBroken));
        assert_eq!(Secret::new("a").open(&sealed[1..]), Err(SealBroken));
    }

    #[test]
    fn who_has_only_the_database_cannot_try_the_numbers_of_keys() {
        let number = KeyNumber::drawn([1; 16]);
        assert_ne!(Secret::new("a").key_hash(&number), Secret::new("b").key_hash(&number));
        assert_ne!(Secret::new("a").key_hash(&number), token_hash(number.as_str()));
    }
}
