//! The log of what was done, as organizers read it: with what people, groups and rounds are called.

use std::collections::BTreeMap;

use domain::{
    base::{
        id::Id,
        moment::Moment,
        page::{Key, LINES, Page},
    },
    event::{
        Actor, Event, Subject,
        view::{EventView, Thing, Who},
    },
    group::{Group, GroupName},
    meeting::Meeting,
    people::member::Member,
    round::Round,
};

use crate::{
    Backend,
    access::Organizer,
    people::namesakes::{self, Called},
    store::{
        Conn, StoreError, events, groups, meetings,
        pages::{from_newest, one_more},
        rounds,
    },
};

impl Backend {
    /// Events, the newest first; only those about something, if it is named.
    pub async fn events(
        &self,
        _by: &Organizer,
        about: Option<&Subject>,
        after: Option<&Key>,
    ) -> Result<(Option<Thing>, Page<EventView>), StoreError> {
        let mut conn = self.parts.store.read().await?;
        let before = from_newest(after);
        let found = match about {
            Some(subject) => events::about(&mut conn, subject, before, one_more(LINES)).await?,
            None => events::page(&mut conn, before, one_more(LINES)).await?,
        };
        let Page { items, next } = Page::of(found, LINES, |(id, _)| Key::new(id));
        // A word of a newer release is not shown before that one runs.
        let events: Vec<Event> = items.into_iter().filter_map(|(_, event)| event).collect();
        let names = Names::of(&mut conn, &events, about).await?;
        let items = events.iter().map(|event| names.view(event)).collect();
        Ok((about.map(|subject| names.thing(subject)), Page { items, next }))
    }
}

/// What people, groups and rounds are called in a list of events.
struct Names {
    people: BTreeMap<String, Called>,
    groups: BTreeMap<Id<Group>, GroupName>,
    meetings: BTreeMap<Id<Meeting>, Id<Group>>,
    rounds: BTreeMap<Id<Round>, Moment>,
}

impl Names {
    async fn of(conn: &mut Conn, events: &[Event], about: Option<&Subject>) -> Result<Self, StoreError> {
        let subjects: Vec<&Subject> = events.iter().map(|event| &event.subject).chain(about).collect();
        let of_kind = |kind: &str| subjects.iter().filter(|one| one.kind() == kind).map(|one| one.id()).collect();
        let mut people: Vec<&str> = of_kind("member");
        people.extend(events.iter().filter_map(|event| event.actor.person()).map(Id::as_str));
        people.extend(events.iter().filter_map(|event| event.whom.as_ref()).map(Id::as_str));
        let met: Vec<&str> = of_kind("meeting");
        let meetings = meetings::groups_of(conn, &met).await?;
        let mut groups: Vec<&str> = of_kind("group");
        groups.extend(meetings.values().map(Id::as_str));
        let rounds: Vec<&str> = of_kind("round");
        Ok(Self {
            people: namesakes::called(conn, &people).await?,
            groups: groups::some(conn, &groups).await?.into_iter().map(|group| (group.id, group.name)).collect(),
            meetings,
            rounds: rounds::started(conn, &rounds).await?,
        })
    }

    fn view(&self, event: &Event) -> EventView {
        let actor = match &event.actor {
            Actor::Member(id) | Actor::Organizer(id) => self.person(id),
            Actor::Stranger => Who::Stranger,
            Actor::Command => Who::Command,
            Actor::Program => Who::Program,
        };
        let whom = event.whom.as_ref().map(|id| self.person(id));
        EventView { id: event.id, at: event.at, actor, verb: event.verb, subject: self.thing(&event.subject), whom }
    }

    fn person(&self, id: &Id<Member>) -> Who {
        let called = self.people.get(id.as_str());
        called.map_or(Who::Left, |Called { name, mark }| Who::Person {
            id: *id,
            name: name.clone(),
            mark: mark.clone(),
        })
    }

    fn thing(&self, subject: &Subject) -> Thing {
        let group = |id: &Id<Group>| self.groups.get(id).map(|name| Thing::Group(*id, name.clone()));
        let found = match subject {
            Subject::Member(id) => Some(Thing::Person(self.person(id))),
            Subject::Group(id) => group(id),
            Subject::Meeting(id) => self.meetings.get(id).and_then(group),
            Subject::Round(id) => self.rounds.get(id).map(|begun| Thing::Round(*id, *begun)),
            Subject::Job(_) => Some(Thing::Job),
        };
        found.unwrap_or(Thing::Gone)
    }
}
