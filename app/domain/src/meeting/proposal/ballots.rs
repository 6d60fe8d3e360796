//! What people chose, and what comes of it.

use serde::{Deserialize, Serialize};

use super::{MeetingOption, Proposal};
use crate::{base::id::Id, group::Person, people::member::Member};

/// What a group chose: the option with most votes, if at least half of its people chose it and no other has as many. Nothing
/// if the meeting stays as it is. A vote of somebody who is no longer in the group does not count.
pub fn chosen(
    options: &[MeetingOption],
    people: &[Id<Member>],
    votes: &[(Id<Member>, MeetingOption)],
) -> Option<MeetingOption> {
    let count = |option: &MeetingOption| {
        votes.iter().filter(|(member, vote)| vote == option && people.contains(member)).count()
    };
    let most = options.iter().map(count).max().unwrap_or_default();
    let mut first = options.iter().filter(|option| count(option) == most);
    let winner = first.next().copied().filter(|_| first.next().is_none())?;
    (2 * most >= people.len() && most > 0 && winner != MeetingOption::Keep).then_some(winner)
}

/// Whether all of a group's people have chosen.
pub fn has_everybody_chosen(people: &[Id<Member>], votes: &[(Id<Member>, MeetingOption)]) -> bool {
    people.iter().all(|person| votes.iter().any(|(member, _)| member == person))
}

/// An option, and who chose it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ballot {
    /// The option.
    pub option: MeetingOption,
    /// Who chose it.
    pub people: Vec<Person>,
}

/// A proposal as the people of its group and organizers see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProposalView {
    /// The proposal.
    pub proposal: Proposal,
    /// Each option with who chose it.
    pub ballots: Vec<Ballot>,
    /// Who is asked and has not chosen yet.
    pub silent: Vec<Person>,
    /// What the viewer chose.
    pub mine: Option<MeetingOption>,
}

impl ProposalView {
    /// A proposal with what these people of its group chose, as one of them or an organizer sees it.
    pub fn of(
        proposal: Proposal,
        people: &[Person],
        votes: &[(Id<Member>, MeetingOption)],
        viewer: &Id<Member>,
    ) -> Self {
        let said = |id: &Id<Member>| votes.iter().find(|(member, _)| member == id).map(|(_, option)| *option);
        let who = |wanted: Option<MeetingOption>| -> Vec<_> {
            people.iter().filter(|person| said(&person.id) == wanted).cloned().collect()
        };
        let ballots =
            proposal.options.iter().map(|option| Ballot { option: *option, people: who(Some(*option)) }).collect();
        // Whoever takes a break until after the meeting is not asked.
        let mut silent = who(None);
        silent.retain(|person| !person.is_on_break(proposal.starts_at));
        Self { ballots, silent, mine: said(viewer), proposal }
    }
}

/// What the page of a group says of proposals.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposals {
    /// The one that is open: of several the first on which the viewer has not chosen, else the first.
    pub open: Option<ProposalView>,
    /// Whether the viewer may propose another time for the next meeting.
    pub movable: bool,
    /// Whether the group was asked about the next meeting, and it stays as it is.
    pub kept: bool,
}
