//! What the stand-in answers to each request.

use std::{future::pending, sync::Arc};

use axum::{
    Json,
    body::Bytes,
    extract::{Path, State},
    http::{HeaderMap, StatusCode, Uri, header::AUTHORIZATION},
    response::{IntoResponse, Response},
};
use serde_json::{Value, json};

use super::{Mode, Zoomlike};

/// `client:very-secret`, as Basic authorization writes it.
const BASIC: &str = "Basic Y2xpZW50OnZlcnktc2VjcmV0";
/// The number of Seoul at which one dials in, and the passcode for telephones.
pub const PHONE_NUMBER: &str = "+82 2 6022 2322";
pub const PHONE_PASSCODE: &str = "459824";
/// The longest list on one page: so short that pages are turned.
const PER_PAGE: usize = 2;

pub async fn lend(State(seen): State<Arc<Zoomlike>>, headers: HeaderMap, form: Bytes) -> Response {
    let known = headers.get(AUTHORIZATION).is_some_and(|value| value == BASIC);
    if !known || &form[..] != b"grant_type=account_credentials&account_id=account" {
        return StatusCode::BAD_REQUEST.into_response();
    }
    let mut tokens = seen.tokens.lock().unwrap();
    *tokens += 1;
    Json(json!({ "access_token": format!("token-{tokens}"), "expires_in": 3600 })).into_response()
}

impl Zoomlike {
    /// Whether the newest token is shown, and is one that is taken.
    fn admits(&self, headers: &HeaderMap) -> bool {
        let tokens = *self.tokens.lock().unwrap();
        let refused = self.mode() == Mode::RefusesFirstToken && tokens == 1;
        let shown = headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok());
        !refused && shown == Some(&format!("Bearer token-{tokens}"))
    }

    fn mode(&self) -> Mode {
        *self.mode.lock().unwrap()
    }

    fn answer(&self, id: usize) -> Value {
        let host = if self.mode() == Mode::Foreign { "zoom.us.evil.example" } else { "us02web.zoom.us" };
        let (join, start) = (format!("https://{host}/j/{id}?pwd=abc.1"), format!("https://{host}/s/{id}?zak=HOST"));
        let asked = self.made.lock().unwrap()[id - 1001].1.clone();
        let mut answer = json!({
            "id": id, "join_url": join, "start_url": start, "password": asked["password"],
            "settings": { "audio": "both", "waiting_room": asked["settings"]["waiting_room"] },
        });
        if self.mode() != Mode::Mute {
            answer["pstn_password"] = PHONE_PASSCODE.into();
            answer["settings"]["global_dial_in_countries"] = json!(["US", "KR"]);
            answer["settings"]["global_dial_in_numbers"] = json!([
                { "country": "US", "country_name": "US", "city": "San Jose", "number": "+1 6699006833", "type": "toll" },
                { "country": "KR", "country_name": "Korea", "city": "Seoul", "number": PHONE_NUMBER, "type": "toll" },
            ]);
        }
        if asked["settings"]["approval_type"] == 0 && self.mode() != Mode::Deaf {
            answer["registration_url"] = format!("https://{host}/meeting/register/{id}").into();
        }
        answer
    }

    /// Makes a meeting and says its number.
    fn note(&self, host: String, body: Value) -> usize {
        let mut made = self.made.lock().unwrap();
        made.push((host, body));
        1000 + made.len()
    }

    /// Whether an answer that was on its way gets lost.
    fn is_lost(&self) -> bool {
        self.mode() == Mode::Storm && self.roll() < 30
    }
}

fn busy(header: (&'static str, &'static str)) -> Response {
    (StatusCode::TOO_MANY_REQUESTS, [header]).into_response()
}

/// What an account hears that is not paid for.
fn unpaid() -> Response {
    let why = json!({ "code": 200, "message": "Only available for Paid or ZMP account: account." });
    (StatusCode::BAD_REQUEST, Json(why)).into_response()
}

/// The answer of those who make no meeting.
async fn refusal(seen: &Zoomlike, mode: Mode, host: &str) -> Option<Response> {
    Some(match mode {
        Mode::Status(code) => StatusCode::from_u16(code).unwrap().into_response(),
        Mode::Daily => busy(("x-ratelimit-type", "Daily-limit")),
        Mode::RetryAfter(after) => busy(("retry-after", after)),
        Mode::BusyAt(there) if there == host => StatusCode::TOO_MANY_REQUESTS.into_response(),
        Mode::DailyAt(there) if there == host => busy(("x-ratelimit-type", "Daily-limit")),
        Mode::Redirect => (StatusCode::FOUND, [("location", "/v2/meetings/1001")]).into_response(),
        Mode::Holds => {
            seen.let_go.notified().await;
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
        _ => return None,
    })
}

pub async fn make(
    State(seen): State<Arc<Zoomlike>>,
    Path(host): Path<String>,
    headers: HeaderMap,
    Json(body): Json<Value>,
) -> Response {
    seen.asked.notify_one();
    if !seen.admits(&headers) {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    *seen.wished.lock().unwrap() += 1;
    let mode = seen.mode();
    if let Some(refusal) = refusal(&seen, mode, &host).await {
        return refusal;
    }
    if mode == Mode::Unpaid && body["settings"]["approval_type"] == 0 {
        return unpaid();
    }
    // What was asked for by somebody who is gone comes to be when the next one asks.
    for (host, body) in std::mem::take(&mut *seen.late.lock().unwrap()) {
        seen.note(host, body);
    }
    let killed = mode == Mode::Storm && seen.roll() < 30;
    if killed && seen.roll() < 60 {
        if seen.roll() < 50 {
            seen.late.lock().unwrap().push((host, body));
        }
        seen.kill.notify_one();
        return pending().await;
    }
    let id = seen.note(host, body);
    if killed {
        seen.kill.notify_one();
        return pending().await;
    }
    match mode {
        Mode::LosesAnswer => StatusCode::BAD_GATEWAY.into_response(),
        Mode::Garbage => "<html>maintenance".into_response(),
        Mode::Huge => format!("{{\"id\": 1, \"join_url\": \"{}\"}}", "a".repeat(70_000)).into_response(),
        _ if seen.is_lost() => StatusCode::BAD_GATEWAY.into_response(),
        _ => (StatusCode::CREATED, Json(seen.answer(id))).into_response(),
    }
}

pub async fn list(
    State(seen): State<Arc<Zoomlike>>,
    Path(host): Path<String>,
    headers: HeaderMap,
    uri: Uri,
) -> Response {
    *seen.listed.lock().unwrap() += 1;
    if !seen.admits(&headers) {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    if let Mode::Status(code) = seen.mode() {
        return StatusCode::from_u16(code).unwrap().into_response();
    }
    if seen.is_lost() {
        return StatusCode::BAD_GATEWAY.into_response();
    }
    let page =
        uri.query().and_then(|query| query.split_once("next_page_token=")).map_or(0, |(_, page)| page.parse().unwrap());
    let deleted = seen.deleted.lock().unwrap();
    let made = seen.made.lock().unwrap();
    let of_host: Vec<_> =
        (1001..).zip(made.iter()).filter(|(id, (of, _))| *of == host && !deleted.contains(id)).collect();
    let per_page = if seen.mode() == Mode::Storm { 300 } else { PER_PAGE };
    let shown = of_host.iter().skip(page).take(per_page);
    let meetings: Vec<_> = shown.map(|(id, (_, body))| json!({ "id": id, "agenda": body["agenda"] })).collect();
    let next = if page + per_page < of_host.len() { (page + per_page).to_string() } else { String::new() };
    Json(json!({ "meetings": meetings, "next_page_token": next })).into_response()
}

pub async fn show(State(seen): State<Arc<Zoomlike>>, Path(id): Path<usize>, headers: HeaderMap) -> Response {
    if !seen.admits(&headers) {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    if seen.is_lost() {
        return StatusCode::BAD_GATEWAY.into_response();
    }
    Json(seen.answer(id)).into_response()
}

pub async fn delete(State(seen): State<Arc<Zoomlike>>, Path(id): Path<usize>, headers: HeaderMap) -> Response {
    if !seen.admits(&headers) {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    match seen.mode() {
        Mode::Status(code) => return StatusCode::from_u16(code).unwrap().into_response(),
        Mode::InMeeting => return StatusCode::BAD_REQUEST.into_response(),
        _ => {}
    }
    let news = seen.deleted.lock().unwrap().insert(id);
    match news {
        _ if seen.is_lost() => StatusCode::BAD_GATEWAY.into_response(),
        true => StatusCode::NO_CONTENT.into_response(),
        false => StatusCode::NOT_FOUND.into_response(),
    }
}

/// Everybody who registers gets an address of their own; who does so again, the same.
pub async fn register(
    State(seen): State<Arc<Zoomlike>>,
    Path(id): Path<usize>,
    headers: HeaderMap,
    Json(body): Json<Value>,
) -> Response {
    if !seen.admits(&headers) {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    if seen.mode() == Mode::Unpaid {
        return unpaid();
    }
    let [name, email] = ["first_name", "email"].map(|field| body[field].as_str().unwrap().to_owned());
    seen.registered.lock().unwrap().push((name, email.clone()));
    let join = format!("https://us02web.zoom.us/w/{id}?tk={email}");
    (StatusCode::CREATED, Json(json!({ "registrant_id": email, "id": id, "join_url": join }))).into_response()
}
