//! Which deed a job is.

use super::{Failure, Job, backoff::ATTEMPTS};
use crate::{Backend, ports::mail::Mail, store::StoreError};

impl Backend {
    /// Does what a job asks for. It may have been done before, in part or whole: a worker can die
    /// between a deed and writing it down, so every deed here can bear to be done twice.
    pub(super) async fn perform(self, job: Result<Job, Failure>, attempts: i64) -> Result<(), Failure> {
        if attempts > ATTEMPTS {
            return Err(Failure::permanent(&"its worker died each time"));
        }
        let again = attempts > 1;
        match job? {
            Job::Mail(mail) if self.has_left(&mail).await? => {}
            Job::Mail(mail) => self.0.mailer.send(&mail).await?,
            Job::MakeRoom { group } => self.make_room_once(&group, again).await?,
            Job::MakeCards { group, sequence } => self.make_cards(&group, sequence).await?,
            Job::ComputeRound { round } => self.compute_round(&round).await?,
        }
        Ok(())
    }

    /// Whether a letter is for somebody who has left since it was written.
    async fn has_left(&self, mail: &Mail) -> Result<bool, StoreError> {
        match &mail.person {
            Some(person) => Ok(self.member(person).await?.is_none()),
            None => Ok(false),
        }
    }
}
