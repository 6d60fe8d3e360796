//! Who asks for help at a meeting, as people of the group see it.

use domain::{
    base::{id::Id, moment::Moment},
    group::Person,
    meeting::{
        Meeting, door_is_open,
        help::{HelpSeen, HelpStamp},
    },
    people::member::Member,
};

use crate::store::{Conn, StoreError, meetings::help};

/// What one of a group's people finds beside the way into this meeting: nothing while its door is not open. Who else
/// asked is told to the host alone.
pub(crate) async fn help_seen(
    conn: &mut Conn,
    viewer: &Id<Member>,
    meeting: &Meeting,
    (people, hosts): (&[Person], bool),
    now: Moment,
) -> Result<HelpSeen, StoreError> {
    if !door_is_open(meeting.starts_at, now) {
        return Ok(HelpSeen::default());
    }
    let all = help::at_meeting(conn, &meeting.id, now).await?;
    let asked = all.iter().any(|(id, _)| id == viewer);
    if !hosts {
        return Ok(HelpSeen { asked, ..HelpSeen::default() });
    }
    let stamp = HelpStamp::of(all.iter().map(|(_, at)| *at));
    let is_other = |one: &&Person| one.id != *viewer && all.iter().any(|(id, _)| *id == one.id);
    Ok(HelpSeen { asked, others: people.iter().filter(is_other).cloned().collect(), stamp })
}
