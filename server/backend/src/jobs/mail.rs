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
        Ok(backend.0.mailer.send(self).await?)
    }
}
