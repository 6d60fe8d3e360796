//! Telling the people of a group (모임) what changed for them, each once, by the way on which they are reached.

mod about;
pub(crate) mod letters;
mod news;

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    base::{
        id::{Id, Job},
        moment::Moment,
    },
    group::{Group, repair::Transfer},
    job::JobKind,
    meeting::began_after,
};
use serde::{Deserialize, Serialize};

pub use self::news::News;
use self::{
    about::{About, Addressee},
    letters::{NewLetter, contacts_of},
};
use super::host::greeting_of;
use crate::{
    Backend,
    people::namesakes,
    queue::{self, Batch, Failure, Work},
    store::{
        Conn, StoreError, Tx, Unrecorded,
        candidates::offers,
        groups,
        meetings::{self, answers, reminders},
        members::{self, birthday_cards, contacts},
    },
};

/// The work of telling the people of a group; an operation asks for it in its own transaction, once for each group.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct TellGroup {
    /// What happened, once: the ids of the messages come from it, so that nobody is told twice.
    pub event: Id<Job>,
    /// The group.
    pub group: Id<Group>,
    /// What there is to tell.
    pub news: News,
}

impl Work for TellGroup {
    const KIND: JobKind = JobKind::TellGroup;
    const SEALED: bool = true;

    async fn perform(&self, backend: &Backend, _times: i64) -> Result<(), Failure> {
        backend.tell_group(self).await.map_err(|error| {
            // Somebody left while their letter was written down; the next time they are not found.
            if error.is_missing_reference() { Failure::transient(&"somebody left meanwhile") } else { error.into() }
        })
    }

    fn is_over(&self, now: Moment) -> bool {
        self.news.is_over(now)
    }
}

impl Backend {
    /// Asks for all who are concerned to be told, in the transaction that moves people.
    pub(super) async fn tell_transfers(&self, tx: &mut Tx, transfers: &[Transfer]) -> Result<(), StoreError> {
        let places: BTreeSet<_> = transfers.iter().flat_map(|one| [one.from, one.to]).flatten().collect();
        let mut work = Batch::new(self);
        for group in places {
            let who = |is_one: &dyn Fn(&Transfer) -> bool| -> Vec<_> {
                transfers.iter().filter(|one| is_one(one)).map(|one| one.member).collect()
            };
            let new = who(&|one| one.to == Some(group) && one.from.is_none());
            let moved = who(&|one| one.to == Some(group) && one.from.is_some());
            let ended = who(&|one| one.from == Some(group) && one.to.is_none());
            if !new.is_empty() || !moved.is_empty() {
                work.add(&TellGroup { event: self.new_id(), group, news: News::Joined { new, moved } })?;
            }
            if !ended.is_empty() {
                work.add(&TellGroup { event: self.new_id(), group, news: News::Ended(ended) })?;
            }
        }
        work.push(tx).await
    }

    /// Asks for the people of a group to be told, in the transaction of what there is to tell.
    pub(crate) async fn tell_people(&self, tx: &mut Tx, group: &Id<Group>, news: News) -> Result<(), StoreError> {
        queue::push(self, tx, &TellGroup { event: self.new_id(), group: *group, news }).await
    }

    /// The same, so many milliseconds later.
    pub(super) async fn tell_people_later(
        &self,
        tx: &mut Tx,
        group: &Id<Group>,
        news: News,
        later: i64,
    ) -> Result<(), StoreError> {
        queue::push_later(self, tx, &TellGroup { event: self.new_id(), group: *group, news }, later).await
    }

    /// Writes to all who are concerned, and notes how many they are where that is kept. Their messages are asked for in one transaction, under ids that are the same
    /// whenever this is done again: whoever was written to is not written to twice.
    async fn tell_group(&self, told: &TellGroup) -> Result<(), StoreError> {
        let letters = self.letters_about(told).await?;
        let people = letters.iter().map(|letter| letter.member).collect::<BTreeSet<_>>().len();
        let mut tx = self.parts.store.begin_single().await?;
        self.ask_for_letters(&mut tx, &told.event, letters).await?;
        if let News::Near { meeting, starts_at, due } = &told.news {
            reminders::note_people(&mut tx, (meeting, *starts_at), due.reminder, people).await?;
        }
        tx.commit(Unrecorded::Job).await?;
        self.wake_workers();
        Ok(())
    }

    /// What is written to whom, as the group is now: people may have come and gone since it was asked for.
    async fn letters_about(&self, told: &TellGroup) -> Result<Vec<NewLetter>, StoreError> {
        if told.news.is_over(self.now()) {
            return Ok(Vec::new());
        }
        let mut conn = self.parts.store.read().await?;
        if !still_holds(&mut conn, &told.news).await? {
            return Ok(Vec::new());
        }
        let Some(group) = groups::find(&mut conn, &told.group).await? else { return Ok(Vec::new()) };
        let next = meetings::next_of(&mut conn, &group.id, began_after(self.now())).await?;
        let people = namesakes::people_of(&mut conn, &group.id).await?;
        let mut said = BTreeMap::new();
        let (mut meeting, mut greeting) = (None, None);
        if let Some(id) = told.news.meeting() {
            meeting = meetings::find(&mut conn, id).await?;
            said = answers::of_meetings(&mut conn, &[id.as_str()]).await?;
            if let Some(meeting) = &meeting {
                greeting = greeting_of(&mut conn, meeting, &people).await?;
            }
        }
        let asked = meeting.as_ref().or(next.as_ref()).map(|meeting| meeting.id);
        let about = About { group, next, meeting, people, greeting, origin: &self.parts.public_url, now: self.now() };
        let (mut all, concerned) = (Vec::new(), told.news.concerns(&about.people));
        let others = contacts::proven(&mut conn, &concerned).await?;
        for id in concerned {
            let answered = asked.and_then(|asked| said.get(&(asked, id)).copied());
            if !told.news.is_for(answered) {
                continue;
            }
            let Some(member) = members::find(&mut conn, &id).await? else { continue };
            let answer = match &told.news {
                News::SeatOffered { offer, .. } => self.offer_address(offer, &id),
                _ => asked.map(|asked| self.answer_address(&asked, &id)).unwrap_or_default(),
            };
            for at in contacts_of(&member, others.get(&id)) {
                let message = about.letter(&told.news, Addressee { member: &member, at: &at }, &answer);
                all.extend(message.map(|message| NewLetter { member: id, kind: told.news.kind(&id), message }));
            }
        }
        Ok(all)
    }
}

/// Whether news of a seat or a birthday still hold: an offer may have been answered, or a birthday taken away, on a page before the
/// letter was written.
async fn still_holds(conn: &mut Conn, news: &News) -> Result<bool, StoreError> {
    match news {
        News::SeatOffered { offer, .. } => {
            Ok(offers::find(conn, offer).await?.is_some_and(|offer| offer.outcome.is_none()))
        }
        News::BirthdayNear { card, .. } => birthday_cards::is_sealed(conn, card).await,
        _ => Ok(true),
    }
}
