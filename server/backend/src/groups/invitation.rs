//! The address by which somebody answers for one meeting without a log-in, and nothing else (docs/adr/0024).

use domain::{base::id::Id, meeting::Meeting, people::member::Member};
use ulid::{ULID_LEN, Ulid};

use crate::{Backend, secret::Secret};

impl Backend {
    /// The address that answers for a member whether they come to a meeting.
    pub fn answer_address(&self, meeting: &Id<Meeting>, member: &Id<Member>) -> String {
        format!("{}/answer/{}", self.parts.public_url, token(&self.parts.secret, meeting, member))
    }
}

/// The last part of the address: the id of the meeting, and the mark of meeting and person, written like an id.
fn token(secret: &Secret, meeting: &Id<Meeting>, member: &Id<Member>) -> String {
    format!("{meeting}{}", Ulid::from_bytes(secret.answer_mark(&marked(meeting, member))))
}

/// What is marked.
pub(crate) fn marked(meeting: &Id<Meeting>, member: &Id<Member>) -> String {
    format!("{meeting} {member}")
}

/// Reads what an address is about and the mark; each is written in one way only. What was copied along with it is left out: a
/// full stop, a bracket, what messengers hang behind.
pub(crate) fn read<T>(pasted: &str) -> Option<(Id<T>, [u8; 16])> {
    let mut parts = pasted.split(|c: char| !c.is_ascii_alphanumeric());
    let token = parts.find(|part| part.len() == 2 * ULID_LEN)?;
    let (about, mark) = token.split_at_checked(ULID_LEN)?;
    let mark: Id<Mark> = mark.parse().ok()?;
    Some((about.parse().ok()?, Ulid::from_string(mark.as_str()).ok()?.to_bytes()))
}

/// The noun of what marks an address.
enum Mark {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ports::rng::Rng;
    use domain::base::moment::Moment;

    fn ids() -> (Id<Meeting>, Id<Member>) {
        let (rng, now) = (Rng::seeded(1), Moment::from_unix_ms(1_780_000_000_000));
        (rng.id(now), rng.id(now))
    }

    #[test]
    fn an_address_fits_into_a_text_and_names_nobody() {
        let (meeting, member) = ids();
        let token = token(&Secret::new("a"), &meeting, &member);
        assert!(token.len() < 80 && token.bytes().all(|byte| byte.is_ascii_alphanumeric()), "{token}");
        assert!(!token.contains(member.as_str()));
        assert_eq!(read(&token), Some((meeting, Secret::new("a").answer_mark(&marked(&meeting, &member)))));
    }

    #[test]
    fn what_was_copied_along_with_an_address_is_left_out() {
        let (meeting, member) = ids();
        let token = token(&Secret::new("a"), &meeting, &member);
        for pasted in [
            format!("{token}."),
            format!("{token})"),
            format!("<{token}>"),
            format!("{token}&fbclid=1"),
            format!("{token}요"),
        ] {
            assert_eq!(read::<Meeting>(&pasted).map(|(about, _)| about), Some(meeting), "{pasted}");
        }
    }

    #[test]
    fn what_is_written_otherwise_is_no_token() {
        let (meeting, member) = ids();
        let token = token(&Secret::new("a"), &meeting, &member);
        let longer = format!("{token}0");
        let great = format!("{meeting}{}", "8".repeat(ULID_LEN));
        for wrong in ["", "가", meeting.as_str(), &token[1..], &token.to_lowercase(), &longer, &great] {
            assert_eq!(read::<Meeting>(wrong), None, "{wrong}");
        }
    }
}
