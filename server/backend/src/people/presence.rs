//! Who is at a meeting, as people of its group see it (docs/adr/0028).

use domain::{
    base::{id::Id, moment::Moment},
    group::{Group, Person},
    meeting::{
        DOOR_OPENS_BEFORE, FEEDBACK_OPEN, LENGTH, Meeting,
        attendance::{AttendanceSource, AttendanceWord},
        door_is_open,
        presence::{BesideSeen, HostKnows, HostRoll, HostRollLine, PresenceSeen},
    },
    people::member::Member,
};

use super::namesakes;
use crate::store::{
    Conn, StoreError,
    meetings::{self, attendance, beside, no_shows},
};

/// What one of a group's people, `people`, finds about who is at its meetings; `hosts` says whether they are its host.
pub(crate) async fn presence_seen(
    conn: &mut Conn,
    viewer: &Id<Member>,
    (group, next): (&Id<Group>, Option<&Meeting>),
    (people, hosts): (&[Person], bool),
    now: Moment,
) -> Result<PresenceSeen, StoreError> {
    let beside = beside_seen(conn, viewer, (group, next), people, now).await?;
    let roll = if hosts { host_roll(conn, viewer, group, now).await? } else { None };
    Ok(PresenceSeen { beside, roll })
}

async fn beside_seen(
    conn: &mut Conn,
    viewer: &Id<Member>,
    (group, next): (&Id<Group>, Option<&Meeting>),
    people: &[Person],
    now: Moment,
) -> Result<BesideSeen, StoreError> {
    let called = |id: &Id<Member>| people.iter().find(|person| person.id == *id).cloned();
    let said_by = said_beside(conn, group, viewer, now).await?;
    let mut seen = BesideSeen {
        said_by: said_by.map(|(meeting, by)| (meeting, by.as_ref().and_then(called))),
        ..BesideSeen::default()
    };
    let Some(meeting) = next.filter(|meeting| door_is_open(meeting.starts_at, now)) else { return Ok(seen) };
    if let Some(other) = beside::said_by(conn, &meeting.id, viewer).await? {
        seen.said = called(&other).map(|person| (meeting.id, person));
    } else {
        let settled = beside::settled(conn, &meeting.id).await?;
        let is_open = |person: &&Person| person.id != *viewer && !settled.contains(&person.id);
        seen.offered = people.iter().filter(is_open).cloned().collect();
    }
    Ok(seen)
}

/// The meeting at which somebody says of this person that they sat beside them, as long as they may say that it was not so.
pub(crate) async fn said_beside(
    conn: &mut Conn,
    group: &Id<Group>,
    member: &Id<Member>,
    now: Moment,
) -> Result<Option<(Id<Meeting>, Option<Id<Member>>)>, StoreError> {
    beside::said_of(conn, group, member, now.plus(-LENGTH - FEEDBACK_OPEN)).await
}

/// What the host of a group finds of the last meeting whose door has opened, while they may say who was there.
async fn host_roll(
    conn: &mut Conn,
    host: &Id<Member>,
    group: &Id<Group>,
    now: Moment,
) -> Result<Option<HostRoll>, StoreError> {
    let last = meetings::last_of(conn, group, now.plus(DOOR_OPENS_BEFORE)).await?;
    let Some(meeting) = last.filter(|meeting| meeting.takes_ticks(now)) else { return Ok(None) };
    let belonged = no_shows::belonged(conn, &meeting).await?;
    let notes = attendance::notes(conn, &meeting.id).await?;
    let mine = attendance::ticked_by(conn, &meeting.id, host).await?;
    // What an organizer says is for organizers.
    let known = |id: &Id<Member>| {
        let says = |wanted: fn(AttendanceSource) -> bool| {
            let mut all = notes.get(id).into_iter().flatten();
            all.any(|note| wanted(note.source) && note.word == AttendanceWord::There)
        };
        if mine.contains(id) {
            HostKnows::Ticked
        } else if says(|source| source == AttendanceSource::Host) {
            HostKnows::TickedBefore
        } else if says(|source| source != AttendanceSource::Organizer) {
            HostKnows::Came
        } else {
            HostKnows::Nothing
        }
    };
    let mut people: Vec<Person> = belonged.into_iter().map(|one| one.person).collect();
    namesakes::mark(conn, &mut people, &[]).await?;
    let people = people.into_iter().map(|person| HostRollLine { known: known(&person.id), person }).collect();
    Ok(Some(HostRoll { meeting, people }))
}
