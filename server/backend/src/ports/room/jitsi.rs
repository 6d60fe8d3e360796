//! Rooms of Jitsi: a name is all it takes, so the name is the key.

use super::made::Room;
use crate::ports::rng::Rng;

/// A Jitsi server.
#[derive(Debug, Clone)]
pub struct Jitsi {
    base: String,
}

impl Jitsi {
    /// The server at this address.
    pub fn new(base: &str) -> Self {
        Self { base: base.trim_end_matches('/').to_owned() }
    }

    /// A room of 160 random bits. Hexadecimal, because Jitsi does not tell capitals from small letters.
    pub fn make(&self, rng: &Rng) -> Room {
        let [a, b] = [rng.number(), rng.number()];
        let c = u32::from_le_bytes(rng.bytes());
        Room { url: format!("{}/hwanggeumhyang-{a:016x}{b:016x}{c:08x}", self.base), reference: None }
    }
}

#[cfg(test)]
mod tests {
    use domain::group::room::RoomHosts;

    use super::*;

    #[test]
    fn no_two_rooms_have_the_same_name_and_each_is_allowed() {
        let (jitsi, rng) = (Jitsi::new("https://meet.jit.si/"), Rng::seeded(1));
        let (one, other) = (jitsi.make(&rng), jitsi.make(&rng));
        assert_ne!(one, other);
        assert!(RoomHosts::parse("meet.jit.si").unwrap().allows(&one.url));
        assert_eq!(one.url.len(), "https://meet.jit.si/hwanggeumhyang-".len() + 40);
        assert!(!format!("{one:?}").contains("jit.si"), "the address never prints");
    }
}
