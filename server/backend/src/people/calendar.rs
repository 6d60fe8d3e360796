//! A member's own calendar: programs fetch it by an address that only its owner was shown.

use domain::{base::id::Id, event::Verb, group::Group, meeting::Meeting, people::member::Member};

use crate::{
    Backend,
    operation::Failed,
    store::{
        StoreError, groups,
        hash::token_hash,
        meetings,
        members::{self, calendar_address},
        pages::from_newest,
    },
};

/// A calendar shows this many groups, the newest; nobody has ever been in so many at once.
const MOST_GROUPS: i64 = 20;

/// What stands in a member's calendar.
#[derive(Debug)]
pub struct MemberCalendar {
    /// Whose it is.
    pub member: Member,
    /// Their groups, the newest first, each with all its meetings.
    pub groups: Vec<(Group, Vec<Meeting>)>,
}

impl Backend {
    /// Where a member's calendar is fetched; nothing if they have no address, or none that can still be read.
    pub async fn calendar_address(&self, member: &Id<Member>) -> Result<Option<String>, StoreError> {
        let kept = calendar_address::of(&mut *self.parts.store.read().await?, member).await?;
        let token = kept.and_then(|(sealed, _)| self.parts.secret.open(&sealed).ok());
        Ok(token.map(|token| format!("{}/calendar/{token}.ics", self.parts.public_url)))
    }

    /// Makes the address of a member's calendar. Whoever has one keeps it: programs go on fetching there.
    pub async fn make_calendar_address(&self, member: &Id<Member>) -> Result<(), Failed> {
        self.run_write(*member, |backend, member| async move {
            let token = backend.parts.rng.token();
            let hash = token_hash(&token);
            let sealed =
                backend.parts.secret.seal(&backend.parts.rng, &token).map_err(|_| StoreError::Corrupt("address"))?;
            let mut tx = backend.parts.store.begin_for(&member).await?;
            let kept = (hash.as_str(), sealed.as_str());
            let made = calendar_address::insert(&mut tx, &member, kept, backend.now()).await?;
            let done = made.then(|| backend.own_event(&member, Verb::MakeCalendarAddress));
            Ok(tx.commit(done).await?)
        })
        .await
    }

    /// Ends the address of a member's calendar: whoever knows it finds nothing any more.
    pub async fn end_calendar_address(&self, member: &Id<Member>) -> Result<(), Failed> {
        self.run_write(*member, |backend, member| async move {
            let mut tx = backend.parts.store.begin_for(&member).await?;
            let ended = calendar_address::delete(&mut tx, &member).await?;
            let done = ended.then(|| backend.own_event(&member, Verb::EndCalendarAddress));
            Ok(tx.commit(done).await?)
        })
        .await
    }

    /// The calendar at an address; nothing if it is nobody's.
    pub async fn calendar_at(&self, token: &str) -> Result<Option<MemberCalendar>, StoreError> {
        let mut conn = self.parts.store.read().await?;
        let Some(member) = calendar_address::holder(&mut conn, &token_hash(token)).await? else { return Ok(None) };
        let Some(member) = members::find(&mut conn, &member).await? else { return Ok(None) };
        let mut all = Vec::new();
        for group in groups::of_member(&mut conn, &member.id, from_newest(None), MOST_GROUPS).await? {
            let meetings = meetings::of_group(&mut conn, &group.id).await?;
            all.push((group, meetings));
        }
        Ok(Some(MemberCalendar { member, groups: all }))
    }
}
