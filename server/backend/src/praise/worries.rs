//! What worries people, as organizers look after it.

use domain::{
    base::{
        id::Id,
        moment::Moment,
        page::{CARDS, Key, Page},
    },
    event::Verb,
    praise::worry::{DeskNote, Worry},
};

use crate::{
    Backend,
    access::Organizer,
    operation::{Failed, Refusal, RefusalKind},
    people::namesakes,
    store::{StoreError, pages::one_more, praises::worries},
};

/// Why nothing is done about a worry.
#[derive(Debug, thiserror::Error)]
pub enum WorryRefusal {
    /// There is no such worry, or no letter that it is about.
    #[error("there is no such worry")]
    NotFound,
}

impl Refusal for WorryRefusal {
    fn kind(&self) -> RefusalKind {
        match self {
            Self::NotFound => RefusalKind::NotFound,
        }
    }
}

impl Backend {
    /// What worries people and nobody has looked at, the longest ago first, and how many there are of it.
    pub async fn worries(&self, by: &Organizer, after: Option<&Key>) -> Result<(Page<Worry>, u64), StoreError> {
        let from = after.and_then(Key::moment).unwrap_or((Moment::from_unix_ms(0), ""));
        let mut conn = self.parts.store.read().await?;
        let found = worries::page(&mut conn, &by.member().id, from, one_more(CARDS)).await?;
        let mut page = Page::of(found, CARDS, |worry| Key::at(worry.at, &worry.id));
        let named = page.items.iter().map(|worry| (worry.member, worry.name.clone())).collect::<Vec<_>>();
        let marks = namesakes::marks(&mut conn, named).await?;
        for worry in &mut page.items {
            worry.mark = marks.get(&worry.member).cloned();
        }
        Ok((page, worries::count(&mut conn).await?))
    }

    /// Notes that an organizer has looked at a worry. Noted twice, it is noted once.
    pub async fn look_at_worry(
        &self,
        by: &Organizer,
        id: &Id<Worry>,
        note: &DeskNote,
    ) -> Result<(), Failed<WorryRefusal>> {
        self.run_write((by.clone(), *id, note.clone()), |backend, (by, id, note)| async move {
            let mut tx = backend.parts.store.begin_single().await?;
            let about = worries::find(&mut tx, &id).await?.ok_or(WorryRefusal::NotFound)?;
            let news = worries::look(&mut tx, &id, &by.member().id, &note, backend.now()).await?;
            // Where a letter came from is told by its meeting, so of a letter it is an event about its reader alone.
            let event = match about.letter {
                Some(_) => backend.event(&by, Verb::LookAtWorry, &about.member),
                None => backend.event(&by, Verb::LookAtWorry, &about.meeting).for_whom(&about.member),
            };
            Ok(tx.commit(news.then_some(event)).await?)
        })
        .await
    }

    /// Lets an organizer see who wrote the letter that a worry is about, for a reason that is kept. The look is an event for
    /// whoever wrote.
    pub async fn look_at_writer(
        &self,
        by: &Organizer,
        id: &Id<Worry>,
        reason: &DeskNote,
    ) -> Result<(), Failed<WorryRefusal>> {
        self.run_write((by.clone(), *id, reason.clone()), |backend, (by, id, reason)| async move {
            let mut tx = backend.parts.store.begin_single().await?;
            let about = worries::find(&mut tx, &id).await?.ok_or(WorryRefusal::NotFound)?;
            let (letter, writer) = about.letter.ok_or(WorryRefusal::NotFound)?;
            let news = worries::look_at_writer(&mut tx, &letter, &by.member().id, &reason, backend.now()).await?;
            // The log names who wrote something without a name, and never to whom: other organizers read it as well.
            let event = writer.map(|writer| backend.event(&by, Verb::LookAtWriter, &writer));
            Ok(tx.commit(event.filter(|_| news)).await?)
        })
        .await
    }
}
