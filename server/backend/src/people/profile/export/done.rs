//! What was done by a member, to them or for them, in words.

use domain::{
    base::id::Id,
    event::{Event, Verb},
    people::member::Member,
    text::KO,
};
use serde::Serialize;

/// Something that they did or that was done to them or for them, without a word about anybody else.
#[derive(Debug, Serialize)]
pub(super) struct Done {
    what: &'static str,
    by: &'static str,
    to: &'static str,
    by_you: bool,
    for_you: bool,
    at: String,
}

impl Done {
    /// All that their file says. That an organizer looked who wrote a letter is told to nobody but whoever looked: its reader
    /// asked for it, and was promised that.
    pub(super) fn all(events: &[Event], member: &Id<Member>) -> Vec<Self> {
        let is_told = |event: &&Event| event.verb != Verb::LookAtWriter || event.actor.person() == Some(member);
        events.iter().filter(is_told).map(|event| Self::of(event, member)).collect()
    }

    /// An event, as their file says it.
    fn of(event: &Event, member: &Id<Member>) -> Self {
        Self {
            what: (KO.events.verb)(event.verb),
            by: event.actor.key(),
            to: event.subject.kind(),
            by_you: event.actor.person() == Some(member),
            for_you: event.whom.as_ref() == Some(member) || event.subject == member.into(),
            at: event.at.rfc3339(),
        }
    }
}
