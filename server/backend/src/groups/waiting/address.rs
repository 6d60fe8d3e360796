//! The address by which somebody answers an offer of a seat without a log-in, and nothing else (docs/adr/0024, 0033).

use domain::{
    base::id::Id,
    group::offer::{OfferAnswer, OfferView, SeatOffer},
    people::member::Member,
};
use ulid::Ulid;

use super::answer::OfferRefusal;
use crate::{
    Backend,
    groups::invitation::read,
    operation::Failed,
    store::{Conn, StoreError, candidates::offers, members},
};

impl Backend {
    /// The address that answers an offer for the member to whom it is made.
    pub fn offer_address(&self, offer: &Id<SeatOffer>, member: &Id<Member>) -> String {
        let mark = Ulid::from_bytes(self.parts.secret.answer_mark(&marked(offer, member)));
        format!("{}/answer/seat/{offer}{mark}", self.parts.public_url)
    }

    /// What stands on the page of such an address; nothing if nobody was given it, or its person has left.
    pub async fn offered_by(&self, token: &str) -> Result<Option<OfferView>, StoreError> {
        let mut conn = self.parts.store.read().await?;
        let Some(offer) = self.marked_offer(&mut conn, token).await? else { return Ok(None) };
        let Some(member) = members::find(&mut conn, &offer.member).await? else { return Ok(None) };
        self.view_of_offer(&mut conn, offer, &member).await
    }

    /// Answers an offer by such an address.
    pub async fn answer_offer_by(&self, token: &str, answer: OfferAnswer) -> Result<(), Failed<OfferRefusal>> {
        let mut conn = self.parts.store.read().await?;
        let offer = self.marked_offer(&mut conn, token).await?.ok_or(OfferRefusal::NotFound)?;
        drop(conn);
        self.answer_offer(&offer.member, &offer.id, answer).await
    }

    /// The offer that an address names, if it bears the mark of the person to whom it was made.
    async fn marked_offer(&self, conn: &mut Conn, token: &str) -> Result<Option<SeatOffer>, StoreError> {
        let Some((id, mark)) = read(token) else { return Ok(None) };
        let found = offers::find(conn, &id).await?;
        Ok(found.filter(|offer| self.parts.secret.is_answer_mark(&marked(&offer.id, &offer.member), mark)))
    }
}

/// What is marked, with a word before it that no answer about a meeting has.
fn marked(offer: &Id<SeatOffer>, member: &Id<Member>) -> String {
    format!("seat {offer} {member}")
}
