//! A stand-in for Zoom on a port of this machine: it lends tokens, makes meetings and lists them.

use std::sync::{Arc, Mutex};

use axum::{
    Json, Router,
    body::Bytes,
    extract::{Path, State},
    http::{HeaderMap, StatusCode, Uri, header::AUTHORIZATION},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use backend::ports::room::{Rooms, Zoom, ZoomAccount};
use serde_json::{Value, json};
use tokio::sync::Notify;

/// `client:very-secret`, as Basic authorization writes it.
const BASIC: &str = "Basic Y2xpZW50OnZlcnktc2VjcmV0";

/// How it behaves when a meeting is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mode {
    #[default]
    Fine,
    /// This status and nothing more.
    Status(u16),
    /// 429, with the header of the day's limit.
    Daily,
    /// The first token that is shown is refused.
    RefusesFirstToken,
    /// An answer that is no JSON.
    Garbage,
    /// An answer that never ends.
    Huge,
    /// The room is elsewhere.
    Foreign,
    /// A redirect to another path of its own.
    Redirect,
    /// It makes the meeting, and the answer is lost.
    LosesAnswer,
    /// It does not answer until it is let go, and then with 500.
    Holds,
}

/// What it saw, and how it behaves.
#[derive(Default)]
pub struct Zoomlike {
    pub mode: Mutex<Mode>,
    pub tokens: Mutex<u32>,
    /// Bodies of all meetings made, with the host of each.
    pub made: Mutex<Vec<(String, Value)>>,
    pub listed: Mutex<u32>,
    pub asked: Notify,
    pub let_go: Notify,
}

/// The stand-in's handle for a test.
pub struct StandIn {
    pub seen: Arc<Zoomlike>,
    origin: String,
}

impl StandIn {
    /// Starts it.
    pub async fn start() -> Self {
        // The second test of a process finds it installed, which is fine.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let seen = Arc::new(Zoomlike::default());
        let router = Router::new()
            .route("/oauth/token", post(lend))
            .route("/v2/users/{host}/meetings", post(make).get(list))
            .route("/v2/meetings/{id}", get(show))
            .with_state(Arc::clone(&seen));
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let origin = format!("http://{}", listener.local_addr().unwrap());
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { seen, origin }
    }

    /// The adapter that talks to it.
    pub fn rooms(&self) -> Rooms {
        let account = ZoomAccount {
            account_id: "account".into(),
            client_id: "client".into(),
            client_secret: "very-secret".into(),
            hosts: vec!["host one@example.com".into(), "../host/two".into()],
            api_url: format!("{}/v2/", self.origin),
            oauth_url: format!("{}/oauth/token", self.origin),
        };
        Rooms::Zoom(Box::new(Zoom::new(account).unwrap()))
    }

    /// Makes it behave in another way.
    pub fn turns(&self, mode: Mode) {
        *self.seen.mode.lock().unwrap() = mode;
    }

    /// Tokens lent so far.
    pub fn tokens(&self) -> u32 {
        *self.seen.tokens.lock().unwrap()
    }

    /// Meetings made so far.
    pub fn made(&self) -> usize {
        self.seen.made.lock().unwrap().len()
    }
}

async fn lend(State(seen): State<Arc<Zoomlike>>, headers: HeaderMap, form: Bytes) -> Response {
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
        let refused = *self.mode.lock().unwrap() == Mode::RefusesFirstToken && tokens == 1;
        let shown = headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok());
        !refused && shown == Some(&format!("Bearer token-{tokens}"))
    }

    fn answer(&self, id: usize) -> Value {
        let foreign = *self.mode.lock().unwrap() == Mode::Foreign;
        let host = if foreign { "zoom.us.evil.example" } else { "us02web.zoom.us" };
        let (join, start) = (format!("https://{host}/j/{id}?pwd=abc.1"), format!("https://{host}/s/{id}?zak=HOST"));
        json!({ "id": id, "join_url": join, "start_url": start })
    }
}

async fn make(
    State(seen): State<Arc<Zoomlike>>,
    Path(host): Path<String>,
    headers: HeaderMap,
    Json(body): Json<Value>,
) -> Response {
    seen.asked.notify_one();
    if !seen.admits(&headers) {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    let mode = *seen.mode.lock().unwrap();
    match mode {
        Mode::Status(code) => return StatusCode::from_u16(code).unwrap().into_response(),
        Mode::Daily => return (StatusCode::TOO_MANY_REQUESTS, [("x-ratelimit-type", "Daily-limit")]).into_response(),
        Mode::Garbage => return "<html>maintenance".into_response(),
        Mode::Huge => return format!("{{\"id\": 1, \"join_url\": \"{}\"}}", "a".repeat(70_000)).into_response(),
        Mode::Redirect => return (StatusCode::FOUND, [("location", "/v2/meetings/1001")]).into_response(),
        Mode::Holds => {
            seen.let_go.notified().await;
            return StatusCode::INTERNAL_SERVER_ERROR.into_response();
        }
        Mode::Fine | Mode::RefusesFirstToken | Mode::Foreign | Mode::LosesAnswer => {}
    }
    let mut meetings = seen.made.lock().unwrap();
    meetings.push((host, body));
    match mode {
        Mode::LosesAnswer => StatusCode::BAD_GATEWAY.into_response(),
        _ => (StatusCode::CREATED, Json(seen.answer(1000 + meetings.len()))).into_response(),
    }
}

/// One meeting a page, so that pages are turned.
async fn list(State(seen): State<Arc<Zoomlike>>, Path(host): Path<String>, headers: HeaderMap, uri: Uri) -> Response {
    *seen.listed.lock().unwrap() += 1;
    if !seen.admits(&headers) {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    if let Mode::Status(code) = *seen.mode.lock().unwrap() {
        return StatusCode::from_u16(code).unwrap().into_response();
    }
    let page =
        uri.query().and_then(|query| query.split_once("next_page_token=")).map_or(0, |(_, page)| page.parse().unwrap());
    let made = seen.made.lock().unwrap();
    let of_host: Vec<_> = (1001..).zip(made.iter()).filter(|(_, (of, _))| *of == host).collect();
    let meetings: Vec<_> = of_host
        .iter()
        .skip(page)
        .take(1)
        .map(|(id, (_, body))| json!({ "id": id, "agenda": body["agenda"] }))
        .collect();
    let next = if page + 1 < of_host.len() { (page + 1).to_string() } else { String::new() };
    Json(json!({ "meetings": meetings, "next_page_token": next })).into_response()
}

async fn show(State(seen): State<Arc<Zoomlike>>, Path(id): Path<usize>, headers: HeaderMap) -> Response {
    if !seen.admits(&headers) {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    Json(seen.answer(id)).into_response()
}
