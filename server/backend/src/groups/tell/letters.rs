//! Letters that are asked for: where each goes, its job, and the row that says what became of it.

use domain::{
    base::id::{Id, Job},
    delivery::NewsKind,
    people::{
        contact::{ContactWay, ToldBy, told_at},
        login::Login,
        member::Member,
    },
};
use sha2::{Digest, Sha256};
use ulid::Ulid;

use crate::{
    Backend,
    ports::messenger::Message,
    queue::Batch,
    store::{
        StoreError, Tx,
        members::deliveries::{self, NewDelivery},
    },
};

/// A letter to one person, about something that others may be told of as well.
pub(crate) struct NewLetter {
    /// To whom.
    pub(crate) member: Id<Member>,
    /// What it tells.
    pub(crate) kind: NewsKind,
    /// The letter, addressed to one of their contacts.
    pub(crate) message: Message,
}

/// Where somebody is told of groups and meetings; `other` is their proven contact beside the log-in, if they have one.
pub(crate) fn contacts_of(member: &Member, other: Option<&(Login, ToldBy)>) -> Vec<Login> {
    Login::parse(&member.login).map(|login| told_at(login, other.cloned())).unwrap_or_default()
}

impl Backend {
    /// Asks for letters about one event in the transaction that knows of it. Their ids are the same whenever this is done again: whoever was
    /// written to is not written to twice.
    pub(crate) async fn ask_for_letters(
        &self,
        tx: &mut Tx,
        event: &Id<Job>,
        letters: Vec<NewLetter>,
    ) -> Result<(), StoreError> {
        let (mut messages, mut deliveries) = (Batch::new(self), Vec::with_capacity(letters.len()));
        for NewLetter { member, kind, message } in letters {
            let Ok(contact) = Login::parse(&message.to) else { continue };
            let way = ContactWay::of(&contact);
            let id = message_id(event, &member, way);
            messages.add_as(id, &Message { delivery: Some(id), ..message })?;
            deliveries.push(NewDelivery { id, event: *event, member, kind, way });
        }
        deliveries::insert_all(tx, &deliveries, self.now()).await?;
        messages.push(tx).await
    }
}

/// The id of the message to somebody about something on one way, the same each time.
fn message_id(event: &Id<Job>, member: &Id<Member>, way: ContactWay) -> Id<Job> {
    let at = Ulid::from_string(event.as_str()).map_or(0, |event| event.timestamp_ms());
    let named = [event.as_str(), member.as_str(), way.key()];
    let hash = named.iter().fold(Sha256::new(), Digest::chain_update).finalize();
    Id::from(Ulid::from_parts(at, hash.iter().fold(0, |number, byte| number << 8 | u128::from(*byte))))
}
