//! Events (기록): what was done here, by whom, to what and for whom; never what anybody typed.

mod verb;
pub mod view;

use std::fmt;

pub use self::verb::Verb;
use crate::{
    base::{
        id::{Id, Job},
        moment::Moment,
    },
    group::Group,
    meeting::Meeting,
    people::member::Member,
    round::Round,
};

/// Something that was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Event {
    /// Its id, which sorts it by its moment.
    pub id: Id<Self>,
    /// When.
    pub at: Moment,
    /// Who did it.
    pub actor: Actor,
    /// What was done.
    pub verb: Verb,
    /// What it was done to.
    pub subject: Subject,
    /// For whom, where that is a person other than the subject.
    pub whom: Option<Id<Member>>,
}

impl Event {
    /// The same, done for this person.
    #[must_use]
    pub fn for_whom(self, member: &Id<Member>) -> Self {
        Self { whom: Some(*member), ..self }
    }
}

/// Who did something. Whoever has left is [`Id::NOBODY`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor {
    /// A person, for themselves.
    Member(Id<Member>),
    /// A person, as an organizer.
    Organizer(Id<Member>),
    /// Somebody who was not signed in.
    Stranger,
    /// Whoever holds the machine, by a command.
    Command,
    /// The program by itself: a job, or a start.
    Program,
}

impl Actor {
    /// The word under which the database keeps what kind of actor it is.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Member(_) => "member",
            Self::Organizer(_) => "organizer",
            Self::Stranger => "stranger",
            Self::Command => "command",
            Self::Program => "program",
        }
    }

    /// The person, if it was one.
    pub const fn person(&self) -> Option<&Id<Member>> {
        match self {
            Self::Member(id) | Self::Organizer(id) => Some(id),
            Self::Stranger | Self::Command | Self::Program => None,
        }
    }

    /// Reads a key and a person; a newer release may have written a kind that this one does not know.
    pub fn parse(key: &str, person: Option<Id<Member>>) -> Option<Self> {
        let known = [Self::Stranger, Self::Command, Self::Program];
        let people = person.map(|id| [Self::Member(id), Self::Organizer(id)]);
        known.into_iter().chain(people.into_iter().flatten()).find(|actor| actor.key() == key)
    }
}

/// What something was done to. A person who has left is [`Id::NOBODY`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// A person.
    Member(Id<Member>),
    /// A group.
    Group(Id<Group>),
    /// A meeting of a group.
    Meeting(Id<Meeting>),
    /// A round.
    Round(Id<Round>),
    /// A job.
    Job(Id<Job>),
}

impl Subject {
    /// The word under which the database keeps what kind of thing it is.
    pub const fn kind(self) -> &'static str {
        match self {
            Self::Member(_) => "member",
            Self::Group(_) => "group",
            Self::Meeting(_) => "meeting",
            Self::Round(_) => "round",
            Self::Job(_) => "job",
        }
    }

    /// Its id, as it stands in the database.
    pub fn id(&self) -> &str {
        match self {
            Self::Member(id) => id.as_str(),
            Self::Group(id) => id.as_str(),
            Self::Meeting(id) => id.as_str(),
            Self::Round(id) => id.as_str(),
            Self::Job(id) => id.as_str(),
        }
    }

    /// Reads a kind and an id; a newer release may have written a kind that this one does not know.
    pub fn read(kind: &str, id: &str) -> Option<Self> {
        Some(match kind {
            "member" => Self::Member(id.parse().ok()?),
            "group" => Self::Group(id.parse().ok()?),
            "meeting" => Self::Meeting(id.parse().ok()?),
            "round" => Self::Round(id.parse().ok()?),
            "job" => Self::Job(id.parse().ok()?),
            _ => return None,
        })
    }

    /// Reads what [`Display`](fmt::Display) wrote, as it stands in an address.
    pub fn parse(text: &str) -> Option<Self> {
        let (kind, id) = text.split_once(':')?;
        Self::read(kind, id)
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.kind(), self.id())
    }
}

/// From an id to the subject of its kind.
macro_rules! subjects {
    ($($kind:ident),+) => {
        $(impl From<&Id<$kind>> for Subject {
            fn from(id: &Id<$kind>) -> Self {
                Self::$kind(*id)
            }
        })+
    };
}

subjects!(Member, Group, Meeting, Round, Job);

#[cfg(test)]
mod tests {
    use super::*;

    fn id<T>() -> Id<T> {
        "01ARZ3NDEKTSV4RRFFQ69G5FAV".parse().unwrap()
    }

    #[test]
    fn an_actor_is_read_as_it_was_written() {
        for actor in [Actor::Member(id()), Actor::Organizer(id()), Actor::Stranger, Actor::Command, Actor::Program] {
            assert_eq!(Actor::parse(actor.key(), actor.person().copied()), Some(actor));
        }
        assert_eq!(Actor::parse("member", None), None);
        assert_eq!(Actor::parse("neighbour", Some(id())), None);
    }

    #[test]
    fn a_subject_is_read_as_it_was_written() {
        let all = [
            Subject::Member(id()),
            Subject::Group(id()),
            Subject::Meeting(id()),
            Subject::Round(id()),
            Subject::Job(id()),
        ];
        for subject in all {
            assert_eq!(Subject::parse(&subject.to_string()), Some(subject));
        }
        for wrong in ["", "member", "member:", "tree:01ARZ3NDEKTSV4RRFFQ69G5FAV", "member:1"] {
            assert_eq!(Subject::parse(wrong), None, "{wrong}");
        }
    }
}
