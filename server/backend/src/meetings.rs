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
mod vote;
mod zoom;

use domain::{
    base::{
        id::Id,
        moment::{MINUTE, Moment},
    },
    event::{Actor, Verb},
    group::Group,
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
    propose::ProposalRefusal, roll::RollRefusal, vote::VoteRefusal, zoom::HookRefusal,
};
use crate::{
    Backend,
    operation::{Failed, Refusal, RefusalKind},
    ports::room::{Guest, Rooms},
    store::{
        StoreError,
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
    /// The room is still being made.
    #[error("there is no room yet")]
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
        let now = self.now();
        let meeting = {
            let mut conn = self.parts.store.read().await?;
            if !memberships::has(&mut conn, group, member).await? {
                return Err(JoinRefusal::NotFound.into());
            }
            meetings::open_at(&mut conn, group, now).await?
        };
        let meeting = meeting.ok_or(JoinRefusal::Closed)?;
        let room = self.way_of(group, member).await?.ok_or(JoinRefusal::NoRoom)?;
        let mut tx = self.parts.store.begin_for(member).await?;
        let (source, word) = (AttendanceSource::Tap, AttendanceWord::There);
        let tap = NewNote { meeting: &meeting.id, member, source, word, by: None, at: now };
        let news = self.note_and_count(&mut tx, &tap).await?;
        // Whoever comes has changed their mind, if they had said that they would not.
        let said = answers::say(&mut tx, &meeting.id, member, Answer::Coming, now).await?;
        let done = if news { Some(Verb::Attend) } else { said.then_some(Verb::Answer) };
        tx.commit(done.map(|verb| self.event(Actor::Member(*member), verb, &meeting.id))).await?;
        Ok(self.way_in(room, name, meeting.starts_at))
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
