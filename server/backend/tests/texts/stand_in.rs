//! A stand-in for SOLAPI on a port of this machine: it checks signatures and takes texts, or does not.

use std::sync::{Arc, Mutex};

use axum::{
    Json, Router,
    extract::State,
    http::{HeaderMap, StatusCode, header::AUTHORIZATION},
    response::{IntoResponse, Response},
    routing::post,
};
use backend::ports::messenger::text::{Solapi, TextAccount, Texter};
use hmac::{Hmac, KeyInit, Mac};
use serde_json::{Value, json};
use sha2::Sha256;
use tokio::sync::Notify;

/// The secret that requests are signed with.
const SECRET: &str = "very-secret";

/// How it behaves when a text is to be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mode {
    #[default]
    Fine,
    /// This status and nothing more.
    Status(u16),
    /// It takes no text to any number, and says so in words that repeat the number.
    RefusesNumbers,
    /// It takes no 알림톡, for its template is not registered.
    RefusesTemplates,
    /// An answer that is no JSON.
    Garbage,
    /// It takes the text, and the answer is lost.
    LosesAnswer,
    /// It takes the text, and does not answer.
    Holds,
}

/// What it saw, and how it behaves.
#[derive(Default)]
pub struct Seen {
    pub mode: Mutex<Mode>,
    /// All texts that it took.
    pub taken: Mutex<Vec<Value>>,
    /// A text has come.
    pub asked: Notify,
    /// Salts so far: none is taken twice.
    salts: Mutex<Vec<String>>,
}

/// The stand-in's handle for a test.
pub struct StandIn {
    pub seen: Arc<Seen>,
    origin: String,
}

impl StandIn {
    /// Starts it.
    pub async fn start() -> Self {
        // The second test of a process finds it installed, which is fine.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let seen = Arc::new(Seen::default());
        let router =
            Router::new().route("/messages/v4/send-many/detail", post(take).get(answer)).with_state(Arc::clone(&seen));
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let origin = format!("http://{}", listener.local_addr().unwrap());
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { seen, origin }
    }

    /// The adapter that talks to it, by 알림톡 where a channel is named.
    pub fn texter(&self, channel: Option<&str>) -> Texter {
        let account = TextAccount {
            api_key: "key".into(),
            api_secret: SECRET.into(),
            from: "0641234567".into(),
            channel: channel.map(|channel| channel.parse().unwrap()),
            api_url: format!("{}/", self.origin),
        };
        Texter::Solapi(Box::new(Solapi::new(account).unwrap()))
    }

    /// Makes it behave in another way.
    pub fn turns(&self, mode: Mode) {
        *self.seen.mode.lock().unwrap() = mode;
    }

    /// All texts that it took.
    pub fn taken(&self) -> Vec<Value> {
        self.seen.taken.lock().unwrap().clone()
    }
}

/// What it answers to whoever asks whether it is there.
async fn answer(State(seen): State<Arc<Seen>>) -> StatusCode {
    match *seen.mode.lock().unwrap() {
        Mode::Status(code) => StatusCode::from_u16(code).unwrap(),
        _ => StatusCode::NOT_FOUND,
    }
}

async fn take(State(seen): State<Arc<Seen>>, headers: HeaderMap, Json(body): Json<Value>) -> Response {
    if !seen.admits(&headers) {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    let [text] = body["messages"].as_array().unwrap().as_slice() else { panic!("one text") };
    let refused = |code: &str| {
        let failed = json!({ "to": text["to"], "statusCode": code, "statusMessage": format!("no: {}", text["to"]) });
        Json(json!({ "failedMessageList": [failed], "groupInfo": {} })).into_response()
    };
    let mode = *seen.mode.lock().unwrap();
    match mode {
        Mode::Status(code) => return StatusCode::from_u16(code).unwrap().into_response(),
        Mode::RefusesNumbers => return refused("3103"),
        Mode::RefusesTemplates if text["type"] == "ATA" => return refused("3104"),
        Mode::Garbage => return "<html>maintenance".into_response(),
        Mode::Fine | Mode::RefusesTemplates | Mode::LosesAnswer | Mode::Holds => {}
    }
    seen.taken.lock().unwrap().push(text.clone());
    seen.asked.notify_one();
    match mode {
        Mode::Holds => std::future::pending().await,
        Mode::LosesAnswer => StatusCode::BAD_GATEWAY.into_response(),
        _ => Json(json!({ "failedMessageList": [], "groupInfo": { "count": { "total": 1 } } })).into_response(),
    }
}

impl Seen {
    /// Whether the request is signed by whoever knows the secret, and was not sent before.
    fn admits(&self, headers: &HeaderMap) -> bool {
        let Some(shown) = headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok()) else { return false };
        let Some(parts) = shown.strip_prefix("HMAC-SHA256 ") else { return false };
        let part = |name: &str| parts.split(", ").find_map(|part| part.strip_prefix(name)?.strip_prefix('='));
        let (date, salt) = (part("date").unwrap(), part("salt").unwrap());
        let mut code = Hmac::<Sha256>::new_from_slice(SECRET.as_bytes()).unwrap();
        code.update(format!("{date}{salt}").as_bytes());
        let signature = part("signature").unwrap();
        let shown = (0..signature.len()).step_by(2).map(|at| u8::from_str_radix(&signature[at..at + 2], 16).unwrap());
        let signed = code.verify_slice(&shown.collect::<Vec<_>>()).is_ok();
        let mut salts = self.salts.lock().unwrap();
        let fresh = !salts.iter().any(|seen| seen == salt);
        salts.push(salt.to_owned());
        signed && fresh && part("apiKey") == Some("key") && date.ends_with('Z')
    }
}
