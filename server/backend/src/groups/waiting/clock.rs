//! What is done by the clock: offers that ran out are closed, and a seat that is free is offered to whoever asked first.

use domain::{
    base::{id::Id, moment::Moment},
    event::{Actor, Event, Verb},
    group::{
        Group,
        offer::{OfferOutcome, SeatOffer, counts_from, offer_ends},
    },
    people::member::Member,
};
use matching::{Size, Standing};

use crate::{
    Backend,
    groups::{roster::Roster, tell::News},
    operation::Failed,
    store::{
        StoreError, Tx, Unrecorded,
        candidates::{self, offers, requests},
        memberships,
    },
};

/// So many offers and groups are looked at in one statement, and so many people on the list of a group at a time, so that nobody waits
/// for it.
const AT_ONCE: i64 = 50;

impl Backend {
    /// Closes offers that ran out or have nothing to offer any more, and offers the seats that are free; says how many offers were
    /// made: the operation of a worker's round. Whoever frees a seat, and how, is not asked: it is found here.
    pub async fn advance_offers(&self) -> Result<usize, StoreError> {
        self.close_offers().await?;
        let (mut made, mut last) = (0, String::new());
        loop {
            let due = requests::due(&mut *self.parts.store.read().await?, &last, AT_ONCE, self.now()).await?;
            let Some(group) = due.last() else { break };
            last = group.to_string();
            for group in &due {
                match self.offer_seats(group).await {
                    Ok(offers) => made += offers,
                    // The others are not to wait for it; a minute later it is looked at again.
                    Err(error) => tracing::warn!(%group, %error, "no seat could be offered"),
                }
            }
        }
        if made > 0 {
            self.wake_workers();
        }
        Ok(made)
    }

    async fn close_offers(&self) -> Result<(), StoreError> {
        let now = self.now();
        let mut tx = self.parts.store.begin_single().await?;
        offers::close_void(&mut tx, now).await?;
        tx.commit(Unrecorded::Sweep).await?;
        loop {
            let run_out = offers::run_out(&mut *self.parts.store.read().await?, now, AT_ONCE).await?;
            if run_out.is_empty() {
                return Ok(());
            }
            for offer in run_out {
                let mut tx = self.parts.store.begin_single().await?;
                // Another process may have been faster, or the answer.
                if offers::close(&mut tx, &offer.id, OfferOutcome::Expired, now).await? {
                    requests::end(&mut tx, &offer.group, &offer.member).await?;
                    tx.commit(self.program_event(Verb::EndOffer, &offer)).await?;
                }
            }
        }
    }

    /// Offers the seats of a group that are free and not on offer to whoever asked first and can come; says how many.
    async fn offer_seats(&self, group: &Id<Group>) -> Result<usize, Failed> {
        let now = self.now();
        let mut tx = self.parts.store.begin().await?;
        let chosen = self.next_on_list(&mut tx, group, now).await?;
        let mut events = Vec::new();
        for member in chosen {
            let offer = SeatOffer { id: self.new_id(), group: *group, member, ends_at: offer_ends(now), outcome: None };
            if offers::insert(&mut tx, &offer, now).await? {
                let news = News::SeatOffered { offer: offer.id, to: member, ends_at: offer.ends_at };
                let later = counts_from(now).unix_ms() - now.unix_ms();
                self.tell_people_later(&mut tx, group, news, later).await?;
                events.push(self.program_event(Verb::OfferSeat, &offer));
            }
        }
        let made = events.len();
        tx.commit(events).await?;
        Ok(made)
    }

    /// Who is asked next, in their order: as many as there are seats for. Passed over is who does not wait any more, rests, has an offer
    /// elsewhere, cannot come when the group meets, or must not meet one of its people; they keep their places.
    async fn next_on_list(&self, tx: &mut Tx, group: &Id<Group>, now: Moment) -> Result<Vec<Id<Member>>, Failed> {
        let held = memberships::people(tx, group).await?.len() + offers::open_of_group(tx, group).await?.len();
        let (mut seats, mut chosen) = (Size::default().max.saturating_sub(held), Vec::new());
        let mut from = (Moment::from_unix_ms(0), String::new());
        while seats > 0 {
            let some = requests::of_group(tx, group, (from.0, &from.1), AT_ONCE).await?;
            let Some((at, id)) = some.last() else { break };
            from = (*at, id.to_string());
            let fitting = fitting(tx, group, some.iter().map(|(_, id)| *id).collect(), seats, now).await?;
            seats -= fitting.len();
            chosen.extend(fitting);
        }
        Ok(chosen)
    }

    fn program_event(&self, verb: Verb, offer: &SeatOffer) -> Event {
        self.event(Actor::Program, verb, &offer.group).for_whom(&offer.member)
    }
}

/// The first of these for whom a group has a seat, so many at most, in their order.
async fn fitting(
    tx: &mut Tx,
    group: &Id<Group>,
    mut people: Vec<Id<Member>>,
    seats: usize,
    now: Moment,
) -> Result<Vec<Id<Member>>, Failed> {
    let ids: Vec<_> = people.iter().map(Id::as_str).collect();
    // For whom a seat is kept already sits there as far as others are concerned: whoever must not meet them is not asked.
    let kept: Vec<_> = offers::open_of_group(tx, group).await?.into_iter().map(|offer| offer.member).collect();
    let all: Vec<_> = ids.iter().copied().chain(kept.iter().map(Id::as_str)).collect();
    let waiting = candidates::among(tx, &all, now).await?;
    let asked = offers::asked_of(tx, &ids).await?;
    people.retain(|id| waiting.iter().any(|one| one.id == *id) && !asked.contains(id) && !kept.contains(id));
    let seated = candidates::seated(tx, &[group.as_str()], now).await?;
    if people.is_empty() || seated.is_empty() {
        return Ok(Vec::new());
    }
    let first = move |mut standing: Standing| {
        for id in kept {
            // One who cannot sit there any more keeps nobody else away.
            drop(standing.seat(id.as_str(), 0));
        }
        people.retain(|id| standing.seat(id.as_str(), 0).is_ok());
        people.truncate(seats);
        people
    };
    Ok(Roster::on_their_day(seated, waiting).ask(now, first).await?)
}
