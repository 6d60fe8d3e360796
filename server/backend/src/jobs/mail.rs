//! Letters: work of no feature, for several write them.

use domain::job::JobKind;

use crate::{
    Backend,
    ports::mail::Mail,
    queue::{Failure, Work},
};

impl Work for Mail {
    const KIND: JobKind = JobKind::Mail;
    const SEALED: bool = true;

    async fn perform(&self, backend: &Backend, _again: bool) -> Result<(), Failure> {
        // Whoever has left since it was written gets no letter any more.
        let has_left = match &self.person {
            Some(person) => backend.member(person).await?.is_none(),
            None => false,
        };
        if !has_left {
            backend.parts.mailer.send(self).await?;
        }
        Ok(())
    }
}
