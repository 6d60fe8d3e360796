//! Sessions: tower-sessions over our own store, which never brings an ended one back.

mod look;

use std::sync::{Arc, OnceLock};

use async_trait::async_trait;
use backend::{Backend, people::sessions::StoredSession, store::StoreError};
use domain::base::moment::{DAY, HOUR, Moment};
use http::{Extensions, HeaderMap, StatusCode};
use time::{Duration, OffsetDateTime};
use tower_sessions::{
    Session, SessionStore,
    session::{Id, Record},
    session_store::{Error, Result},
};

pub use self::look::{Look, REST};
use super::{Web, cookies::values};

/// A session that rests this long ends; the meetings are a week apart.
pub const IDLE: Duration = Duration::days(14);

/// However often one comes, a session ends after this long, and the password is asked for once more.
const LONGEST: i64 = 90 * DAY;
/// An organizer sees everybody's names and makes keys: theirs ends with the day.
const LONGEST_OF_ORGANIZERS: i64 = 12 * HOUR;
/// Under this name a session holds when it began.
const BEGUN: &str = "begun";

/// The session behind a request, and when it was last looked from.
#[derive(Clone)]
pub struct Visit {
    /// The session, possibly not begun.
    pub session: Session,
    /// When it was last looked from.
    pub look: Look,
}

impl Visit {
    /// The visit that the layer has noted.
    pub fn of(extensions: &Extensions) -> std::result::Result<&Self, StatusCode> {
        extensions.get().ok_or(StatusCode::INTERNAL_SERVER_ERROR)
    }

    /// The visit of whoever sends these headers, for what stands outside the layer of sessions and writes nothing; none if
    /// they name no session.
    pub fn outside_the_layer(web: &Web, headers: &HeaderMap) -> Option<Self> {
        let id = values(headers, web.cookies.session).find_map(|value| value.parse().ok())?;
        let session = Session::new(Some(id), Arc::new(Sessions(web.backend.clone())), None);
        let look = Look::read(web, &session, headers);
        Some(Self { session, look })
    }

    /// Whether the session has gone on, or rested, for as long as one of this person may. An organizer's that has not
    /// is looked from now.
    pub async fn is_over(&self, organizer: bool, now: Moment) -> bool {
        let begun: Option<i64> = self.session.get(BEGUN).await.ok().flatten();
        let Some(begun) = begun.map(Moment::from_unix_ms) else { return false };
        let longest = if organizer { LONGEST_OF_ORGANIZERS } else { LONGEST };
        if begun.plus(longest) < now {
            return true;
        }
        if !organizer {
            return false;
        }
        // Whoever has just logged in has no cookie yet.
        let rests = self.look.last().map_or(begun, |last| last.max(begun)).plus(REST) < now;
        if !rests {
            self.look.note();
        }
        rests
    }
}

/// A session that has not begun, for a page that is nobody's.
pub fn none(backend: Backend) -> Session {
    Session::new(None, Arc::new(Sessions(backend)), None)
}

/// Where the session of a request can be found by who answers it in the end, outside the layer.
#[derive(Clone, Default)]
pub struct Found(Arc<OnceLock<Visit>>);

impl Found {
    /// Notes the visit that the layer has found; it finds one in a request.
    pub fn note(&self, visit: &Visit) {
        _ = self.0.set(visit.clone());
    }

    /// The visit of the request, once the layer has seen it.
    pub fn visit(&self) -> Option<&Visit> {
        self.0.get()
    }
}

/// The store over our database.
#[derive(Debug, Clone)]
pub struct Sessions(pub Backend);

#[async_trait]
impl SessionStore for Sessions {
    async fn create(&self, record: &mut Record) -> Result<()> {
        // A log-in changes the id, so this is its moment.
        record.data.insert(BEGUN.to_owned(), self.0.session_clock().unix_ms().into());
        while !self.0.create_session(&stored(record)?).await.map_err(failed)? {
            record.id = Id::default();
        }
        Ok(())
    }

    async fn save(&self, record: &Record) -> Result<()> {
        // An ended session stays ended: the request in flight that saves it was answered to nobody.
        let mut record = record.clone();
        // One from before sessions knew when they began.
        record.data.entry(BEGUN.to_owned()).or_insert_with(|| self.0.session_clock().unix_ms().into());
        // What changes in a session that goes on is when it was seen last. The layer would answer 500 in the place of a page
        // that is well, only because that cannot be written down now.
        if let Err(error) = self.0.save_session(&stored(&record)?).await {
            tracing::warn!(%error, "when a session was seen last is not written down");
        }
        Ok(())
    }

    async fn load(&self, id: &Id) -> Result<Option<Record>> {
        let Some((data, expires_at)) = self.0.load_session(&id.to_string()).await.map_err(failed)? else {
            return Ok(None);
        };
        let data = serde_json::from_str(&data).map_err(|error| Error::Decode(error.to_string()))?;
        let seconds = expires_at.unix_ms() / 1000;
        let expiry_date =
            OffsetDateTime::from_unix_timestamp(seconds).map_err(|error| Error::Decode(error.to_string()))?;
        Ok(Some(Record { id: *id, data, expiry_date }))
    }

    async fn delete(&self, id: &Id) -> Result<()> {
        self.0.end_session(&id.to_string()).await.map_err(failed)
    }
}

fn stored(record: &Record) -> Result<StoredSession> {
    let member = record.data.get(app::server::MEMBER_KEY).and_then(|id| id.as_str()?.parse().ok());
    Ok(StoredSession {
        id: record.id.to_string(),
        data: serde_json::to_string(&record.data).map_err(|error| Error::Encode(error.to_string()))?,
        member,
        expires_at: Moment::from_unix_ms(record.expiry_date.unix_timestamp().saturating_mul(1000)),
    })
}

#[expect(clippy::needless_pass_by_value, reason = "map_err hands errors over by value")]
fn failed(error: StoreError) -> Error {
    Error::Backend(error.to_string())
}
