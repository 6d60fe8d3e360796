//! Groups and their meetings, translated between pages and the backend.

use std::collections::BTreeMap;

use backend::{
    cards::{CardRecord, CardSource},
    groups::{GroupSummary, GroupView, Person},
    meetings::{JoinError, MeetingRecord},
};
use domain::{
    id::{Id, Member},
    moment::Moment,
    namesake::Mark,
    place::MovingStage,
};

use crate::{
    error::AppError,
    features::{
        group::api::{CardShown, GroupShown, PersonShown},
        home::api::HomeGroup,
        offline::api::Ahead,
    },
};

impl<F: Ord> From<JoinError> for AppError<F> {
    fn from(error: JoinError) -> Self {
        match error {
            JoinError::NotFound => Self::NotFound,
            JoinError::Closed | JoinError::NoRoom => Self::Conflict,
            JoinError::Store(error) => error.into(),
        }
    }
}

/// A group's next meeting, if it has one.
pub fn ahead(group: GroupSummary) -> Option<Ahead> {
    Some(Ahead { interest: group.group.interest, number: group.group.number, starts_at: group.next?.starts_at })
}

/// A group as its page shows it to this viewer.
pub fn shown(view: GroupView, viewer: &Id<Member>, now: Moment) -> GroupShown {
    GroupShown {
        id: view.group.id.to_string(),
        interest: view.group.interest,
        number: view.group.number,
        has_room: view.group.has_room,
        belongs: view.people.iter().any(|person| person.id == *viewer),
        people: view.people.into_iter().map(|one| person(one, &view.marks)).collect(),
        shared: view.shared,
        next: view.next.as_ref().map(start),
        cards: view.cards.into_iter().map(card).collect(),
        now,
    }
}

/// A group as the home of its people shows it.
pub fn at_home(summary: GroupSummary) -> HomeGroup {
    HomeGroup {
        id: summary.group.id.to_string(),
        interest: summary.group.interest,
        number: summary.group.number,
        has_room: summary.group.has_room,
        next: summary.next.as_ref().map(start),
    }
}

fn start(meeting: &MeetingRecord) -> Moment {
    meeting.starts_at
}

fn person(person: Person, marks: &BTreeMap<Id<Member>, Mark>) -> PersonShown {
    let mark = marks.get(&person.id).cloned();
    PersonShown { name: person.name, mark, senior: person.stage == Some(MovingStage::Settled) }
}

fn card(CardRecord { source, card, .. }: CardRecord) -> CardShown {
    CardShown {
        made: source == CardSource::Model,
        title: card.title,
        why: card.why,
        opener: card.opener,
        activity: card.activity,
    }
}
