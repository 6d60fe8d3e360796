//! Reminders that the clock makes due (docs/adr/0026).

use domain::meeting::reminder::{DueReminder, Reminder};

use crate::{
    Backend,
    groups::tell::{News, TellGroup},
    queue::Batch,
    store::{StoreError, Unrecorded, meetings::reminders},
};

/// So many reminders are decided in one transaction, so that nobody waits for it.
const AT_ONCE: i64 = 100;

impl Backend {
    /// Has all people reminded whose meetings are near, and says how many reminders were decided: the operation of a
    /// worker's round.
    pub async fn remind(&self) -> Result<usize, StoreError> {
        let mut decided = 0;
        for reminder in Reminder::ALL {
            loop {
                let some = self.remind_some(reminder).await?;
                decided += some;
                if some == 0 {
                    break;
                }
            }
        }
        Ok(decided)
    }

    /// Decides a reminder of some meetings: each gets a row, and the work of telling its people with it. A meeting whose
    /// people heard of its time only after the reminder would have been due gets the row alone: they have just read it.
    async fn remind_some(&self, reminder: Reminder) -> Result<usize, StoreError> {
        let now = self.now();
        let Some(starts) = reminder.starts(now) else { return Ok(0) };
        let open = reminders::undecided(&mut *self.parts.store.read().await?, reminder, &starts, AT_ONCE).await?;
        if open.is_empty() {
            return Ok(0);
        }
        let mut tx = self.parts.store.begin_single().await?;
        let (mut decided, mut work) = (0, Batch::new(self));
        for one in open {
            let Some(due) = DueReminder::of(one.starts_at, now) else { continue };
            let event = self.new_id();
            if !reminders::decide(&mut tx, &one, due.reminder, &event, now).await? {
                continue;
            }
            decided += 1;
            if one.known_since <= due.reminder.at(one.starts_at) {
                let news = News::Near { meeting: one.meeting, starts_at: one.starts_at, due };
                work.add(&TellGroup { event, group: one.group, news })?;
            }
        }
        work.push(&mut tx).await?;
        tx.commit(Unrecorded::Clock).await?;
        self.wake_workers();
        Ok(decided)
    }
}
