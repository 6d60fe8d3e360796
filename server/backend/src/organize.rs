//! What organizers look at beside rounds: people, groups and the log of what was done.

mod deliveries;
mod log;
mod reminders;

use std::collections::BTreeMap;

use domain::{
    base::{
        id::Id,
        moment::Moment,
        page::{Key, LINES, Page},
    },
    group::{Group, Person, room::RoomState},
    meeting::{
        Meeting, PastStep,
        answer::WhoComes,
        attendance::Roll,
        proposal::ballots::ProposalView,
        reminder::PastReminder,
        vote::{WhoVotes, vote_is_open, voted_before},
    },
    people::member::{Member, MemberSummary, Whereabouts},
};

use self::reminders::past_reminders;
use crate::{
    Backend,
    access::Organizer,
    groups::proposals::open_about,
    meetings::roll,
    people::{
        coming::who_comes,
        namesakes::{self, Called},
    },
    store::{
        Conn, StoreError, candidates, groups,
        meetings::{self, votes},
        members::{self, hosts},
        pages::{from_newest, one_more},
    },
};

/// A group with its people and all of its meetings.
#[derive(Debug, Clone)]
pub struct OrganizedGroup {
    /// The group.
    pub group: Group,
    /// How it stands with its room.
    pub room: RoomState,
    /// Its people, by id.
    pub people: Vec<Person>,
    /// Who of them is the host, if there is one.
    pub host: Option<Id<Member>>,
    /// Its meetings, in their order.
    pub meetings: Vec<Meeting>,
    /// Who comes to each of those that still take answers.
    pub who_comes: Vec<(Id<Meeting>, WhoComes)>,
    /// Who chose what comes after the last meeting, while they vote about it.
    pub who_votes: Option<WhoVotes>,
    /// The moment at which it was looked at.
    pub now: Moment,
}

/// A meeting with its group, the steps that it has taken, the reminders of it, and who was there.
#[derive(Debug, Clone)]
pub struct OrganizedMeeting {
    /// The meeting.
    pub meeting: Meeting,
    /// Whose it is.
    pub group: Group,
    /// Its steps, in their order.
    pub steps: Vec<PastStep>,
    /// The reminders that have gone out, in their order.
    pub reminders: Vec<PastReminder>,
    /// Who was there, once that may be said.
    pub roll: Option<Roll>,
    /// What its group is asked about it.
    pub proposal: Option<ProposalView>,
}

/// Somebody in a list, with where they are: nowhere before they told what they like.
pub type Listed = (MemberSummary, Option<Whereabouts>);

impl Backend {
    /// People, the newest first, with where they are.
    pub async fn members(&self, _by: &Organizer, after: Option<&Key>) -> Result<Page<Listed>, StoreError> {
        let (mut conn, now) = (self.parts.store.read().await?, self.now());
        let found = members::page(&mut conn, from_newest(after), one_more(LINES)).await?;
        let page = Page::of(found, LINES, |member| Key::new(&member.id));
        let ids: Vec<&str> = page.items.iter().map(|member| member.id.as_str()).collect();
        let waiting = candidates::waiting_of(&mut conn, &ids, now).await?;
        let seated = candidates::seated_of(&mut conn, &ids, voted_before(now)).await?;
        let mut list = page.map(|member| {
            let place = match member.on_break_until(now) {
                Some(_) => Some(Whereabouts::OnBreak),
                None if waiting.contains(&member.id) => Some(Whereabouts::Waits),
                None => seated.contains(&member.id).then_some(Whereabouts::Seated),
            };
            (MemberSummary::from(&member), place)
        });
        tell_apart(&mut conn, &mut list.items).await?;
        Ok(list)
    }

    /// People who wait for a group, whose last one ended longest ago first.
    pub async fn waiting(&self, _by: &Organizer, after: Option<&Key>) -> Result<Page<Listed>, StoreError> {
        let mut conn = self.parts.store.read().await?;
        let from = after.and_then(Key::moment).unwrap_or((Moment::from_unix_ms(0), ""));
        let found = candidates::page(&mut conn, self.now(), from, one_more(LINES)).await?;
        let page = Page::of(found, LINES, |(until, id)| Key::at(*until, id));
        let mut items = Vec::new();
        for (_, id) in &page.items {
            let found = members::find(&mut conn, id).await?;
            items.extend(found.map(|member| (MemberSummary::from(&member), Some(Whereabouts::Waits))));
        }
        tell_apart(&mut conn, &mut items).await?;
        Ok(Page { items, next: page.next })
    }

    /// A person, and the groups that they belong to.
    pub async fn member_for(
        &self,
        _by: &Organizer,
        id: &Id<Member>,
        after: Option<&Key>,
    ) -> Result<Option<(Member, Page<Group>)>, StoreError> {
        let mut conn = self.parts.store.read().await?;
        let Some(member) = members::find(&mut conn, id).await? else { return Ok(None) };
        let found = groups::of_member(&mut conn, id, from_newest(after), one_more(LINES)).await?;
        Ok(Some((member, Page::of(found, LINES, |group| Key::new(&group.id)))))
    }

    /// Groups, the newest first.
    pub async fn all_groups(&self, _by: &Organizer, after: Option<&Key>) -> Result<Page<Group>, StoreError> {
        let found = groups::page(&mut *self.parts.store.read().await?, from_newest(after), one_more(LINES)).await?;
        Ok(Page::of(found, LINES, |group| Key::new(&group.id)))
    }

    /// What some people are called who stand in one list, by id; who has left is called nothing.
    pub async fn called(&self, _by: &Organizer, ids: &[&str]) -> Result<BTreeMap<String, Called>, StoreError> {
        namesakes::called(&mut *self.parts.store.read().await?, ids).await
    }

    /// A group with its people and all of its meetings.
    pub async fn group_for(&self, by: &Organizer, id: &Id<Group>) -> Result<Option<OrganizedGroup>, StoreError> {
        let Some(room) = self.room_state(by, id).await? else { return Ok(None) };
        let mut conn = self.parts.store.read().await?;
        let Some(group) = groups::find(&mut conn, id).await? else { return Ok(None) };
        let people = namesakes::people_of(&mut conn, id).await?;
        let host = hosts::of_group(&mut conn, id).await?;
        let (meetings, now) = (meetings::of_group(&mut conn, id).await?, self.now());
        let who_comes = who_comes(&mut conn, &meetings, &people, now).await?;
        let voted_on = votes::next_of(&mut conn, id).await?.filter(|one| vote_is_open(one.starts_at, now));
        let who_votes = match voted_on {
            Some(meeting) => {
                let chosen = votes::of_meeting(&mut conn, &meeting.id).await?;
                Some(WhoVotes::of(people.iter().map(|one| (one.clone(), chosen.get(&one.id).copied()))))
            }
            None => None,
        };
        Ok(Some(OrganizedGroup { group, room, people, host, meetings, who_comes, who_votes, now }))
    }

    /// A meeting with its group, the steps that it has taken, the reminders of it, who was there, and what its group is asked
    /// about it.
    pub async fn meeting_for(&self, _by: &Organizer, id: &Id<Meeting>) -> Result<Option<OrganizedMeeting>, StoreError> {
        let mut conn = self.parts.store.read().await?;
        let Some(meeting) = meetings::find(&mut conn, id).await? else { return Ok(None) };
        let Some(group) = groups::find(&mut conn, &meeting.group).await? else { return Ok(None) };
        let steps = meetings::past(&mut conn, id).await?;
        let reminders = past_reminders(&mut conn, &meeting).await?;
        let roll = if meeting.takes_roll(self.now()) { Some(roll::of(&mut conn, &meeting).await?) } else { None };
        let people = namesakes::people_of(&mut conn, &meeting.group).await?;
        let proposal = open_about(&mut conn, id, &people, self.now()).await?;
        Ok(Some(OrganizedMeeting { meeting, group, steps, reminders, roll, proposal }))
    }
}

/// Marks namesakes of a list.
async fn tell_apart(conn: &mut Conn, list: &mut [Listed]) -> Result<(), StoreError> {
    let named: Vec<_> = list.iter().map(|(member, _)| (member.id, member.name.clone())).collect();
    let marks = namesakes::marks(conn, named).await?;
    for (member, _) in list {
        member.mark = marks.get(&member.id).cloned();
    }
    Ok(())
}
