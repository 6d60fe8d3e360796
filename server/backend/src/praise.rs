//! Thanking one another after a meeting, reading the letters, and what grows from it (docs/adr/0030).

mod letters;
mod open;
mod thank;
mod worries;

use domain::{
    base::id::Id,
    people::member::Member,
    praise::hyang::{Growth, Hyang},
};

pub use self::{letters::LetterRefusal, thank::ThanksRefusal, worries::WorryRefusal};
use crate::{
    Backend,
    store::{StoreError, praises},
};

impl Backend {
    /// A member's 황금향.
    pub async fn hyang(&self, member: &Id<Member>) -> Result<Hyang, StoreError> {
        let points = praises::points(&mut *self.parts.store.read().await?, member).await?;
        let of = |growth: Growth| points.iter().find(|(key, _)| key == growth.key()).map_or(0, |(_, points)| *points);
        Ok(Hyang {
            points: points.iter().map(|(_, points)| points).sum(),
            attended: of(Growth::Attendance),
            gave: of(Growth::PraiseGiven),
            received: of(Growth::PraiseReceived),
        })
    }
}
