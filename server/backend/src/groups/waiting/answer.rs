//! Saying yes or no to a seat that is offered, and taking an offer back.

use domain::{
    base::id::Id,
    event::{Actor, Verb},
    group::offer::{OfferAnswer, OfferOutcome, SeatOffer},
    people::member::Member,
};

use crate::{
    Backend,
    access::Organizer,
    groups::seats::SeatTaken,
    operation::{Failed, Refusal, RefusalKind},
    store::{
        Unrecorded,
        candidates::{offers, requests},
    },
};

/// Why an offer is not answered.
#[derive(Debug, thiserror::Error)]
pub enum OfferRefusal {
    /// There is no such offer for this person.
    #[error("there is no such offer for this person")]
    NotFound,
    /// It was answered otherwise, taken back, or has run out.
    #[error("the offer takes no more answers")]
    Over,
    /// The seat is no longer free, or they have another one.
    #[error("the seat is no longer free for this person")]
    Gone,
}

impl Refusal for OfferRefusal {
    fn kind(&self) -> RefusalKind {
        match self {
            Self::NotFound => RefusalKind::NotFound,
            Self::Over | Self::Gone => RefusalKind::Conflict,
        }
    }
}

impl Backend {
    /// Answers an offer. Who comes is given the seat if it is still free for them; answered twice alike, it is done once.
    pub async fn answer_offer(
        &self,
        member: &Id<Member>,
        offer: &Id<SeatOffer>,
        answer: OfferAnswer,
    ) -> Result<(), Failed<OfferRefusal>> {
        self.run_write((*member, *offer), move |backend, (member, offer)| async move {
            match backend.answer_offer_once(&member, &offer, answer).await {
                Err(Failed::Refused(OfferRefusal::Gone)) => {
                    backend.void(&offer).await?;
                    Err(OfferRefusal::Gone.into())
                }
                answered => answered,
            }
        })
        .await
    }

    async fn answer_offer_once(
        &self,
        member: &Id<Member>,
        id: &Id<SeatOffer>,
        answer: OfferAnswer,
    ) -> Result<(), Failed<OfferRefusal>> {
        let now = self.now();
        let mut tx = self.parts.store.begin().await?;
        let found = offers::find(&mut tx, id).await?.filter(|offer| offer.member == *member);
        let offer = found.ok_or(OfferRefusal::NotFound)?;
        if offer.outcome == Some(answer.outcome()) {
            return Ok(());
        }
        if !offer.is_open(now) {
            return Err(OfferRefusal::Over.into());
        }
        offers::close(&mut tx, id, answer.outcome(), now).await?;
        requests::end(&mut tx, &offer.group, member).await?;
        let verb = match answer {
            OfferAnswer::Later => Verb::DeclineSeat,
            OfferAnswer::Together => {
                let seated = self.put_in_seat(&mut tx, member, &offer.group).await;
                seated.map_err(|failed| failed.map(|SeatTaken| OfferRefusal::Gone))?;
                Verb::TakeSeat
            }
        };
        tx.commit(self.event(Actor::Member(*member), verb, &offer.group)).await?;
        self.wake_workers();
        Ok(())
    }

    /// Closes an offer of a seat that is not there: whoever said yes keeps their place on the list.
    async fn void<R>(&self, offer: &Id<SeatOffer>) -> Result<(), Failed<R>> {
        let mut tx = self.parts.store.begin_single().await?;
        offers::close(&mut tx, offer, OfferOutcome::Void, self.now()).await?;
        Ok(tx.commit(Unrecorded::Job).await?)
    }

    /// Takes an offer back; the person waits for the group no longer. Says whether it was still open.
    pub async fn withdraw_offer(&self, by: &Organizer, offer: &Id<SeatOffer>) -> Result<bool, Failed> {
        self.run_write((by.clone(), *offer), |backend, (by, offer)| async move {
            let mut tx = backend.parts.store.begin_single().await?;
            let Some(found) = offers::find(&mut tx, &offer).await? else { return Ok(false) };
            if !offers::close(&mut tx, &offer, OfferOutcome::Withdrawn, backend.now()).await? {
                return Ok(found.outcome == Some(OfferOutcome::Withdrawn));
            }
            requests::end(&mut tx, &found.group, &found.member).await?;
            tx.commit(backend.event(&by, Verb::WithdrawOffer, &found.group).for_whom(&found.member)).await?;
            backend.wake_workers();
            Ok(true)
        })
        .await
    }
}
