//! A form that is sent twice is answered twice alike: of a second click nothing is done again.

use domain::base::moment::{HOUR, SECOND};

use crate::{
    Backend,
    store::{StoreError, Unrecorded, answers, hash::token_hash},
};

/// An answer is kept this long: a phone that lost its net may send a form again when it is back.
const KEPT: i64 = HOUR;
/// A form that has no answer after this long never gets one: its process was stopped meanwhile.
const GIVEN_UP: i64 = 30 * SECOND;

/// What is known of a form that has arrived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arrival {
    /// It is the first of its kind: do it, and tell its answer.
    First,
    /// The same form is being done.
    UnderWay,
    /// The same form was answered so.
    Answered(String),
}

impl Backend {
    /// Notes that a form has arrived. `form` is all that makes it this one: the session, the address, the body.
    pub async fn arrive(&self, form: &str) -> Result<Arrival, StoreError> {
        let (key, now) = (token_hash(form), self.parts.machine.now());
        let mut tx = self.parts.store.begin_single().await?;
        answers::forget_unanswered(&mut tx, &key, now.plus(-GIVEN_UP)).await?;
        let first = answers::insert(&mut tx, &key, now).await?;
        let known = if first { None } else { answers::find(&mut tx, &key).await? };
        tx.commit(Unrecorded::Form).await?;
        Ok(match (first, known.flatten()) {
            (true, _) => Arrival::First,
            (false, Some(answer)) => Arrival::Answered(answer),
            (false, None) => Arrival::UnderWay,
        })
    }

    /// The answer that a form was given, if it was; nothing is noted.
    pub async fn answer_given(&self, form: &str) -> Result<Option<String>, StoreError> {
        Ok(answers::find(&mut *self.parts.store.read().await?, &token_hash(form)).await?.flatten())
    }

    /// Keeps the answer to a form for whoever sends it again; without one, the form may be sent anew.
    pub async fn answered(&self, form: &str, answer: Option<&str>) -> Result<(), StoreError> {
        let key = token_hash(form);
        let mut tx = self.parts.store.begin_single().await?;
        match answer {
            Some(answer) => answers::set(&mut tx, &key, answer).await?,
            None => answers::delete(&mut tx, &key).await?,
        }
        tx.commit(Unrecorded::Form).await
    }

    /// Sweeps away answers that nobody will ask for again.
    pub(crate) async fn sweep_answers(&self, tx: &mut crate::store::Tx) -> Result<u64, StoreError> {
        answers::sweep(tx, self.parts.machine.now().plus(-KEPT)).await
    }
}
