//! A Zoom that gives everybody an address of their own, and remembers all that it has given out.

use std::sync::{Arc, Mutex};

use axum::{
    Json, Router,
    extract::{Path, State},
    http::StatusCode,
    routing::{get, post},
};
use serde_json::{Value, json};

/// What the app shows to get a token.
pub const CLIENT_SECRET: &str = "ClientSecretOfATestW8r";
/// The number of the first meeting.
const FIRST: usize = 87_460_651_000;

/// What it has given out.
#[derive(Default)]
struct Given {
    made: Vec<(String, Value)>,
    deleted: Vec<usize>,
    registered: usize,
    tokens: usize,
    /// All that lets somebody into a meeting, or lets somebody make one.
    keys: Vec<String>,
}

/// See the module.
pub struct StandIn {
    pub origin: String,
    given: Arc<Mutex<Given>>,
}

type Shared = State<Arc<Mutex<Given>>>;

impl StandIn {
    pub async fn start() -> Self {
        let given = Arc::new(Mutex::new(Given { keys: vec![CLIENT_SECRET.to_owned()], ..Given::default() }));
        let router = Router::new()
            .route("/oauth/token", post(lend))
            .route("/v2/users/{host}/meetings", post(make).get(list))
            .route("/v2/meetings/{id}", get(show).delete(delete))
            .route("/v2/meetings/{id}/registrants", post(register))
            .with_state(Arc::clone(&given));
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let origin = format!("http://{}", listener.local_addr().unwrap());
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { origin, given }
    }

    /// All that lets somebody in.
    pub fn secrets(&self) -> Vec<String> {
        self.given.lock().unwrap().keys.clone()
    }

    /// The numbers of all meetings.
    pub fn numbers(&self) -> Vec<String> {
        (0..self.given.lock().unwrap().made.len()).map(|n| (FIRST + n).to_string()).collect()
    }

    /// The number of the meeting that an address leads to.
    pub fn number_in(&self, address: &str) -> String {
        self.numbers().into_iter().find(|number| address.contains(number.as_str())).unwrap()
    }
}

async fn lend(State(given): Shared) -> Json<Value> {
    let mut given = given.lock().unwrap();
    given.tokens += 1;
    let token = format!("accessK5v{:05}Token", given.tokens);
    given.keys.push(token.clone());
    Json(json!({ "access_token": token, "expires_in": 3600 }))
}

fn answer(n: usize, personal: bool) -> Value {
    let id = FIRST + n;
    let mut answer = json!({
        "id": id,
        "join_url": format!("https://us02web.zoom.us/j/{id}?pwd=pwdK7q{n:05}x"),
        "start_url": format!("https://us02web.zoom.us/s/{id}?zak=zakM3r{n:05}y"),
    });
    if personal {
        answer["registration_url"] = format!("https://us02web.zoom.us/meeting/register/regJ4s{n:05}u").into();
    }
    answer
}

async fn make(State(given): Shared, Path(host): Path<String>, Json(body): Json<Value>) -> (StatusCode, Json<Value>) {
    let mut given = given.lock().unwrap();
    let n = given.made.len();
    let personal = body["settings"]["approval_type"] == 0;
    let passcode = body["password"].as_str().unwrap().to_owned();
    given.keys.extend([passcode, format!("pwdK7q{n:05}x"), format!("zakM3r{n:05}y"), format!("regJ4s{n:05}u")]);
    given.made.push((host, body));
    (StatusCode::CREATED, Json(answer(n, personal)))
}

async fn list(State(given): Shared, Path(host): Path<String>) -> Json<Value> {
    let given = given.lock().unwrap();
    let of_host = given.made.iter().enumerate().filter(|(n, (of, _))| *of == host && !given.deleted.contains(n));
    let meetings: Vec<_> = of_host.map(|(n, (_, body))| json!({ "id": FIRST + n, "agenda": body["agenda"] })).collect();
    Json(json!({ "meetings": meetings, "next_page_token": "" }))
}

async fn show(State(given): Shared, Path(id): Path<usize>) -> Json<Value> {
    let personal = given.lock().unwrap().made[id - FIRST].1["settings"]["approval_type"] == 0;
    Json(answer(id - FIRST, personal))
}

async fn delete(State(given): Shared, Path(id): Path<usize>) -> StatusCode {
    given.lock().unwrap().deleted.push(id - FIRST);
    StatusCode::NO_CONTENT
}

async fn register(State(given): Shared, Path(id): Path<usize>) -> (StatusCode, Json<Value>) {
    let mut given = given.lock().unwrap();
    given.registered += 1;
    let (n, key) = (given.registered, format!("tkT9w{:05}z", given.registered));
    given.keys.push(key.clone());
    let join = format!("https://us02web.zoom.us/w/{id}?tk={key}");
    (StatusCode::CREATED, Json(json!({ "registrant_id": format!("registrant{n}"), "id": id, "join_url": join })))
}
