//! The secret of this installation: it seals what must not be read in the database.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chacha20poly1305::{Key, KeyInit, XChaCha20Poly1305, XNonce, aead::Aead};
use domain::people::key::KeyNumber;
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};

use crate::ports::rng::Rng;

/// Bytes of an extended nonce: long enough to be drawn by chance without repeating.
const NONCE: usize = 24;
/// Bytes of the id of a secret: no two of one installation have the same, and nobody finds a secret by it.
const ID: usize = 8;
/// Between the id of the secret and what it sealed; base64url has no such letter, nor have addresses and cookies a
/// meaning for it.
const ID_END: char = '.';
/// Bytes of a mark: nobody finds one by trying, and it is short enough for a text message.
const MARK: usize = 16;

/// Seals and opens texts (XChaCha20-Poly1305), and hashes tokens. It never prints.
pub struct Secret {
    current: Keys,
    older: Vec<Keys>,
}

/// One text of a secret, drawn out into a key for each purpose (HKDF), so that none says anything of another.
struct Keys {
    id: String,
    seals: XChaCha20Poly1305,
    /// What sealed before seals carried an id.
    seals_without_id: XChaCha20Poly1305,
    numbers: [u8; 32],
    marks: Hmac<Sha256>,
}

/// Says that a sealed text was altered, or sealed by another installation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a sealed text cannot be opened: it was sealed with another HGH_SECRET")]
pub struct SealBroken;

impl Keys {
    fn of(text: &str) -> Self {
        let drawn = Hkdf::<Sha256>::new(Some(b"hwanggeumhyang"), text.as_bytes());
        let plain: [u8; 32] = Sha256::digest(text.as_bytes()).into();
        Self {
            id: URL_SAFE_NO_PAD.encode(expanded::<ID>(&drawn, b"id")),
            seals: XChaCha20Poly1305::new(&Key::from(expanded(&drawn, b"seals"))),
            seals_without_id: XChaCha20Poly1305::new(&Key::from(plain)),
            numbers: expanded(&drawn, b"numbers of keys"),
            marks: marks(&expanded(&drawn, b"marks of answers")),
        }
    }
}

#[expect(clippy::expect_used, reason = "HMAC takes a key of any length")]
fn marks(key: &[u8; 32]) -> Hmac<Sha256> {
    Hmac::new_from_slice(key).expect("a key has a length")
}

#[expect(clippy::expect_used, reason = "HKDF refuses only more than 255 times the length of its hash")]
fn expanded<const N: usize>(drawn: &Hkdf<Sha256>, purpose: &[u8]) -> [u8; N] {
    let mut key = [0; N];
    drawn.expand(purpose, &mut key).expect("a key is shorter than that");
    key
}

impl Secret {
    /// The secret whose text stands in `HGH_SECRET`.
    pub fn new(text: &str) -> Self {
        Self { current: Keys::of(text), older: Vec::new() }
    }

    /// Opens also what these older secrets sealed; nothing new is sealed with them.
    #[must_use]
    pub fn after(mut self, older: impl Iterator<Item: AsRef<str>>) -> Self {
        self.older = older.map(|text| Keys::of(text.as_ref())).collect();
        self
    }

    /// What tells this secret from others and nothing more about it.
    pub fn id(&self) -> &str {
        &self.current.id
    }

    /// Whether this is the id of an older secret that was named.
    pub fn was(&self, id: &str) -> bool {
        self.older.iter().any(|keys| keys.id == id)
    }

    /// Seals a text.
    pub fn seal(&self, rng: &Rng, text: &str) -> Result<String, SealBroken> {
        self.seal_bytes(rng, text.as_bytes())
    }

    /// Opens what [`Secret::seal`] made.
    pub fn open(&self, sealed: &str) -> Result<String, SealBroken> {
        String::from_utf8(self.open_bytes(sealed)?).map_err(|_| SealBroken)
    }

    /// Seals bytes; what comes out can stand in an address or a cookie, and names the secret that opens it.
    pub fn seal_bytes(&self, rng: &Rng, bytes: &[u8]) -> Result<String, SealBroken> {
        let nonce: [u8; NONCE] = rng.bytes();
        let sealed = self.current.seals.encrypt(&XNonce::from(nonce), bytes).map_err(|_| SealBroken)?;
        Ok(format!("{}{ID_END}{}", self.current.id, URL_SAFE_NO_PAD.encode([nonce.as_slice(), &sealed].concat())))
    }

    /// Opens what [`Secret::seal_bytes`] made, by this secret or an older one.
    pub fn open_bytes(&self, sealed: &str) -> Result<Vec<u8>, SealBroken> {
        match sealed.split_once(ID_END) {
            Some((id, sealed)) => {
                let keys = self.all().find(|keys| keys.id == id).ok_or(SealBroken)?;
                opened(&keys.seals, sealed)
            }
            None => self.all().find_map(|keys| opened(&keys.seals_without_id, sealed).ok()).ok_or(SealBroken),
        }
    }

    fn all(&self) -> impl Iterator<Item = &Keys> {
        std::iter::once(&self.current).chain(&self.older)
    }

    /// The hash under which the number of a key is stored. A number is short enough to be found by trying
    /// all, so the secret goes into the hash: who has only the database finds nothing.
    pub fn key_hash(&self, number: &KeyNumber) -> String {
        self.keyed_hash(number.as_str())
    }

    /// What marks the address that answers for somebody; only this installation can make it.
    pub fn answer_mark(&self, text: &str) -> [u8; MARK] {
        let whole: [u8; 32] = self.current.marks.clone().chain_update(text).finalize().into_bytes().into();
        std::array::from_fn(|at| whole[at])
    }

    /// Whether [`Secret::answer_mark`] made this of the text, under this secret or an older one. How long it takes says
    /// nothing of where a forged one differs.
    pub fn is_answer_mark(&self, text: &str, mark: [u8; MARK]) -> bool {
        self.all().any(|keys| keys.marks.clone().chain_update(text).verify_truncated_left(&mark).is_ok())
    }

    /// A hash that only this installation can make, of something short enough to be found by trying all.
    pub fn keyed_hash(&self, text: &str) -> String {
        URL_SAFE_NO_PAD.encode(Sha256::new().chain_update(self.current.numbers).chain_update(text).finalize())
    }
}

fn opened(cipher: &XChaCha20Poly1305, sealed: &str) -> Result<Vec<u8>, SealBroken> {
    let bytes = URL_SAFE_NO_PAD.decode(sealed).map_err(|_| SealBroken)?;
    let (nonce, sealed) = bytes.split_at_checked(NONCE).ok_or(SealBroken)?;
    let nonce: [u8; NONCE] = nonce.try_into().map_err(|_| SealBroken)?;
    cipher.decrypt(&XNonce::from(nonce), sealed).map_err(|_| SealBroken)
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::hash::token_hash;

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
    fn a_new_secret_opens_what_older_ones_sealed_and_seals_by_itself() {
        let rng = Rng::seeded(1);
        let new = Secret::new("c").after(["a", "b"].iter());
        for older in ["a", "b"] {
            let sealed = Secret::new(older).seal(&rng, "https://zoom.us/j/1").unwrap();
            assert_eq!(new.open(&sealed).as_deref(), Ok("https://zoom.us/j/1"));
            assert!(new.was(Secret::new(older).id()));
        }
        let sealed = new.seal(&rng, "https://zoom.us/j/2").unwrap();
        assert_eq!(Secret::new("c").open(&sealed).as_deref(), Ok("https://zoom.us/j/2"));
        assert_eq!(Secret::new("a").open(&sealed), Err(SealBroken));
        assert!(!new.was(new.id()));
    }

    #[test]
    fn what_was_sealed_before_seals_named_their_secret_still_opens() {
        // As the release of November sealed with the secret "a".
        let cipher = XChaCha20Poly1305::new(&Key::from(<[u8; 32]>::from(Sha256::digest(b"a"))));
        let nonce = [7; NONCE];
        let bytes = cipher.encrypt(&XNonce::from(nonce), b"https://zoom.us/j/1".as_slice()).unwrap();
        let sealed = URL_SAFE_NO_PAD.encode([nonce.as_slice(), &bytes].concat());
        assert_eq!(Secret::new("a").open(&sealed).as_deref(), Ok("https://zoom.us/j/1"));
        assert_eq!(Secret::new("b").after(["a"].iter()).open(&sealed).as_deref(), Ok("https://zoom.us/j/1"));
        assert_eq!(Secret::new("b").open(&sealed), Err(SealBroken));
    }

    #[test]
    fn a_mark_holds_for_its_text_and_its_secret_and_outlives_a_change_of_the_secret() {
        let mark = Secret::new("a").answer_mark("meeting member");
        assert!(Secret::new("a").is_answer_mark("meeting member", mark));
        assert!(Secret::new("b").after(["a"].iter()).is_answer_mark("meeting member", mark));
        assert!(!Secret::new("a").is_answer_mark("meeting another", mark));
        assert!(!Secret::new("b").is_answer_mark("meeting member", mark));
        for bit in 0..8 * MARK {
            let mut altered = mark;
            altered[bit / 8] ^= 1 << (bit % 8);
            assert!(!Secret::new("a").is_answer_mark("meeting member", altered), "bit {bit}");
        }
    }

    #[test]
    fn who_has_only_the_database_cannot_try_the_numbers_of_keys() {
        let number = KeyNumber::drawn([1; 16]);
        assert_ne!(Secret::new("a").key_hash(&number), Secret::new("b").key_hash(&number));
        assert_ne!(Secret::new("a").key_hash(&number), token_hash(number.as_str()));
    }
}
