//! Messages to people: work of no feature, for several write them. What becomes of those about groups and meetings is noted.

use domain::{
    base::{
        id::{Id, Job},
        moment::Moment,
    },
    delivery::Undelivered,
    job::JobKind,
    people::member::Member,
};

use crate::{
    Backend,
    ports::messenger::{Handed, Message, SendError, mail::MailError, text::TextError},
    queue::{Failure, Work, repeated},
    store::{StoreError, Unrecorded, members::deliveries},
};

impl Work for Message {
    const KIND: JobKind = JobKind::Mail;
    const SEALED: bool = true;

    async fn perform(&self, backend: &Backend, _again: bool) -> Result<(), Failure> {
        if self.is_over(backend.now()) {
            backend.note_reason(self, Undelivered::Expired).await?;
            return Err(Failure::permanent(&"it was of no use any more"));
        }
        // Whoever has left since it was written gets none any more.
        if let Some(person) = &self.person
            && backend.member(person).await?.is_none()
        {
            return Ok(());
        }
        let parts = &backend.parts;
        match parts.messenger.send(self, &parts.rng, parts.machine.now()).await {
            Ok(handed) => {
                backend.forget_if_left(self, handed).await?;
                // It has gone: what cannot be noted is no reason to send it again.
                if let Err(error) = repeated(|| backend.note_end(self, Some(handed))).await {
                    tracing::error!(%error, "a letter went, which is not written down");
                }
                Ok(())
            }
            Err(error) => {
                backend.note_reason(self, reason(&error)).await?;
                Err(error.into())
            }
        }
    }

    fn is_over(&self, now: Moment) -> bool {
        self.until.is_some_and(|until| until <= now)
    }

    async fn on_dead(&self, backend: &Backend) -> Result<(), StoreError> {
        backend.note_end(self, None).await
    }
}

impl Backend {
    /// Removes a message from its folder whose person has left while it was written: leaving found no file of it yet.
    async fn forget_if_left(&self, message: &Message, handed: Handed) -> Result<(), Failure> {
        let Some(person) = message.person.filter(|_| handed == Handed::Kept) else { return Ok(()) };
        if self.member(&person).await?.is_none() {
            let forgotten = self.parts.messenger.forget_person(&person, &message.to);
            forgotten.map_err(|error| Failure::transient(&error))?;
        }
        Ok(())
    }

    /// Notes why a message did not go this time, if that is kept.
    async fn note_reason(&self, message: &Message, why: Undelivered) -> Result<(), StoreError> {
        let Some((_, id)) = noted(message) else { return Ok(()) };
        let mut tx = self.parts.store.begin_single().await?;
        deliveries::note_reason(&mut tx, &id, why).await?;
        tx.commit(Unrecorded::Job).await
    }

    /// Notes what became of a message in the end, if that is kept: where it lies, or nothing if it was given up.
    async fn note_end(&self, message: &Message, handed: Option<Handed>) -> Result<(), StoreError> {
        let Some((member, id)) = noted(message) else { return Ok(()) };
        let mut tx = match self.parts.store.begin_for(&member).await {
            // Their letters went with them.
            Err(StoreError::Left) => return Ok(()),
            begun => begun?,
        };
        if handed == Some(Handed::Kept) {
            deliveries::note_reason(&mut tx, &id, Undelivered::NoServer).await?;
        }
        match handed {
            Some(Handed::Over) => deliveries::hand_over(&mut tx, &member, &id, self.now()).await?,
            Some(Handed::Kept) | None => deliveries::give_up(&mut tx, &member, &id, self.now()).await?,
        }
        tx.commit(Unrecorded::Job).await
    }
}

/// To whom a message goes, and the row that says what became of it.
fn noted(message: &Message) -> Option<(Id<Member>, Id<Job>)> {
    message.person.zip(message.delivery)
}

/// Why a message did not go, as organizers are told.
fn reason(error: &SendError) -> Undelivered {
    match error {
        SendError::Mail(MailError::Address) | SendError::Text(TextError::Number | TextError::NotTaken(_)) => {
            Undelivered::Refused
        }
        SendError::Mail(MailError::Smtp(error)) if error.is_permanent() => Undelivered::Refused,
        // What refuses everything, as with a wrong account, says nothing of the number.
        SendError::Mail(MailError::Smtp(_) | MailError::Folder(_)) | SendError::Text(_) => Undelivered::Unreachable,
    }
}

impl From<SendError> for Failure {
    fn from(error: SendError) -> Self {
        match error {
            SendError::Mail(error) => error.into(),
            SendError::Text(error) => error.into(),
        }
    }
}
