//! That a session is still in the hands of its owner: the password, given a short while ago.
//!
//! It is asked for before what cannot be undone, and before what hands everything out: leaving, taking all one's data
//! away, a key for somebody else, another log-in. A telephone may lie open on a table for days.

use domain::base::moment::{MINUTE, Moment};
use leptos::prelude::use_context;
use tower_sessions::{Session, session};

use super::{
    caller::caller,
    failure::session_failed,
    left::{Left, LeftToWeb},
};
use crate::error::AppError;

/// A password that was given this lately is not asked for again: who has just logged in does what they came for, and
/// who makes keys for three people types it once.
pub const LASTS: i64 = 10 * MINUTE;

/// Under this name the session holds when the password was last given.
const PROVEN: &str = "proven";

/// Notes in the session that its owner has just given their password.
pub(super) async fn note(session: &Session, now: Moment) -> Result<(), session::Error> {
    session.insert(PROVEN, now.unix_ms()).await
}

/// Whether the owner of the session has given their password lately.
pub async fn is_fresh(session: &Session, now: Moment) -> bool {
    let given: Option<i64> = session.get(PROVEN).await.ok().flatten();
    given.is_some_and(|given| (0..=LASTS).contains(&(now.unix_ms() - given)))
}

/// Lets only those pass who have given their password lately. A browser is led to the page that asks for it, and its
/// form waits there.
pub async fn require<F: Ord>() -> Result<(), AppError<F>> {
    let caller = caller()?;
    if is_fresh(&caller.session, caller.backend.session_clock()).await {
        return Ok(());
    }
    if let Some(left) = use_context::<LeftToWeb>() {
        left.set(Left::Unproven);
    }
    Err(AppError::Unproven)
}

/// Takes it that whoever asks has given their password now.
pub async fn accept<F: Ord>() -> Result<(), AppError<F>> {
    let caller = caller()?;
    note(&caller.session, caller.backend.session_clock()).await.map_err(|error| session_failed(&error))
}
