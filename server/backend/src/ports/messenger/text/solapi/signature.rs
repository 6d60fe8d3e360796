//! How a request is signed: HMAC-SHA256 over its moment and a salt, so that nobody who reads one can make another.

use std::fmt::Write;

use domain::base::moment::Moment;
use hmac::{Hmac, KeyInit, Mac};
use secrecy::ExposeSecret;
use sha2::Sha256;

use super::account::TextAccount;

/// The value of `Authorization` for a request that is sent now.
pub fn of(account: &TextAccount, salt: &str, now: Moment) -> String {
    let date = now.rfc3339();
    let signature = sign(account.api_secret.expose_secret(), &format!("{date}{salt}"));
    let key = account.api_key.expose_secret();
    format!("HMAC-SHA256 apiKey={key}, date={date}, salt={salt}, signature={signature}")
}

/// The code of a text under a secret, as hexadecimal digits.
fn sign(secret: &str, text: &str) -> String {
    // A secret of any length is a key of this code, so it is made in any case.
    let Ok(code) = Hmac::<Sha256>::new_from_slice(secret.as_bytes()) else { return String::new() };
    code.chain_update(text).finalize().into_bytes().iter().fold(String::new(), |mut digits, byte| {
        // Nothing is written to but a text, which never fails.
        _ = write!(digits, "{byte:02x}");
        digits
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_is_the_one_of_the_standard() {
        // RFC 4231, the second case.
        let known = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
        assert_eq!(sign("Jefe", "what do ya want for nothing?"), known);
    }
}
