//! Whom to call: people who missed a meeting for the first time and had not said so (docs/adr/0028).

use domain::{
    base::{
        id::Id,
        moment::Moment,
        page::{Key, LINES, Page},
    },
    event::Verb,
    group::Person,
    meeting::{Meeting, attendance::FirstNoShow},
    people::member::Member,
};

use crate::{
    Backend,
    access::Organizer,
    operation::Failed,
    people::namesakes,
    store::{StoreError, meetings::no_shows, pages::one_more},
};

impl Backend {
    /// Whom nobody has called so far, the longest ago first.
    pub async fn first_no_shows(&self, _by: &Organizer, after: Option<&Key>) -> Result<Page<FirstNoShow>, StoreError> {
        let from = after.and_then(Key::moment).unwrap_or((Moment::from_unix_ms(0), ""));
        let mut conn = self.parts.store.read().await?;
        let found = no_shows::page(&mut conn, from, one_more(LINES)).await?;
        let mut page = Page::of(found, LINES, |one| Key::at(one.starts_at, &one.person.id));
        let mut people: Vec<Person> = page.items.iter().map(|one| one.person.clone()).collect();
        namesakes::mark(&mut conn, &mut people, &[]).await?;
        for (one, person) in page.items.iter_mut().zip(people) {
            one.person = person;
        }
        Ok(page)
    }

    /// Notes that somebody was called who missed a meeting. Noted twice, it is noted once.
    pub async fn note_call(&self, by: &Organizer, meeting: &Id<Meeting>, member: &Id<Member>) -> Result<(), Failed> {
        self.run_write((by.clone(), *meeting, *member), |backend, (by, meeting, member)| async move {
            let mut tx = backend.parts.store.begin_single().await?;
            let news = no_shows::call(&mut tx, &meeting, &member, backend.now()).await?;
            let event = news.then(|| backend.event(&by, Verb::NoteCall, &meeting).for_whom(&member));
            Ok(tx.commit(event).await?)
        })
        .await
    }
}
