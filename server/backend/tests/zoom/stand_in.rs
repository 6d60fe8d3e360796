//! A stand-in for Zoom on a port of this machine: it lends tokens, makes meetings, lists and deletes them.

#[path = "stand_in/answers.rs"]
mod answers;

use std::{
    collections::BTreeSet,
    sync::{Arc, Mutex, PoisonError},
};

use axum::{
    Router,
    routing::{get, post},
};
use backend::ports::room::{Rooms, Zoom, ZoomAccount};
use serde_json::Value;
use tokio::sync::Notify;

/// Two users that host meetings; their names are such that an address must be written with care.
pub const HOSTS: [&str; 2] = ["host one@example.com", "../host/two"];

/// How it behaves when a meeting is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mode {
    #[default]
    Fine,
    /// This status and nothing more.
    Status(u16),
    /// 429, with the header of the day's limit.
    Daily,
    /// 429 with this `Retry-After`.
    RetryAfter(&'static str),
    /// 429 at this host, with nothing more.
    BusyAt(&'static str),
    /// 429 at this host, with the header of the day's limit.
    DailyAt(&'static str),
    /// The first token that is shown is refused.
    RefusesFirstToken,
    /// An answer that is no JSON, though the meeting is made.
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
    /// The meeting that is to be deleted is on.
    InMeeting,
    /// The account is not paid for: it registers nobody, and says so.
    Unpaid,
    /// The account registers nobody, and does as if nobody had asked for it.
    Deaf,
    /// The account has no telephone numbers.
    Mute,
    /// Three of ten answers are lost, and in three of ten cases whoever asks is killed.
    Storm,
}

/// What it saw, and how it behaves.
#[derive(Default)]
pub struct Zoomlike {
    pub mode: Mutex<Mode>,
    pub tokens: Mutex<u32>,
    /// Bodies of all meetings made, with the host of each; the first is 1001.
    pub made: Mutex<Vec<(String, Value)>>,
    /// Meetings that come to be later, when nobody waits for them any more.
    pub late: Mutex<Vec<(String, Value)>>,
    /// Requests for a meeting, answered or not.
    pub wished: Mutex<u32>,
    pub deleted: Mutex<BTreeSet<usize>>,
    /// Names and mail addresses of everybody who was registered.
    pub registered: Mutex<Vec<(String, String)>>,
    pub listed: Mutex<u32>,
    pub asked: Notify,
    pub let_go: Notify,
    /// Whoever asks is to be killed now.
    pub kill: Notify,
    /// What chance has come to in a storm.
    pub chance: Mutex<u64>,
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
            .route("/oauth/token", post(answers::lend))
            .route("/v2/users/{host}/meetings", post(answers::make).get(answers::list))
            .route("/v2/meetings/{id}", get(answers::show).delete(answers::delete))
            .route("/v2/meetings/{id}/registrants", post(answers::register))
            .with_state(Arc::clone(&seen));
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let origin = format!("http://{}", listener.local_addr().unwrap());
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { seen, origin }
    }

    /// The adapter that talks to it, with two hosts.
    pub fn rooms(&self) -> Rooms {
        self.rooms_at(&HOSTS)
    }

    /// The adapter that talks to it, with these hosts.
    pub fn rooms_at(&self, hosts: &[&str]) -> Rooms {
        let account = ZoomAccount {
            account_id: "account".into(),
            client_id: "client".into(),
            client_secret: "very-secret".into(),
            hosts: hosts.iter().map(|host| (*host).to_owned()).collect(),
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

    /// Requests for a meeting so far.
    pub fn wished(&self) -> u32 {
        *self.seen.wished.lock().unwrap()
    }

    /// The numbers of the meetings that stand, with the host of each.
    pub fn live(&self) -> Vec<(usize, String)> {
        let deleted = self.seen.deleted.lock().unwrap();
        let made = self.seen.made.lock().unwrap();
        let all = (1001..).zip(made.iter().map(|(host, _)| host.clone()));
        all.filter(|(id, _)| !deleted.contains(id)).collect()
    }
}

impl Zoomlike {
    /// A number below a hundred that only depends on how often it was asked for.
    pub fn roll(&self) -> u64 {
        let mut chance = self.chance.lock().unwrap_or_else(PoisonError::into_inner);
        *chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (*chance >> 33) % 100
    }
}
