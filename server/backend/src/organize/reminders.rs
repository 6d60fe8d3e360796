//! Which reminders of a meeting have gone out, and whom they did not reach.

use domain::{
    group::Person,
    meeting::{Meeting, reminder::PastReminder},
};

use crate::{
    groups::tell::message_id,
    people::namesakes,
    store::{
        Conn, StoreError, jobs,
        meetings::reminders::{self, Decided},
    },
};

/// The reminders of a meeting that have gone out, in their order.
pub async fn past_reminders(conn: &mut Conn, meeting: &Meeting) -> Result<Vec<PastReminder>, StoreError> {
    let decided = reminders::decided(conn, &meeting.id).await?;
    if decided.is_empty() {
        return Ok(Vec::new());
    }
    let people = namesakes::people_of(conn, &meeting.group).await?;
    let mut past = Vec::with_capacity(decided.len());
    for Decided { reminder, starts_at, at, event, people: count } in decided {
        let mut unreached = people.clone();
        let message = |person: &Person| message_id(&event, &person.id);
        let messages: Vec<_> = people.iter().map(message).collect();
        let dead = jobs::dead_of(conn, &messages).await?;
        unreached.retain(|person| dead.contains(&message(person)));
        past.push(PastReminder { reminder, starts_at, at, people: count, unreached });
    }
    Ok(past)
}
