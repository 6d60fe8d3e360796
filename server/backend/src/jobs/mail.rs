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

/// So often a message may go that nobody has confirmed: a letter that is missed is worse than one that comes twice, and one
/// that comes ten times is worse than either.
const MOST_SENT: i64 = 2;
/// Why it does not go again.
const UNCONFIRMED: &str = "it was sent twice, and nobody has confirmed it";

impl Work for Message {
    const KIND: JobKind = JobKind::Mail;
    const SEALED: bool = true;

    async fn perform(&self, backend: &Backend, times: i64) -> Result<(), Failure> {
        if self.is_over(backend.now()) {
            let why = if times > 0 { Undelivered::Unconfirmed } else { Undelivered::Expired };
            backend.note_reason(self, why).await?;
            return Err(Failure::permanent(&"it was of no use any more"));
        }
        // Whoever has left since it was written gets none any more.
        if let Some(person) = &self.person
            && backend.member(person).await.map_err(unbegun)?.is_none()
        {
            return Ok(());
        }
        if times > 0 {
            backend.before_repeating(self, times).await?;
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
                // What may have gone stays noted as such, whatever comes of the repetition.
                if times == 0 || !error.sent_nothing() {
                    backend.note_reason(self, reason(&error)).await?;
                }
                Err(failure(error, times))
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
    /// Makes sure that a message which may have gone so often already may go once more: nobody is told a third time what nobody
    /// has confirmed, nor a second time by a service that is not there. What may come twice is noted as such.
    async fn before_repeating(&self, message: &Message, times: i64) -> Result<(), Failure> {
        let noted = self.note_reason(message, Undelivered::Unconfirmed).await;
        noted.map_err(unbegun)?;
        if times >= MOST_SENT {
            return Err(Failure::permanent(&UNCONFIRMED));
        }
        let there = self.parts.messenger.is_there(&message.to).await;
        there.map_err(unbegun)
    }

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

/// What a failure means that came before anything was sent.
fn unbegun(error: impl Into<Failure>) -> Failure {
    error.into().of_nothing()
}

/// What a failure to send means for the job, where the message may have gone so often before.
fn failure(error: SendError, times: i64) -> Failure {
    if error.sent_nothing() {
        return unbegun(error);
    }
    if times + 1 >= MOST_SENT { Failure::permanent(&UNCONFIRMED) } else { error.into() }
}

/// Why a message did not go, as organizers are told.
fn reason(error: &SendError) -> Undelivered {
    match error {
        _ if !error.sent_nothing() => Undelivered::Unconfirmed,
        SendError::Mail(MailError::Address) | SendError::Text(TextError::Number | TextError::NotTaken(_)) => {
            Undelivered::Refused
        }
        SendError::Mail(MailError::Smtp(error) | MailError::Away(error)) if error.is_permanent() => {
            Undelivered::Refused
        }
        // What refuses everything, as with a wrong account, says nothing of the number.
        SendError::Mail(MailError::Smtp(_) | MailError::Away(_) | MailError::Silent | MailError::Folder(_))
        | SendError::Text(_) => Undelivered::Unreachable,
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
