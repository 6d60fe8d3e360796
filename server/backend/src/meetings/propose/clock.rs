//! What the clock proposes, and closes.

use std::ops::Range;

use domain::{
    base::{
        holiday::PublicHoliday,
        moment::{DAY, Moment},
    },
    event::{Actor, Verb},
    meeting::{
        Meeting,
        answer::LOOKED_AFTER,
        proposal::{ASKED_BEFORE_HOLIDAY, Proposal, ProposalReason, askable_after},
        reminder::is_day,
    },
};

use crate::{
    Backend,
    groups::proposals::times_for,
    store::{
        StoreError, Unrecorded,
        meetings::{self, proposals},
    },
};

/// So many proposals are looked for at once.
const AT_ONCE: i64 = 100;

impl Backend {
    /// Closes the proposals whose time has come, and makes those that the clock says; says how many it was: the operation of
    /// a worker's round.
    pub async fn advance_proposals(&self) -> Result<usize, StoreError> {
        let mut done = self.close_due_proposals().await?;
        let now = self.now();
        // By night nobody is asked anything that can wait for the morning.
        if !is_day(now) {
            return Ok(done);
        }
        for holiday in PublicHoliday::between(now, now.plus(ASKED_BEFORE_HOLIDAY)) {
            let starts = within(holiday.begins()..holiday.begins().plus(DAY), now, ASKED_BEFORE_HOLIDAY);
            done += self.ask_all(ProposalReason::Holiday, starts).await?;
        }
        let starts = within(now..now.plus(LOOKED_AFTER + 1), now, LOOKED_AFTER);
        done += self.ask_all(ProposalReason::Few, starts).await?;
        Ok(done)
    }

    async fn close_due_proposals(&self) -> Result<usize, StoreError> {
        let mut closed = 0;
        loop {
            let now = self.now();
            let due = proposals::due(&mut *self.parts.store.read().await?, now, AT_ONCE).await?;
            let before = closed;
            for proposal in &due {
                let mut tx = self.parts.store.begin_single().await?;
                let Some(meeting) = meetings::find(&mut tx, &proposal.meeting).await? else { continue };
                let event = self.close_proposal(&mut tx, proposal, &meeting, now).await?;
                closed += usize::from(event.is_some());
                tx.commit(event).await?;
            }
            if closed == before {
                break;
            }
        }
        if closed > 0 {
            self.wake_workers();
        }
        Ok(closed)
    }

    /// Has the groups of all meetings asked that start in this range and of which nobody was asked for this reason.
    async fn ask_all(&self, reason: ProposalReason, starts: Range<Moment>) -> Result<usize, StoreError> {
        let mut asked = 0;
        while !starts.is_empty() {
            let mut conn = self.parts.store.read().await?;
            let some = match reason {
                ProposalReason::Holiday => proposals::on_holiday(&mut conn, &starts, AT_ONCE).await?,
                ProposalReason::Few => proposals::few(&mut conn, &starts, AT_ONCE).await?,
                ProposalReason::Member => Vec::new(),
            };
            drop(conn);
            let before = asked;
            for meeting in &some {
                asked += usize::from(self.ask(meeting, reason).await?);
            }
            if asked == before {
                break;
            }
        }
        Ok(asked)
    }

    /// Asks a group about a meeting, or writes down that there is nothing to ask; says whether nobody was faster.
    async fn ask(&self, meeting: &Meeting, reason: ProposalReason) -> Result<bool, StoreError> {
        let now = self.now();
        let mut tx = self.parts.store.begin_single().await?;
        let times = match reason {
            ProposalReason::Holiday => Vec::new(),
            ProposalReason::Member | ProposalReason::Few => times_for(&mut tx, meeting, now).await?,
        };
        let Some(new) = Proposal::new(self.new_id(), meeting, reason, &times, now) else {
            let none = Proposal::without_times(self.new_id(), meeting, reason, now);
            let noted = proposals::insert(&mut tx, &none, None, now).await?;
            tx.commit(Unrecorded::Clock).await?;
            return Ok(noted);
        };
        let made = self.open_proposal(&mut tx, meeting, &new, None, now).await?;
        tx.commit(made.then(|| self.event(Actor::Program, Verb::Propose, &meeting.id))).await?;
        self.wake_workers();
        Ok(made)
    }
}

/// The part of a range of starts that lies so far ahead that people can still be asked, and no further than this.
fn within(starts: Range<Moment>, now: Moment, at_most: i64) -> Range<Moment> {
    starts.start.max(askable_after(now).plus(1))..starts.end.min(now.plus(at_most + 1))
}
