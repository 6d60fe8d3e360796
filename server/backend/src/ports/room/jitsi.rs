//! Rooms of Jitsi: a name is all it takes, so the name is the key. A server with an account also wants to be shown a token.

mod token;

use secrecy::SecretString;

pub use self::token::Guest;
use self::token::signed;
use super::made::Room;
use crate::ports::rng::Rng;

/// What a Jitsi server knows us by, as it stands in its settings (`app_id` and `app_secret` of Prosody).
#[derive(Debug, Clone)]
pub struct JitsiAccount {
    /// The id of the app.
    pub app_id: String,
    /// The secret that signs.
    pub secret: SecretString,
}

/// A Jitsi server.
#[derive(Debug, Clone)]
pub struct Jitsi {
    base: String,
    account: Option<JitsiAccount>,
}

impl Jitsi {
    /// The server at this address; with an account, whoever comes is let in by a signed token.
    pub fn new(base: &str, account: Option<JitsiAccount>) -> Self {
        Self { base: base.trim_end_matches('/').to_owned(), account }
    }

    /// A room of 160 random bits. Hexadecimal, because Jitsi does not tell capitals from small letters.
    pub fn make(&self, rng: &Rng) -> Room {
        let [a, b] = [rng.number(), rng.number()];
        let c = u32::from_le_bytes(rng.bytes());
        Room {
            url: format!("{}/hwanggeumhyang-{a:016x}{b:016x}{c:08x}", self.base),
            reference: None,
            is_personal: false,
            dial_in: None,
        }
    }

    /// The address by which somebody comes into a room: with a token, if it is on this server and that has an account.
    pub fn enter(&self, url: String, guest: &Guest<'_>) -> String {
        let Some(account) = &self.account else { return url };
        let host = self.base.split_once("://").map_or(self.base.as_str(), |(_, host)| host);
        let room = url.strip_prefix(&self.base).and_then(|rest| rest.strip_prefix('/'));
        let room = room.map(|rest| rest.split(['?', '#', '/']).next().unwrap_or_default());
        match room {
            Some(room) if !room.is_empty() && !url.contains(['?', '#']) => {
                format!("{url}?jwt={}", signed(account, host, room, guest))
            }
            _ => url,
        }
    }
}

#[cfg(test)]
mod tests {
    use domain::{base::moment::Moment, group::room::RoomHosts};

    use super::*;

    #[test]
    fn no_two_rooms_have_the_same_name_and_each_is_allowed() {
        let (jitsi, rng) = (Jitsi::new("https://meet.jit.si/", None), Rng::seeded(1));
        let (one, other) = (jitsi.make(&rng), jitsi.make(&rng));
        assert_ne!(one, other);
        assert!(RoomHosts::parse("meet.jit.si").unwrap().allows(&one.url));
        assert_eq!(one.url.len(), "https://meet.jit.si/hwanggeumhyang-".len() + 40);
        assert!(!format!("{one:?}").contains("jit.si"), "the address never prints");
    }

    #[test]
    fn only_a_room_on_the_own_server_is_entered_with_a_token() {
        let account = JitsiAccount { app_id: "village".into(), secret: "very-secret".into() };
        let jitsi = Jitsi::new("https://meet.village.example", Some(account));
        let guest = Guest { name: "한라봉", moderates: true, until: Moment::from_unix_ms(0) };
        let enter = |url: &str| jitsi.enter(url.to_owned(), &guest);
        assert!(enter("https://meet.village.example/olle").starts_with("https://meet.village.example/olle?jwt="));
        for elsewhere in [
            "https://zoom.us/j/1",
            "https://meet.village.example.evil.example/olle",
            "https://meet.village.example/",
            "https://meet.village.example/olle?jwt=theirs",
        ] {
            assert_eq!(enter(elsewhere), elsewhere);
        }
        let longest = "가".repeat(40);
        let guest = Guest { name: &longest, ..guest };
        let url = jitsi.enter(jitsi.make(&Rng::seeded(1)).url, &guest);
        assert!(RoomHosts::parse("meet.village.example").unwrap().allows(&url), "{} letters", url.len());
    }
}
