//! Which reminders of a meeting have gone out, and whom they did not reach.

use std::collections::BTreeSet;

use domain::{
    delivery::DeliveryState,
    meeting::{Meeting, reminder::PastReminder},
};

use crate::{
    people::namesakes,
    store::{
        Conn, StoreError,
        meetings::reminders::{self, Decided},
        members::deliveries,
    },
};

/// The reminders of a meeting that have gone out, in their order.
pub async fn past_reminders(conn: &mut Conn, meeting: &Meeting) -> Result<Vec<PastReminder>, StoreError> {
    let decided = reminders::decided(conn, &meeting.id).await?;
    if decided.is_empty() {
        return Ok(Vec::new());
    }
    let people = namesakes::people_of(conn, &meeting.group).await?;
    let events: Vec<_> = decided.iter().map(|one| one.event).collect();
    let (mut failed, mut other) = (BTreeSet::new(), BTreeSet::new());
    for (event, (member, letter)) in deliveries::of_events(conn, &events).await? {
        let list = if matches!(letter.state, DeliveryState::Failed(_)) { &mut failed } else { &mut other };
        list.insert((event, member));
    }
    let past = decided.into_iter().map(|Decided { reminder, starts_at, at, event, people: count }| {
        // Whoever is told by two ways is reached by one.
        let missed = |key: &_| failed.contains(key) && !other.contains(key);
        let unreached = people.iter().filter(|person| missed(&(event, person.id))).cloned().collect();
        PastReminder { reminder, starts_at, at, people: count, unreached }
    });
    Ok(past.collect())
}
