//! What Zoom tells by itself (webhooks): whether Zoom has signed it, and what it says.
//!
//! The header `x-zm-signature` is `v0=` and the HMAC-SHA256 of `v0:{x-zm-request-timestamp}:{body}` under the secret of the
//! app, in small hexadecimal digits.

use std::fmt;

use domain::base::moment::{Moment, SECOND};
use hmac::{Hmac, KeyInit, Mac};
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::Sha256;

/// What a signature begins with.
const VERSION: &str = "v0";
/// Bytes of a signature.
const LENGTH: usize = 32;
/// More digits than the number of any meeting has.
const NUMBER: usize = 20;
/// More letters than the number of any registrant has.
const REGISTRANT: usize = 64;

/// What was sent to the address of webhooks.
#[derive(Debug, Clone, Copy)]
pub struct SignedPost<'a> {
    /// When it was signed, as the header says: seconds since 1970.
    pub timestamp: &'a str,
    /// The signature, as the header says.
    pub signature: &'a str,
    /// The body, as it came.
    pub body: &'a [u8],
}

/// The secret under which Zoom signs what it tells. It never prints.
pub struct ZoomHook(Hmac<Sha256>);

impl fmt::Debug for ZoomHook {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ZoomHook(…)")
    }
}

/// The answer to the question whether an address is ours.
#[derive(Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct UrlProof {
    plain_token: String,
    encrypted_token: String,
}

impl ZoomHook {
    /// The secret of the app.
    pub fn new(secret: &SecretString) -> Self {
        Self(keyed(secret.expose_secret().as_bytes()))
    }

    /// When Zoom has signed this; nothing if it has not. How long it takes says nothing of where a forged one differs.
    pub fn signed_at(&self, post: &SignedPost<'_>) -> Option<Moment> {
        let signature = bytes(post.signature.strip_prefix(VERSION)?.strip_prefix('=')?)?;
        let signed = self.0.clone().chain_update(format!("{VERSION}:{}:", post.timestamp)).chain_update(post.body);
        signed.verify_slice(&signature).ok()?;
        let seconds: i64 = post.timestamp.parse().ok()?;
        Some(Moment::from_unix_ms(seconds.checked_mul(SECOND)?))
    }

    /// Shows that the secret is known to whoever answers at an address.
    pub fn prove(&self, plain_token: String) -> UrlProof {
        let bytes = self.0.clone().chain_update(&plain_token).finalize().into_bytes();
        let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
        let encrypted_token = digits.filter_map(|digit| char::from_digit(digit.into(), 16)).collect();
        UrlProof { plain_token, encrypted_token }
    }
}

#[expect(clippy::expect_used, reason = "HMAC takes a key of any length")]
fn keyed(secret: &[u8]) -> Hmac<Sha256> {
    Hmac::new_from_slice(secret).expect("a key has a length")
}

/// Reads hexadecimal digits as Zoom writes them: one signature has one form.
fn bytes(hex: &str) -> Option<[u8; LENGTH]> {
    let digit = |digit: u8| match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        _ => None,
    };
    let mut all = [0; LENGTH];
    if hex.len() != 2 * LENGTH {
        return None;
    }
    for (byte, pair) in all.iter_mut().zip(hex.as_bytes().chunks_exact(2)) {
        *byte = 16 * digit(pair[0])? + digit(pair[1])?;
    }
    Some(all)
}

/// Something that Zoom tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ZoomEvent {
    /// It asks whether the address is ours, with this token.
    Validation(String),
    /// Somebody came into a room or left it: either says that they were there, so nothing is lost where one of both comes
    /// late, first, or not at all.
    InRoom(InRoom),
    /// Anything else.
    Other,
}

/// Somebody who was in a room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InRoom {
    /// The number of the meeting.
    pub room: String,
    /// What they are called there: whatever they have typed.
    pub name: String,
    /// The number under which they were registered, if they were.
    pub registrant: Option<String>,
    /// When it was, by Zoom's clock.
    pub at: Option<Moment>,
}

#[derive(Deserialize)]
struct Told {
    event: String,
    #[serde(default)]
    event_ts: Value,
    #[serde(default)]
    payload: Value,
}

impl ZoomEvent {
    /// Reads a body; what cannot be read is nothing that we wait for.
    pub fn read(body: &[u8]) -> Self {
        let Ok(told) = serde_json::from_slice::<Told>(body) else { return Self::Other };
        let found = match told.event.as_str() {
            "endpoint.url_validation" => text(&told.payload, "/plainToken").map(Self::Validation),
            "meeting.participant_joined" | "meeting.participant_left" => InRoom::read(&told).map(Self::InRoom),
            _ => None,
        };
        found.unwrap_or(Self::Other)
    }
}

impl InRoom {
    fn read(told: &Told) -> Option<Self> {
        let id = told.payload.pointer("/object/id")?;
        // Zoom writes it as a text here, and as a number elsewhere.
        let room = id.as_u64().map(|id| id.to_string()).or_else(|| id.as_str().map(str::to_owned))?;
        let number = room.len() <= NUMBER && room.bytes().all(|byte| byte.is_ascii_digit());
        let of = |name: &str| text(&told.payload, &format!("/object/participant/{name}"));
        number.then(|| Self {
            room,
            name: of("user_name").unwrap_or_default(),
            registrant: of("registrant_id").filter(|id| !id.is_empty() && id.len() <= REGISTRANT),
            at: told.event_ts.as_i64().map(Moment::from_unix_ms),
        })
    }
}

fn text(value: &Value, pointer: &str) -> Option<String> {
    value.pointer(pointer)?.as_str().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_has_one_form() {
        let digits = "0123456789abcdef".repeat(4);
        assert!(bytes(&digits).is_some());
        for wrong in [digits.to_uppercase(), digits[1..].to_owned(), format!("{digits}0"), format!("+{}", &digits[1..])]
        {
            assert_eq!(bytes(&wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_token_is_proven_as_zoom_reckons_it() {
        // HMAC-SHA256 of `abc` under `key`, by another program.
        let proof = ZoomHook::new(&"key".into()).prove("abc".into());
        assert_eq!(proof.encrypted_token, "9c196e32dc0175f86f4b1cb89289d6619de6bee699e4c378e68309ed97a1a6ab");
    }

    #[test]
    fn who_was_in_a_room_is_read_and_everything_else_is_nothing() {
        let told = |event: &str, object: &str| {
            ZoomEvent::read(
                format!(r#"{{"event":"{event}","event_ts":12,"payload":{{"object":{object}}}}}"#).as_bytes(),
            )
        };
        let person = r#"{"id":"123","participant":{"user_name":"한라봉","registrant_id":"r1","email":""}}"#;
        let there = InRoom {
            room: "123".into(),
            name: "한라봉".into(),
            registrant: Some("r1".into()),
            at: Some(Moment::from_unix_ms(12)),
        };
        for event in ["meeting.participant_joined", "meeting.participant_left"] {
            assert_eq!(told(event, person), ZoomEvent::InRoom(there.clone()));
        }
        assert_eq!(told("meeting.started", person), ZoomEvent::Other);
        for strange in ["{}", "[]", "null", r#"{"id":"1' or"}"#, r#"{"id":-1}"#, r#"{"id":{}}"#] {
            assert_eq!(told("meeting.participant_joined", strange), ZoomEvent::Other, "{strange}");
        }
        let ZoomEvent::InRoom(bare) = told("meeting.participant_left", r#"{"id":123}"#) else { panic!("no number") };
        assert_eq!((bare.room.as_str(), bare.name.as_str(), bare.registrant), ("123", "", None));
        for body in ["", "[]", "null", "{", r#"{"event":1}"#] {
            assert_eq!(ZoomEvent::read(body.as_bytes()), ZoomEvent::Other, "{body}");
        }
    }
}
