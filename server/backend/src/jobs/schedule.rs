//! What is done by the clock: what has expired is swept away, and what will be needed soon is asked for.

use std::time::Duration;

use domain::base::moment::{DAY, HOUR};

use crate::{
    Backend,
    queue::{Chore, repeated},
    store::{
        StoreError, Unrecorded, attempts, candidates::requests, figures, jobs, keys, members::deliveries, rooms::calls,
        row, sessions,
    },
};

/// Jobs done are kept this long, for whoever looks into a complaint; they no longer say about whom.
const DONE_KEPT: i64 = 7 * DAY;
/// Jobs given up are kept this long: an organizer may be on holiday. A letter in one is sealed.
const DEAD_KEPT: i64 = 30 * DAY;
/// What became of letters is kept this long, for whoever asks why they heard nothing.
const DELIVERIES_KEPT: i64 = 90 * DAY;
/// The clocks of two processes differ by less; what was asked for so much later than now was asked for by a clock that has been
/// set back since.
const CLOCKS_DIFFER: i64 = HOUR;
/// How often is tidied up.
const TIDY: Duration = Duration::from_hours(1);
/// How often is looked whether every tree is kept as it has grown.
const RECOUNT: Duration = Duration::from_hours(24);
/// How often is looked for meetings that go on, for those of which people are to be reminded or asked, for those that come up
/// and have no cards or no room yet, for votes, for letters and birthday cards to be opened, for who is back soon, and for seats that are free.
const PLAN: Duration = Duration::from_mins(1);

/// How often where the calendar is one that leaps: whoever turns it by a day waits for what that day brings.
const PLAN_LEAPING: Duration = Duration::from_secs(1);
/// The hour of Seoul at which next to nobody is awake: a large file is written anew then, which takes some seconds in which others
/// wait with what they write.
const NIGHT: i8 = 4;
/// Minutes of it in which that is begun: where it cannot be done, it is tried no more than so often a night.
const BEGUN_WITHIN: i8 = 10;

/// All that is done by the clock, which may be one that leaps.
pub fn schedule(leaps: bool) -> [Chore; 4] {
    let plan = if leaps { PLAN_LEAPING } else { PLAN };
    [
        Chore { every: TIDY, perform: |backend| Box::pin(async move { backend.tidy_or_log().await }) },
        Chore { every: plan, perform: |backend| Box::pin(async move { backend.plan_or_log().await }) },
        Chore { every: PLAN, perform: |backend| Box::pin(async move { backend.forget_or_log().await }) },
        Chore { every: RECOUNT, perform: |backend| Box::pin(async move { backend.recount_or_log().await }) },
    ]
}

impl Backend {
    /// Sweeps away sessions, answers to forms, what Zoom told, counts of tries and jobs that nobody needs any more.
    pub async fn sweep(&self) -> Result<u64, StoreError> {
        let now = self.parts.machine.now();
        let window = self.parts.limits.longest_window();
        let mut tx = self.parts.store.begin().await?;
        let swept = sessions::sweep(&mut tx, now).await?
            + self.sweep_answers(&mut tx).await?
            + deliveries::sweep(&mut tx, self.now().plus(-DELIVERIES_KEPT)).await?
            + requests::sweep(&mut tx, self.now()).await?
            + calls::sweep(&mut tx, now).await?
            + self.sweep_webhooks(&mut tx).await?
            + attempts::sweep(&mut tx, now.plus(-window)).await?
            + jobs::sweep(&mut tx, now.plus(-DONE_KEPT), now.plus(-DEAD_KEPT)).await?;
        tx.commit(Unrecorded::Sweep).await?;
        Ok(swept)
    }

    /// Puts kept figures right that are wrong, and says of how many groups and people.
    pub async fn mend_figures(&self) -> Result<usize, StoreError> {
        let mut tx = self.parts.store.begin_single().await?;
        let likes = figures::note_likes(&mut tx).await?;
        tx.commit(Unrecorded::Figures).await?;
        let wrong = figures::wrong(&mut *self.parts.store.read().await?).await?;
        for group in &wrong {
            let mut tx = self.parts.store.begin_single().await?;
            figures::of_group(&mut tx, &row::id(group)?).await?;
            tx.commit(Unrecorded::Figures).await?;
        }
        Ok(wrong.len() + usize::try_from(likes).unwrap_or(usize::MAX))
    }

    /// Removes messages from folders whose key opens nothing any more: they have done what they were written for.
    pub async fn forget_used_letters(&self) -> Result<(), StoreError> {
        let unread = |error: std::io::Error| tracing::warn!(%error, "messages in a folder could not be tidied up");
        let hashes = self.parts.messenger.keys_in_folders().map_err(unread).unwrap_or_default();
        for hash in hashes {
            let now = self.parts.machine.now();
            let opens = keys::holder(&mut *self.parts.store.read().await?, &hash, now).await?.is_some();
            if !opens {
                _ = self.parts.messenger.forget_key(&hash).map_err(unread);
            }
        }
        Ok(())
    }

    /// At night, takes out of a large file what is left in its unused parts of who was erased; says whether that was done now.
    pub async fn forget_at_night(&self) -> Result<bool, StoreError> {
        let now = self.now().seoul();
        if now.hour() != NIGHT || now.minute() >= BEGUN_WITHIN {
            return Ok(false);
        }
        self.parts.store.forget_all_erased().await
    }

    async fn forget_or_log(&self) {
        match self.forget_at_night().await {
            Ok(true) => tracing::info!("the file of the database was written anew: somebody had left"),
            Ok(false) => {}
            Err(error) => tracing::error!(%error, "the file of the database could not be written anew"),
        }
    }

    async fn tidy_or_log(&self) {
        match self.sweep().await {
            Ok(rows) => tracing::debug!(rows, "swept"),
            Err(error) => tracing::error!(%error, "what has expired could not be swept away"),
        }
        if let Err(error) = repeated(|| self.sweep_events()).await {
            tracing::error!(%error, "old events could not be swept away");
        }
        if let Err(error) = repeated(|| self.mend_figures()).await {
            tracing::error!(%error, "kept figures could not be looked over");
        }
        if let Err(error) = repeated(|| self.end_rooms()).await {
            tracing::error!(%error, "rooms of groups that meet no more could not be cast off");
        }
        if let Err(error) = self.forget_used_letters().await {
            tracing::error!(%error, "letters with used keys could not be looked for");
        }
        if let Err(error) = repeated(|| self.plan_cards()).await {
            tracing::error!(%error, "topic cards could not be asked for");
        }
    }

    /// Has jobs done that wait for a time which has been once already, for the clock was set back since; says how many.
    pub async fn catch_up_jobs(&self) -> Result<u64, StoreError> {
        let now = self.parts.machine.now();
        let mut tx = self.parts.store.begin_single().await?;
        let due = jobs::catch_up(&mut tx, now.plus(CLOCKS_DIFFER), now).await?;
        tx.commit(Unrecorded::Job).await?;
        Ok(due)
    }

    async fn recount_or_log(&self) {
        if let Err(error) = self.recount().await {
            tracing::error!(%error, "it could not be looked whether trees are kept as they have grown");
        }
    }

    async fn plan_or_log(&self) {
        match self.catch_up_jobs().await {
            Ok(0) => {}
            Ok(due) => tracing::warn!(due, "the clock was set back: jobs of later are done now"),
            Err(error) => tracing::error!(%error, "jobs cannot be looked over"),
        }
        if let Err(error) = self.open_praise().await {
            tracing::error!(%error, "letters cannot be opened");
        }
        if let Err(error) = self.open_birthdays().await {
            tracing::error!(%error, "birthday cards cannot be begun and opened");
        }
        if let Err(error) = self.advance_votes().await {
            tracing::error!(%error, "votes cannot be led on");
        }
        if let Err(error) = self.announce_returns().await {
            tracing::error!(%error, "whoever is about to be back could not be written to");
        }
        if let Err(error) = self.advance_meetings().await {
            tracing::error!(%error, "meetings cannot be led on");
        }
        if let Err(error) = self.remind().await {
            tracing::error!(%error, "nobody can be reminded of meetings");
        }
        if let Err(error) = self.warn_of_roomless().await {
            tracing::error!(%error, "organizers cannot be told of rooms that are missing");
        }
        if let Err(error) = self.advance_offers().await {
            tracing::error!(%error, "seats that are free cannot be offered");
        }
        if let Err(error) = self.advance_proposals().await {
            tracing::error!(%error, "groups cannot be asked about their meetings");
        }
        if let Err(error) = self.plan_cards().await {
            tracing::error!(%error, "cards cannot be planned");
        }
    }
}
