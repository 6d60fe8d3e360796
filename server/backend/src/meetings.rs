//! Meetings: entering the room, being there, the steps of their lives, and what is told before them.

mod advance;
mod answer;
mod calls;
mod change;
mod help;
mod invitation;
mod listen;
mod live;
mod propose;
mod remind;
pub(crate) mod roll;
mod tick;
mod vote;
mod zoom;

use domain::{
    base::{
        id::Id,
        moment::{MINUTE, Moment},
    },
    event::{Actor, Verb},
    group::{Group, dial_in::DialIn},
    meeting::{
        Meeting,
        answer::Answer,
        attendance::{AttendanceSource, AttendanceWord},
        door_closes,
    },
    people::member::Member,
};

pub use self::{
    answer::AnswerRefusal, change::ChangeRefusal, help::HelpEar, listen::Hearing, live::LiveRefusal,
    propose::ProposalRefusal, roll::RollRefusal, tick::BesideRefusal, vote::VoteRefusal, zoom::HookRefusal,
};
use crate::{
    Backend,
    operation::{Failed, Refusal, RefusalKind},
    ports::room::{Guest, Rooms},
    store::{
        StoreError, Tx,
        meetings::{self, answers, attendance::NewNote},
        memberships,
    },
};

/// A token lets people in for so long after the door has closed: clocks differ, and a line that was cut at the last word may
/// come back.
const LINGERS: i64 = 5 * MINUTE;

/// Why somebody does not get into a room.
#[derive(Debug, thiserror::Error)]
pub enum JoinRefusal {
    /// There is no such group for this person.
    #[error("there is no such group")]
    NotFound,
    /// The door is not open now.
    #[error("the door is not open")]
    Closed,
    /// The room is still being made, or nobody comes into it by telephone.
    #[error("there is no such way in yet")]
    NoRoom,
}

impl Refusal for JoinRefusal {
    fn kind(&self) -> RefusalKind {
        match self {
            Self::NotFound => RefusalKind::NotFound,
            Self::Closed | Self::NoRoom => RefusalKind::Conflict,
        }
    }
}

impl Backend {
    /// Lets a member into the room of the meeting that is on, notes that they came, and tells the
    /// address of the room. Coming twice counts once; whatever they had answered before, they come.
    pub async fn join(&self, member: &Member, group: &Id<Group>) -> Result<String, Failed<JoinRefusal>> {
        let asked = (member.id, member.name.clone(), *group);
        self.run_write(asked, |backend, (member, name, group)| async move {
            backend.join_once((&member, &name), &group).await
        })
        .await
    }

    async fn join_once(
        &self,
        (member, name): (&Id<Member>, &str),
        group: &Id<Group>,
    ) -> Result<String, Failed<JoinRefusal>> {
        let (mut tx, meeting) = self.at_the_door(member, group).await?;
        let room = self.way_of(&mut tx, group, member).await?.ok_or(JoinRefusal::NoRoom)?;
        self.come_in(tx, &meeting, member).await?;
        Ok(self.way_in(room, name, meeting.starts_at))
    }

    /// Tells a member how to come by telephone into the room of the meeting that is on, and notes that they came, as
    /// [`join`](Self::join) does.
    pub async fn dial_in(&self, member: &Member, group: &Id<Group>) -> Result<DialIn, Failed<JoinRefusal>> {
        self.run_write((member.id, *group), |backend, (member, group)| async move {
            let (mut tx, meeting) = backend.at_the_door(&member, &group).await?;
            let dial_in = backend.dial_in_of(&mut tx, &group).await?.ok_or(JoinRefusal::NoRoom)?;
            backend.come_in(tx, &meeting, &member).await?;
            Ok(dial_in)
        })
        .await
    }

    /// The meeting whose door is open for one of its people, and the transaction that will note that they came: they do not
    /// leave meanwhile.
    async fn at_the_door(&self, member: &Id<Member>, group: &Id<Group>) -> Result<(Tx, Meeting), Failed<JoinRefusal>> {
        let mut tx = match self.parts.store.begin_for(member).await {
            Err(StoreError::Left) => return Err(JoinRefusal::NotFound.into()),
            begun => begun?,
        };
        if !memberships::has(&mut tx, group, member).await? {
            return Err(JoinRefusal::NotFound.into());
        }
        let meeting = meetings::open_at(&mut tx, group, self.now()).await?.ok_or(JoinRefusal::Closed)?;
        Ok((tx, meeting))
    }

    async fn come_in(&self, mut tx: Tx, meeting: &Meeting, member: &Id<Member>) -> Result<(), StoreError> {
        let now = self.now();
        let (source, word) = (AttendanceSource::Tap, AttendanceWord::There);
        let tap = NewNote { meeting: &meeting.id, member, source, word, by: None, at: now };
        let news = self.note_and_count(&mut tx, &tap).await?;
        // Whoever comes has changed their mind, if they had said that they would not.
        let said = answers::say(&mut tx, &meeting.id, member, Answer::Coming, now).await?;
        let done = if news { Some(Verb::Attend) } else { said.then_some(Verb::Answer) };
        tx.commit(done.map(|verb| self.event(Actor::Member(*member), verb, &meeting.id))).await
    }

    /// The address by which somebody comes into the room of a meeting that starts at this moment. Whoever comes may open the
    /// room: a host who is late must keep nobody out.
    fn way_in(&self, room: String, name: &str, starts_at: Moment) -> String {
        match &*self.parts.rooms {
            Rooms::Jitsi(jitsi) => {
                let until = door_closes(starts_at).plus(LINGERS);
                jitsi.enter(room, &Guest { name, moderates: true, until })
            }
            Rooms::Zoom(_) | Rooms::Fixed => room,
        }
    }

    /// The meetings of a group, for its people; to everybody else there are none.
    pub async fn meetings_of(&self, member: &Member, group: &Id<Group>) -> Result<Option<Vec<Meeting>>, StoreError> {
        let mut conn = self.parts.store.read().await?;
        if !memberships::has(&mut conn, group, &member.id).await? {
            return Ok(None);
        }
        meetings::of_group(&mut conn, group).await.map(Some)
    }
}
