//! What was done here, by whom and to what (기록): every operation is committed with it.

use domain::{
    base::{id::Id, moment::DAY},
    event::{Actor, Event, Subject, Verb},
    people::member::Member,
};

use crate::{
    Backend,
    access::Organizer,
    store::{StoreError, Unrecorded, events},
};

/// Events are kept for two years: whoever looks after the data of more than fifty thousand people keeps so long who looked
/// after it, and what nobody has asked about by then nobody will.
const KEPT: i64 = 2 * 365 * DAY;
/// Within so long it is seen that somebody left while an operation was under way that names them.
const LATE: i64 = DAY;
/// So many are swept away in one transaction, so that nobody waits for it.
const SWEPT: i64 = 1_000;

/// An organizer acts for everybody.
impl From<&Organizer> for Actor {
    fn from(by: &Organizer) -> Self {
        Self::Organizer(by.member().id)
    }
}

impl Backend {
    /// Something that is done now, to be written in the transaction that does it.
    pub(crate) fn event(&self, actor: impl Into<Actor>, verb: Verb, subject: impl Into<Subject>) -> Event {
        let at = self.now();
        Event { id: self.parts.rng.id(at), at, actor: actor.into(), verb, subject: subject.into(), whom: None }
    }

    /// Something that a person does to what is their own.
    pub(crate) fn own_event(&self, member: &Id<Member>, verb: Verb) -> Event {
        self.event(Actor::Member(*member), verb, member)
    }

    /// Sweeps away events that are older than they are kept for, and who is still named in a late one but has left.
    pub async fn sweep_events(&self) -> Result<u64, StoreError> {
        let mut tx = self.parts.store.begin_single().await?;
        events::forget_gone(&mut tx, self.now().plus(-LATE)).await?;
        tx.commit(Unrecorded::Sweep).await?;
        let mut swept = 0;
        loop {
            let mut tx = self.parts.store.begin_single().await?;
            let some = events::sweep(&mut tx, self.now().plus(-KEPT), SWEPT).await?;
            tx.commit(Unrecorded::Sweep).await?;
            swept += some;
            if some < SWEPT.unsigned_abs() {
                return Ok(swept);
            }
        }
    }
}
