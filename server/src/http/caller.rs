//! Who sends a request, for pages and server functions alike.

use std::net::Ipv4Addr;

use app::{
    server::{Caller, MEMBER_KEY},
    viewer::Viewer,
};
use backend::access::Organizer;
use domain::{
    base::{id::Id, moment::SECOND},
    people::member::{Member, View},
};
use http::{HeaderMap, Method, StatusCode, Uri, header, request::Parts};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use time::Duration;
use tokio::time::timeout;
use tower_sessions::{Expiry, Session};

use super::{
    Web,
    address::client_address,
    session::{self, IDLE, Visit},
    view::{kept, viewer},
};

/// A session's last-seen is written at most this often.
const LAST_SEEN: Duration = Duration::hours(1);
/// A page that says what went wrong waits this long for the name of its reader.
const TELLING: std::time::Duration = std::time::Duration::from_secs(1);

/// The member whose session this is.
pub async fn signed_in(web: &Web, visit: &Visit) -> Result<Option<Member>, StatusCode> {
    let failed = |what: &str| {
        tracing::error!(what, "the person behind a request could not be told");
        StatusCode::SERVICE_UNAVAILABLE
    };
    let id: Option<String> = visit.session.get(MEMBER_KEY).await.map_err(|error| failed(&error.to_string()))?;
    let Some(id) = id.and_then(|id| id.parse::<Id<_>>().ok()) else { return Ok(None) };
    let member = web.backend.member(&id).await.map_err(|error| failed(&error.to_string()))?;
    let organizer = member.as_ref().is_some_and(|member| Organizer::of(member).is_some());
    let over = visit.is_over(organizer, web.backend.session_clock()).await;
    Ok(member.filter(|_| !over))
}

/// Reads who sends this request, and keeps their session alive.
pub async fn read(web: &Web, parts: &Parts) -> Result<(Caller, Viewer), StatusCode> {
    let visit = Visit::of(&parts.extensions)?;
    let session = visit.session.clone();
    let member = signed_in(web, visit).await?;
    if member.is_some() && is_getting_old(web, &session).await {
        session.set_expiry(Some(Expiry::OnInactivity(IDLE)));
    }
    let caller = Caller {
        backend: web.backend.clone(),
        session,
        member,
        address: client_address(&parts.extensions, &parts.headers, &web.trusted_proxies),
        wants_page: wants_page(&parts.headers),
        page: page_of(&parts.method, &parts.uri, &parts.headers),
        cookie_headers: cookie_headers(&parts.headers),
    };
    let stored = Viewer {
        letters: has_letters(web, caller.member.as_ref(), &parts.method).await,
        here: caller.page.clone(),
        origin: web.public_url.clone(),
        elsewhere: in_kakao(&parts.headers).then(|| elsewhere(&web.public_url, &caller.page)),
        help_phone: web.help_phone.clone(),
        texts: web.texts,
        // A page that was opened by an address of its own says 내일 as well, and stays open for days.
        true_for: (caller.member.is_some() || caller.page.starts_with("/answer/"))
            .then(|| web.backend.now().rest_of_day() / SECOND + 1),
        practice: web.practice,
        form_key: caller.member.is_some().then(|| web.backend.draw_token()),
        ..viewer(kept(&parts.headers, web.cookies))
    };
    let viewer = caller.viewer(stored);
    Ok((caller, viewer))
}

/// Whether letters came that somebody has not looked at, for the head of a page; a page is shown though this cannot be told.
async fn has_letters(web: &Web, member: Option<&Member>, method: &Method) -> bool {
    match member {
        Some(member) if *method == Method::GET => web.backend.new_letters(&member.id).await.is_ok_and(|news| news > 0),
        _ => false,
    }
}

fn cookie_headers(headers: &HeaderMap) -> Vec<String> {
    headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok().map(str::to_owned)).collect()
}

/// Nobody in particular, in front of a page that looks like this: what is rendered for many is rendered
/// from nothing that one of them sent.
pub fn nobody(web: &Web, page: &str, view: View) -> (Caller, Viewer) {
    let session = session::none(web.backend.clone());
    let viewer = Viewer {
        here: page.to_owned(),
        origin: web.public_url.clone(),
        help_phone: web.help_phone.clone(),
        texts: web.texts,
        practice: web.practice,
        ..viewer(view)
    };
    (caller(web, session, None, page.to_owned()), viewer)
}

/// The viewer of a page that says what went wrong: themselves, if it can be told who they are. It may be
/// the database that went wrong, so nothing depends on it, and nobody waits for it long.
pub async fn viewer_of_error(web: &Web, visit: Option<&Visit>, here: String, view: View) -> Viewer {
    let member = match visit {
        Some(visit) => timeout(TELLING, signed_in(web, visit)).await.ok().and_then(Result::ok).flatten(),
        None => None,
    };
    let (_, stored) = nobody(web, &here, view);
    let session = visit.map_or_else(|| session::none(web.backend.clone()), |visit| visit.session.clone());
    caller(web, session, member, here).viewer(stored)
}

fn caller(web: &Web, session: Session, member: Option<Member>, page: String) -> Caller {
    let address = Ipv4Addr::UNSPECIFIED.into();
    Caller {
        backend: web.backend.clone(),
        session,
        member,
        address,
        wants_page: true,
        page,
        cookie_headers: Vec::new(),
    }
}

/// Whether a session was last written longer ago than [`LAST_SEEN`]. tower-sessions tells an age
/// from its own setting, not from what is stored, so the store is asked.
async fn is_getting_old(web: &Web, session: &Session) -> bool {
    let Some(id) = session.id() else { return false };
    let rest = i64::try_from((IDLE - LAST_SEEN).whole_milliseconds()).unwrap_or(0);
    web.backend.session_ends_within(&id.to_string(), rest).await.unwrap_or(false)
}

/// Whether the page is asked for by KakaoTalk's own browser.
pub fn in_kakao(headers: &HeaderMap) -> bool {
    headers.get(header::USER_AGENT).is_some_and(|agent| agent.as_bytes().windows(9).any(|part| part == b"KAKAOTALK"))
}

/// The address with which KakaoTalk opens a page of ours in the browser of the phone.
fn elsewhere(origin: &str, page: &str) -> String {
    format!("kakaotalk://web/openExternal?url={}", encoded(&format!("{origin}{page}")))
}

/// What may stand in the value of a query parameter as it is.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// A text as the value of a query parameter.
pub fn encoded(text: &str) -> String {
    utf8_percent_encode(text, PLAIN).to_string()
}

/// Whether a browser waits for a page, not a program for data.
pub fn wants_page(headers: &HeaderMap) -> bool {
    headers.get_all(header::ACCEPT).iter().any(|value| value.to_str().is_ok_and(|text| text.contains("text/html")))
}

/// Path and query of the page; for a form, of the page that it stood on, which the browser names
/// in `Referer` since our policy is `same-origin`. Only the path is taken, never the origin, and only
/// for a form: whatever else is asked for is asked for by its own address.
pub fn page_of(method: &Method, uri: &Uri, headers: &HeaderMap) -> String {
    let own = |uri: &Uri| uri.path_and_query().map_or_else(|| "/".to_owned(), ToString::to_string);
    if method != Method::POST {
        return own(uri);
    }
    let referer = headers.get(header::REFERER).and_then(|value| value.to_str().ok()?.parse().ok());
    referer.as_ref().map_or_else(|| "/".to_owned(), own)
}
