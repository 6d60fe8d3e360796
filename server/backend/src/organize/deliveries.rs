//! What became of letters to people, as organizers look after them.

use domain::{
    base::{
        id::Id,
        page::{CARDS, Key, LINES, Page},
    },
    delivery::{PastDelivery, Unreached},
    people::member::Member,
};

use crate::{
    Backend,
    access::Organizer,
    people::namesakes,
    store::{
        StoreError,
        members::deliveries,
        pages::{from_newest, one_more},
    },
};

impl Backend {
    /// Letters about groups and meetings to somebody, the newest first.
    pub async fn letters_to(
        &self,
        _by: &Organizer,
        member: &Id<Member>,
        after: Option<&Key>,
    ) -> Result<Page<PastDelivery>, StoreError> {
        let mut conn = self.parts.store.read().await?;
        let found = deliveries::of_member(&mut conn, member, from_newest(after), one_more(CARDS)).await?;
        Ok(Page::of(found, CARDS, |letter| Key::new(&letter.id)))
    }

    /// People whom the last letter to them did not reach, the one whose letter is newest first.
    pub async fn unreached(&self, _by: &Organizer, after: Option<&Key>) -> Result<Page<Unreached>, StoreError> {
        let mut conn = self.parts.store.read().await?;
        let found = deliveries::unreached(&mut conn, from_newest(after), one_more(LINES)).await?;
        let Page { items, next } = Page::of(found, LINES, |(_, letter)| Key::new(&letter.id));
        let ids: Vec<&str> = items.iter().map(|(member, _)| member.as_str()).collect();
        let mut called = namesakes::called(&mut conn, &ids).await?;
        let one = |(member, letter): (Id<Member>, PastDelivery)| {
            // Whoever has left meanwhile is nobody's to call.
            let called = called.remove(member.as_str())?;
            Some(Unreached { member, name: called.name, mark: called.mark, letter })
        };
        Ok(Page { items: items.into_iter().filter_map(one).collect(), next })
    }
}
