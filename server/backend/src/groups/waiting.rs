//! Waiting for a seat in a group that is full: people ask to be told, and whoever asked first is asked first (docs/adr/0033).

mod address;
mod answer;
mod clock;
mod look;

use domain::{
    base::{
        id::Id,
        moment::Moment,
        page::{CARDS, Key, Page},
    },
    event::{Actor, Verb},
    group::{
        Group,
        offer::{MOST_REQUESTS, OfferOutcome, Waiter},
    },
    people::member::Member,
};

pub use self::answer::OfferRefusal;
use crate::{
    Backend,
    access::Organizer,
    operation::{Failed, Refusal, RefusalKind},
    people::namesakes,
    store::{
        StoreError,
        candidates::{self, offers, requests},
        pages::one_more,
    },
};

/// Why somebody is not put on the list of a group.
#[derive(Debug, thiserror::Error)]
pub enum RequestRefusal {
    /// They do not wait for a group, or this one does not suit them, has a seat, or meets no more.
    #[error("there is nothing to wait for in this group")]
    NotWaitable,
    /// They wait for as many groups as one may.
    #[error("they wait for as many groups as one may")]
    Enough,
}

impl Refusal for RequestRefusal {
    fn kind(&self) -> RefusalKind {
        RefusalKind::Conflict
    }
}

impl Backend {
    /// Puts somebody who waits on the list of a group that is full. Asked twice, it is done once.
    pub async fn ask_for_seat(&self, member: &Id<Member>, group: &Id<Group>) -> Result<(), Failed<RequestRefusal>> {
        self.run_write((*member, *group), |backend, (member, group)| async move {
            let now = backend.now();
            let mut tx = backend.parts.store.begin_for(&member).await?;
            let mine = requests::of_member(&mut tx, &member).await?;
            if mine.iter().any(|(one, ..)| *one == group) {
                return Ok(());
            }
            if mine.len() >= MOST_REQUESTS {
                return Err(RequestRefusal::Enough.into());
            }
            let waits = !candidates::waiting_of(&mut tx, &[member.as_str()], now).await?.is_empty();
            if !waits || !requests::is_waitable(&mut tx, &member, &group, now).await? {
                return Err(RequestRefusal::NotWaitable.into());
            }
            requests::add(&mut tx, &group, &member, now).await?;
            Ok(tx.commit(backend.event(Actor::Member(member), Verb::AskForSeat, &group)).await?)
        })
        .await
    }

    /// Takes somebody off the list of a group; a seat that is offered to them there goes to the next. Asked twice, it is done once.
    pub async fn stop_asking(&self, member: &Id<Member>, group: &Id<Group>) -> Result<(), Failed> {
        self.run_write((*member, *group), |backend, (member, group)| async move {
            let mut tx = backend.parts.store.begin_for(&member).await?;
            let news = requests::end(&mut tx, &group, &member).await?;
            let last = offers::last_of_member(&mut tx, &member).await?;
            if let Some((offer, _)) = last.filter(|(offer, _)| offer.group == group) {
                offers::close(&mut tx, &offer.id, OfferOutcome::Declined, backend.now()).await?;
            }
            let done = news.then(|| backend.event(Actor::Member(member), Verb::StopAsking, &group));
            Ok(tx.commit(done).await?)
        })
        .await
    }

    /// Who waits for a seat in a group, in their order, with what is offered to them.
    pub async fn waiters(
        &self,
        _by: &Organizer,
        group: &Id<Group>,
        after: Option<&Key>,
    ) -> Result<Page<Waiter>, StoreError> {
        let mut conn = self.parts.store.read().await?;
        let from = after.and_then(Key::moment).unwrap_or((Moment::from_unix_ms(0), ""));
        let found = requests::of_group(&mut conn, group, from, one_more(CARDS)).await?;
        let page = Page::of(found, CARDS, |(at, id)| Key::at(*at, id));
        let open = offers::open_of_group(&mut conn, group).await?;
        let ids: Vec<_> = page.items.iter().map(|(_, id)| id.as_str()).collect();
        let mut called = namesakes::called(&mut conn, &ids).await?;
        let waiter = |(asked_at, member): (_, Id<Member>)| {
            let one = called.remove(member.as_str())?;
            let offer = open.iter().find(|offer| offer.member == member).cloned();
            Some(Waiter { member, name: one.name, mark: one.mark, asked_at, offer })
        };
        Ok(Page { items: page.items.into_iter().filter_map(waiter).collect(), next: page.next })
    }
}
