//! When an organizer last looked: kept in their browser, sealed, so that no look writes to the database
//! (docs/adr/0013).

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use backend::store::hash::token_hash;
use domain::base::moment::{MINUTE, Moment};
use http::{HeaderMap, HeaderValue};
use tower_sessions::Session;

use crate::http::{Web, cookies::values};

/// An organizer who has looked at nothing for this long has left the desk, and the screen shows everybody's names.
pub const REST: i64 = 30 * MINUTE;
/// A look is noted at most this often: pictures and pages of one moment need one cookie.
const STEP: i64 = MINUTE;
/// Seconds after which the browser itself forgets it.
const LIFE: i64 = REST / 1000;

/// The last look from a session, and whether an organizer looks from it now.
#[derive(Debug, Clone, Default)]
pub struct Look {
    last: Option<Moment>,
    noted: Arc<AtomicBool>,
}

impl Look {
    /// Reads what the browser keeps; a look from another session is none.
    pub fn read(web: &Web, session: &Session, headers: &HeaderMap) -> Self {
        let last = values(headers, web.cookies.look).find_map(|sealed| {
            let text = String::from_utf8(web.backend.open_from_browser(sealed)?).ok()?;
            let (of, at) = text.split_once(' ')?;
            let at = Moment::from_unix_ms(at.parse().ok()?);
            (of == name(session)?).then_some(at)
        });
        // A clock that was put back must not make a look last for ever; two machines may differ by a little.
        let latest = web.backend.session_clock().plus(STEP);
        Self { last: last.filter(|at| *at <= latest), noted: Arc::default() }
    }

    /// The last look before this one.
    pub fn last(&self) -> Option<Moment> {
        self.last
    }

    /// Says that an organizer looks now.
    pub fn note(&self) {
        self.noted.store(true, Ordering::Relaxed);
    }

    /// The cookie that keeps this look, if it has to be kept.
    pub fn renewed(&self, web: &Web, session: &Session) -> Option<HeaderValue> {
        let now = web.backend.session_clock();
        let is_new = self.last.is_none_or(|last| last.plus(STEP) < now);
        if !is_new || !self.noted.load(Ordering::Relaxed) {
            return None;
        }
        let sealed = web.backend.seal_for_browser(format!("{} {}", name(session)?, now.unix_ms()).as_bytes())?;
        let secure = if web.cookies.secure { "; Secure" } else { "" };
        let name = web.cookies.look;
        HeaderValue::try_from(format!("{name}={sealed}; Path=/; Max-Age={LIFE}; HttpOnly; SameSite=Lax{secure}")).ok()
    }
}

/// What a look knows its session by.
fn name(session: &Session) -> Option<String> {
    Some(token_hash(&session.id()?.to_string()))
}
