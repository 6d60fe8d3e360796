//! What Zoom tells by itself of who comes into a room and who leaves it (docs/adr/0028).

use domain::{
    base::{
        id::Id,
        moment::{DAY, HOUR, MINUTE, Moment},
    },
    event::{Actor, Verb},
    group::Group,
    line::{Line, lure},
    meeting::{
        Meeting, MeetingState,
        attendance::{AttendanceSource, AttendanceWord},
    },
    people::member::Member,
};

use crate::{
    Backend,
    operation::{Failed, Refusal, RefusalKind},
    ports::room::zoom::hook::{InRoom, SignedPost, UrlProof, ZoomEvent, ZoomHook},
    store::{
        Conn, StoreError, Tx, Unrecorded,
        hash::token_hash,
        meetings::{self, attendance::NewNote, guests},
        rooms::{registrants, webhooks},
    },
};

/// What was signed longer ago than this, or is yet to be signed, is not taken: as Zoom itself asks for.
const WINDOW: i64 = 5 * MINUTE;
/// What was told is remembered until it would long be too late: from one end of the window to the other, and an hour.
const REMEMBERED: i64 = 2 * WINDOW + HOUR;
/// Letters of a name at Zoom that are shown to an organizer.
const NAME: usize = 64;

/// Why what was sent to the address of webhooks is not taken.
#[derive(Debug, thiserror::Error)]
pub enum HookRefusal {
    /// Zoom has not signed it.
    #[error("the signature is not Zoom's")]
    Forged,
    /// It was signed too long ago, or by a clock that is far ahead.
    #[error("it was not signed just now")]
    Late,
}

impl Refusal for HookRefusal {
    fn kind(&self) -> RefusalKind {
        RefusalKind::Malformed
    }
}

impl Backend {
    /// Takes what Zoom tells, each thing once. Where Zoom asks whether this address is ours, there is an answer for it.
    pub async fn hear_zoom(
        &self,
        hook: &ZoomHook,
        post: &SignedPost<'_>,
    ) -> Result<Option<UrlProof>, Failed<HookRefusal>> {
        let signed_at = hook.signed_at(post).ok_or(HookRefusal::Forged)?;
        let age = self.parts.machine.now().unix_ms().saturating_sub(signed_at.unix_ms());
        if !(-WINDOW..=WINDOW).contains(&age) {
            return Err(HookRefusal::Late.into());
        }
        match ZoomEvent::read(post.body) {
            ZoomEvent::Validation(token) => Ok(Some(hook.prove(token))),
            ZoomEvent::InRoom(told) => self.note_in_room(token_hash(post.signature), told).await.map(|()| None),
            ZoomEvent::Other => Ok(None),
        }
    }

    async fn note_in_room(&self, hash: String, told: InRoom) -> Result<(), Failed<HookRefusal>> {
        self.run_write((hash, told), |backend, (hash, told)| async move {
            Ok(backend.note_in_room_once(&hash, &told).await?)
        })
        .await
    }

    async fn note_in_room_once(&self, hash: &str, told: &InRoom) -> Result<(), StoreError> {
        let mut conn = self.parts.store.read().await?;
        let Some(meeting) = self.meeting_of(&mut conn, told).await? else { return Ok(()) };
        let member = who(&mut conn, &meeting.group, told).await?;
        drop(conn);
        match member {
            Some(member) => self.note_known(hash, &meeting, &member).await,
            None => self.note_guest(hash, &meeting, &told.name).await,
        }
    }

    /// The meeting at which somebody was in the room of its group, as long as it is not settled who was there.
    async fn meeting_of(&self, conn: &mut Conn, told: &InRoom) -> Result<Option<Meeting>, StoreError> {
        let Some(group) = registrants::group(conn, &told.room).await? else { return Ok(None) };
        let then = self.on_the_calendar(told.at);
        let meeting = meetings::open_at(conn, &group, then).await?;
        Ok(meeting.filter(|meeting| meeting.state != MeetingState::Settled))
    }

    /// When something happened, by the calendar that people live by: as long ago as the machine's clock says. Zoom tells once
    /// more, for an hour and a half, what it could not tell at once.
    fn on_the_calendar(&self, at: Option<Moment>) -> Moment {
        let age = at.map_or(0, |at| self.parts.machine.now().unix_ms().saturating_sub(at.unix_ms()));
        self.now().plus(-age.clamp(0, DAY))
    }

    async fn note_known(&self, hash: &str, meeting: &Meeting, member: &Id<Member>) -> Result<(), StoreError> {
        let mut tx = match self.parts.store.begin_for(member).await {
            Err(StoreError::Left) => return Ok(()),
            begun => begun?,
        };
        if !self.is_news(&mut tx, hash).await? {
            return Ok(());
        }
        let (source, word) = (AttendanceSource::Zoom, AttendanceWord::There);
        let note = NewNote { meeting: &meeting.id, member, source, word, by: None, at: self.now() };
        let came = self.note_and_count(&mut tx, &note).await?;
        tx.commit(came.then(|| self.event(Actor::Program, Verb::Attend, &meeting.id).for_whom(member))).await
    }

    async fn note_guest(&self, hash: &str, meeting: &Meeting, name: &str) -> Result<(), StoreError> {
        // What somebody is called at Zoom nobody has looked at, and they cannot be asked for another name.
        let Ok(name) = Line::<NAME>::parse(&lure::mask(name).text) else { return Ok(()) };
        let mut tx = self.parts.store.begin_single().await?;
        if self.is_news(&mut tx, hash).await? {
            guests::put(&mut tx, &meeting.id, name.as_str(), self.now()).await?;
        }
        tx.commit(Unrecorded::Guest).await
    }

    async fn is_news(&self, tx: &mut Tx, hash: &str) -> Result<bool, StoreError> {
        webhooks::take(tx, hash, self.parts.machine.now()).await
    }

    /// Forgets what Zoom has told so long ago that it would not be taken again.
    pub(crate) async fn sweep_webhooks(&self, tx: &mut Tx) -> Result<u64, StoreError> {
        webhooks::sweep(tx, self.parts.machine.now().plus(-REMEMBERED)).await
    }
}

/// Who it is of whom Zoom tells: whoever was registered under this number for the room of their group. Nothing else says who
/// somebody is: a name at Zoom is what they have typed there.
async fn who(conn: &mut Conn, group: &Id<Group>, told: &InRoom) -> Result<Option<Id<Member>>, StoreError> {
    match &told.registrant {
        Some(registrant) => registrants::member(conn, group, registrant).await,
        None => Ok(None),
    }
}
