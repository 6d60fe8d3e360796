//! The steps that the clock makes due (docs/adr/0021).

use domain::{
    base::moment::Moment,
    meeting::{Meeting, MeetingState},
};

use super::roll;
use crate::{
    Backend,
    store::{StoreError, Tx, Unrecorded, meetings},
};

/// So many meetings take their steps in one transaction, so that nobody waits for it.
const AT_ONCE: i64 = 100;

impl Backend {
    /// Takes the steps that are due, and says how many meetings took one: the operation of a worker's round.
    pub async fn advance_meetings(&self) -> Result<usize, StoreError> {
        let mut taken = 0;
        for state in MeetingState::ALL {
            loop {
                let some = self.advance_some(state).await?;
                taken += some;
                if some == 0 {
                    break;
                }
            }
        }
        Ok(taken)
    }

    /// Some meetings that stand here go on as far as the clock says.
    async fn advance_some(&self, state: MeetingState) -> Result<usize, StoreError> {
        let now = self.now();
        let Some(until) = begun_until(state, now) else { return Ok(0) };
        let due = meetings::due(&mut *self.parts.store.read().await?, state, until, AT_ONCE).await?;
        if due.is_empty() {
            return Ok(0);
        }
        let mut tx = self.parts.store.begin_single().await?;
        let mut taken = 0;
        for meeting in due {
            taken += usize::from(self.go_on(&mut tx, meeting, now).await?);
        }
        tx.commit(Unrecorded::Clock).await?;
        Ok(taken)
    }

    /// Takes the steps of one meeting, one after the other; another process may have been faster.
    async fn go_on(&self, tx: &mut Tx, mut meeting: Meeting, now: Moment) -> Result<bool, StoreError> {
        let mut moved = false;
        while let Some(step) = meeting.by_clock(now) {
            if !meetings::take(tx, &step, None, now).await? {
                break;
            }
            (meeting, moved) = (step.after().clone(), true);
            match meeting.state {
                MeetingState::Feedback => self.thank_hosts(tx, &meeting).await?,
                MeetingState::Settled => roll::settle(tx, &meeting).await?,
                _ => {}
            }
        }
        Ok(moved)
    }
}

/// Whoever stands in this state and began at this moment or before has a step to take.
fn begun_until(state: MeetingState, now: Moment) -> Option<Moment> {
    let zero = Moment::from_unix_ms(0);
    state.next(zero).map(|(_, after)| now.plus(-after.unix_ms()))
}
