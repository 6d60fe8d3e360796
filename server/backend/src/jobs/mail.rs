//! Messages to people: work of no feature, for several write them.

use domain::job::JobKind;

use crate::{
    Backend,
    ports::messenger::{Message, SendError},
    queue::{Failure, Work},
};

impl Work for Message {
    const KIND: JobKind = JobKind::Mail;
    const SEALED: bool = true;

    async fn perform(&self, backend: &Backend, _again: bool) -> Result<(), Failure> {
        if self.until.is_some_and(|until| until <= backend.now()) {
            return Err(Failure::permanent(&"it was of no use any more"));
        }
        // Whoever has left since it was written gets none any more.
        let has_left = match &self.person {
            Some(person) => backend.member(person).await?.is_none(),
            None => false,
        };
        if !has_left {
            let parts = &backend.parts;
            parts.messenger.send(self, &parts.rng, parts.machine.now()).await?;
        }
        Ok(())
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
