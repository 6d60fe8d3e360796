//! The day of the next round, as an organizer sets it and whoever waits reads it.

use domain::{
    base::moment::{DAY, Moment},
    event::Verb,
};

use crate::{
    Backend,
    access::Organizer,
    operation::{Failed, Refusal, RefusalKind},
    store::{Conn, StoreError, settings},
};

/// Nobody plans a round further ahead; a date beyond is mistyped.
const FURTHEST: i64 = 366 * DAY;

/// A day that is past, or further away than anybody plans.
#[derive(Debug, thiserror::Error)]
#[error("the day of a round lies within a year from today")]
pub struct DayOff;

impl Refusal for DayOff {
    fn kind(&self) -> RefusalKind {
        RefusalKind::Malformed
    }
}

impl Backend {
    /// The day of the next round, as its first moment in Seoul; nothing if none is set, or it is past.
    pub async fn next_round(&self) -> Result<Option<Moment>, StoreError> {
        let set = read(&mut *self.parts.store.read().await?).await?;
        Ok(set.filter(|day| !is_past(*day, self.now())))
    }

    /// Sets the day of the next round by its first moment in Seoul, or takes it back.
    pub async fn set_next_round(&self, by: &Organizer, day: Option<Moment>) -> Result<(), Failed<DayOff>> {
        let now = self.now();
        if day.is_some_and(|day| is_past(day, now) || day > now.plus(FURTHEST)) {
            return Err(DayOff.into());
        }
        self.run_write(by.clone(), move |backend, by| async move {
            let mut tx = backend.parts.store.begin().await?;
            let news = read(&mut tx).await? != day;
            match day {
                Some(day) => settings::put(&mut tx, settings::NEXT_ROUND, &day.unix_ms().to_string()).await?,
                None => drop(settings::delete(&mut tx, settings::NEXT_ROUND).await?),
            }
            let event = news.then(|| backend.event(&by, Verb::SetNextRound, &by.member().id));
            Ok(tx.commit(event).await?)
        })
        .await
    }
}

/// Whether a day is over, of which this is the first moment.
fn is_past(day: Moment, now: Moment) -> bool {
    day.plus(DAY) <= now
}

async fn read(conn: &mut Conn) -> Result<Option<Moment>, StoreError> {
    let kept = settings::get(conn, settings::NEXT_ROUND).await?;
    Ok(kept.and_then(|ms| Some(Moment::from_unix_ms(ms.parse().ok()?))))
}
