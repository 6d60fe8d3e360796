//! Hearing what is turned at a table: from this process at once, from another a moment later.

use std::time::Duration;

use domain::{
    base::id::Id,
    group::Group,
    meeting::{Meeting, door_is_open, live::Turns},
    people::member::Member,
};
use tokio::{sync::watch, time::sleep};

use super::live::LiveRefusal;
use crate::{
    Backend,
    operation::Failed,
    store::{StoreError, meetings::live},
};

/// What another process turned is seen after so long: shorter than it takes to say "the next card, please", and one
/// statement for every hundred meetings at which somebody listens.
const LOOK: Duration = Duration::from_secs(1);

/// Somebody who hears what is turned at a meeting.
#[derive(Debug)]
pub struct Hearing {
    /// The meeting.
    pub meeting: Id<Meeting>,
    /// How far it has come; closed once the door is.
    pub turns: watch::Receiver<Turns>,
}

impl Backend {
    /// Has one of its people hear what is turned at the meeting of a group that is on.
    pub async fn listen(&self, member: &Id<Member>, group: &Id<Group>) -> Result<Hearing, Failed<LiveRefusal>> {
        let mut conn = self.parts.store.read().await?;
        let meeting = self.on_now(&mut conn, member, group).await?;
        // First a place at the table, so that no turn falls between the look and the first word.
        let (turns, alone) = self.tables.listen(&meeting, Turns::default());
        if alone {
            tokio::spawn(self.clone().look_after_tables());
        }
        let (known, _) = live::of_meeting(&mut conn, &meeting.id).await?;
        self.tables.tell(&meeting.id, known);
        Ok(Hearing { meeting: meeting.id, turns })
    }

    /// Whether somebody may still hear what is turned at a meeting: they are in its group, and it is on.
    pub async fn still_hears(
        &self,
        member: &Id<Member>,
        group: &Id<Group>,
        meeting: &Id<Meeting>,
    ) -> Result<bool, StoreError> {
        let mut conn = self.parts.store.read().await?;
        match self.on_now(&mut conn, member, group).await {
            Ok(on) => Ok(on.id == *meeting),
            Err(Failed::Store(error)) => Err(error),
            Err(_) => Ok(false),
        }
    }

    /// Looks again and again what was turned elsewhere, as long as anybody listens.
    async fn look_after_tables(self) {
        loop {
            sleep(LOOK).await;
            match self.look_at_tables().await {
                Ok(true) => {}
                Ok(false) => return,
                // Who listens hears again once the database is back.
                Err(error) => tracing::debug!(%error, "the tables could not be looked at"),
            }
        }
    }

    /// Tells whoever listens what was turned elsewhere, and that it has ended where the door has closed; says whether
    /// anybody listens.
    pub async fn look_at_tables(&self) -> Result<bool, StoreError> {
        let now = self.now();
        let heard = self.tables.heard(|starts_at| door_is_open(starts_at, now));
        if heard.is_empty() {
            return Ok(false);
        }
        let ids: Vec<_> = heard.iter().map(Id::as_str).collect();
        for (meeting, turns) in live::of_meetings(&mut *self.parts.store.read().await?, &ids).await? {
            self.tables.tell(&meeting, turns);
        }
        Ok(true)
    }
}
