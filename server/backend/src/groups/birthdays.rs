//! Birthdays (생일) of whoever tells theirs: telling it, and the cards that their groups write (docs/adr/0036).

mod calendar;
mod card;
mod morning;

pub use self::card::CardRefusal;

use domain::{
    base::{id::Id, moment::Moment},
    event::Verb,
    people::{birthday::Birthday, member::Member},
    praise::seal::OPENING_HOUR,
};

use crate::{
    Backend,
    operation::Failed,
    store::{
        StoreError,
        members::{birthday_cards, birthdays},
    },
};

impl Backend {
    /// The birthday that a member told, and the moment of the day on which it falls next.
    pub async fn birthday(&self, member: &Id<Member>) -> Result<Option<(Birthday, Moment)>, StoreError> {
        let told = birthdays::find(&mut *self.parts.store.read().await?, member).await?;
        let next = |birthday| {
            let day = calendar::next(birthday, self.now().seoul().date())?;
            Some((birthday, Moment::at_seoul(day, OPENING_HOUR, 0)))
        };
        Ok(told.and_then(next))
    }

    /// Keeps the birthday that a member tells, in place of the one before. A card that is begun stays as it is.
    pub async fn set_birthday(&self, member: &Id<Member>, birthday: Birthday) -> Result<(), Failed> {
        self.run_write(*member, move |backend, member| async move {
            let mut tx = backend.parts.store.begin_for(&member).await?;
            let news = birthdays::set(&mut tx, &member, birthday).await?;
            Ok(tx.commit(news.then(|| backend.own_event(&member, Verb::SetBirthday))).await?)
        })
        .await
    }

    /// Takes away the birthday that a member told, with the card that is not open yet.
    pub async fn remove_birthday(&self, member: &Id<Member>) -> Result<(), Failed> {
        self.run_write(*member, |backend, member| async move {
            let mut tx = backend.parts.store.begin_for(&member).await?;
            let news = birthdays::remove(&mut tx, &member).await?;
            birthday_cards::drop_sealed(&mut tx, &member, backend.now()).await?;
            Ok(tx.commit(news.then(|| backend.own_event(&member, Verb::RemoveBirthday))).await?)
        })
        .await
    }
}
