//! Tokens that a Jitsi server lets people in by: JSON Web Tokens (RFC 7519), signed with HMAC-SHA256 (RFC 7515), with the
//! claims that Jitsi's `token` module reads.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::base::moment::{Moment, SECOND};
use hmac::{Hmac, KeyInit, Mac};
use secrecy::ExposeSecret;
use serde::Serialize;
use sha2::Sha256;

use super::JitsiAccount;

/// The header of every token: `{"alg":"HS256","typ":"JWT"}`.
const HEADER: &str = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9";

/// Somebody who comes into a room.
#[derive(Debug, Clone, Copy)]
pub struct Guest<'a> {
    /// What the others call them.
    pub name: &'a str,
    /// Whether they may open the room and look after it.
    pub moderates: bool,
    /// Until when the token lets them in.
    pub until: Moment,
}

#[derive(Serialize)]
struct Claims<'a> {
    aud: &'a str,
    iss: &'a str,
    sub: &'a str,
    room: &'a str,
    exp: i64,
    moderator: bool,
    context: Context<'a>,
}

#[derive(Serialize)]
struct Context<'a> {
    user: User<'a>,
}

#[derive(Serialize)]
struct User<'a> {
    name: &'a str,
    moderator: bool,
}

/// A token for one room on this host.
pub fn signed(account: &JitsiAccount, host: &str, room: &str, guest: &Guest<'_>) -> String {
    let Guest { name, moderates: moderator, until } = *guest;
    let claims = Claims {
        aud: &account.app_id,
        iss: &account.app_id,
        sub: host,
        room,
        exp: until.unix_ms() / SECOND,
        moderator,
        context: Context { user: User { name, moderator } },
    };
    let body = format!("{HEADER}.{}", URL_SAFE_NO_PAD.encode(json(&claims)));
    let mark = keyed(account).chain_update(&body).finalize().into_bytes();
    format!("{body}.{}", URL_SAFE_NO_PAD.encode(mark))
}

#[expect(clippy::expect_used, reason = "texts, numbers and flags always have a form in JSON")]
fn json(claims: &Claims<'_>) -> Vec<u8> {
    serde_json::to_vec(claims).expect("claims have a form in JSON")
}

#[expect(clippy::expect_used, reason = "HMAC takes a key of any length")]
fn keyed(account: &JitsiAccount) -> Hmac<Sha256> {
    Hmac::new_from_slice(account.secret.expose_secret().as_bytes()).expect("a key has a length")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_says_who_comes_where_and_until_when_and_is_signed() {
        let account = JitsiAccount { app_id: "village".into(), secret: "very-secret".into() };
        let guest = Guest { name: "한라봉", moderates: true, until: Moment::from_unix_ms(1_700_000_000_999) };
        let token = signed(&account, "meet.village.example", "olle", &guest);
        let (body, mark) = token.rsplit_once('.').unwrap();
        let (header, claims) = body.split_once('.').unwrap();
        assert_eq!(URL_SAFE_NO_PAD.decode(header).unwrap(), br#"{"alg":"HS256","typ":"JWT"}"#);
        let claims: serde_json::Value = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(claims).unwrap()).unwrap();
        let expected = serde_json::json!({
            "aud": "village", "iss": "village", "sub": "meet.village.example", "room": "olle", "exp": 1_700_000_000,
            "moderator": true, "context": { "user": { "name": "한라봉", "moderator": true } }
        });
        assert_eq!(claims, expected);
        let mark = URL_SAFE_NO_PAD.decode(mark).unwrap();
        keyed(&account).chain_update(body).verify_slice(&mark).unwrap();
    }
}
