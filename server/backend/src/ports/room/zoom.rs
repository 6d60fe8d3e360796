//! Rooms of Zoom: one standing meeting a group, made by a Server-to-Server OAuth app.

pub mod hook;
mod meeting;
mod telephone;
mod token;
mod wire;

use std::sync::atomic::{AtomicBool, Ordering};

use domain::base::moment::{MINUTE, Moment};
use reqwest::{Client, RequestBuilder, Url};
use secrecy::{ExposeSecret, SecretString};
use serde::de::DeserializeOwned;

pub use self::meeting::{Registrant, Weeks};
use self::{
    meeting::{Listed, Made, NewMeeting, Registered},
    token::Tokens,
};
use super::made::{Room, RoomError, Wait};
use crate::ports::{rng::Rng, wire::client};

/// Pages of a host's meetings that are looked through: 6,000 meetings, more than a host makes in two months.
const PAGES: usize = 200;
/// Meetings on one page, Zoom's default; a page of these fits four times into what we read.
const PER_PAGE: &str = "30";
/// How long a meeting that is on is left alone before it is deleted.
const WHILE_ON: i64 = 15 * MINUTE;

/// The account that meetings are made in, and where it is.
#[derive(Debug, Clone)]
pub struct ZoomAccount {
    /// The id of the account.
    pub account_id: String,
    /// The id of the app.
    pub client_id: String,
    /// The secret of the app.
    pub client_secret: SecretString,
    /// The users that host meetings, at least one; groups are spread over them.
    pub hosts: Vec<String>,
    /// The API, as in `https://api.zoom.us/v2`.
    pub api_url: String,
    /// Where tokens are given out, as in `https://zoom.us/oauth/token`.
    pub oauth_url: String,
}

/// Why Zoom cannot be used with these settings.
#[derive(Debug, thiserror::Error)]
pub enum ZoomSetup {
    /// An address is none.
    #[error("HGH_ZOOM_API_URL and HGH_ZOOM_OAUTH_URL must be addresses")]
    Address,
    /// Nobody hosts.
    #[error("HGH_ZOOM_HOSTS must name at least one user")]
    NoHosts,
    /// There is no TLS.
    #[error("no HTTP client: {0}")]
    Client(#[from] reqwest::Error),
}

/// A meeting that is asked for.
#[derive(Debug)]
pub struct Wish<'a> {
    /// The user that hosts it.
    pub host: &'a str,
    /// What it bears, so that it is found if the answer is lost.
    pub key: &'a str,
    /// What it is called; words of our own, nothing that a member wrote.
    pub title: &'a str,
    /// When the group meets, if everybody is to have an address of their own.
    pub weeks: Option<Weeks>,
    /// Now, on the machine's clock.
    pub now: Moment,
}

/// A Zoom account.
#[derive(Debug)]
pub struct Zoom {
    client: Client,
    api: Url,
    hosts: Vec<String>,
    tokens: Tokens,
    /// Whether the last request was left without an answer that can be used.
    is_shaky: AtomicBool,
}

impl Zoom {
    /// Readies the account; nothing is asked yet.
    pub fn new(account: ZoomAccount) -> Result<Self, ZoomSetup> {
        let api: Url = account.api_url.parse().map_err(|_| ZoomSetup::Address)?;
        let oauth: Url = account.oauth_url.parse().map_err(|_| ZoomSetup::Address)?;
        if account.hosts.is_empty() {
            return Err(ZoomSetup::NoHosts);
        }
        if api.cannot_be_a_base() || oauth.cannot_be_a_base() {
            return Err(ZoomSetup::Address);
        }
        let hosts = account.hosts.clone();
        Ok(Self { client: client()?, api, hosts, tokens: Tokens::new(account, oauth), is_shaky: AtomicBool::default() })
    }

    /// The users that host meetings, at least one.
    pub fn hosts(&self) -> &[String] {
        &self.hosts
    }

    /// Makes sure that Zoom lends us a token and, where the last request failed, that it answers at all, by a question that
    /// counts for no budget.
    pub async fn is_there(&self, host: &str, now: Moment) -> Result<(), RoomError> {
        self.tokens.current(&self.client, now).await?;
        if self.is_shaky.load(Ordering::Relaxed) {
            let mut url = self.address(&["users", host, "meetings"]);
            url.query_pairs_mut().append_pair("page_size", "1");
            let request = || self.client.get(url.clone());
            // Whoever refuses is there: an app that may not list can still make.
            return match self.with_token(now, request, wire::send_quietly).await {
                Err(RoomError::Refused(_) | RoomError::NotIncluded) => Ok(()),
                there => there,
            };
        }
        Ok(())
    }

    /// Makes a standing meeting.
    pub async fn make(&self, wish: &Wish<'_>, rng: &Rng) -> Result<Room, RoomError> {
        let new = NewMeeting::new(wish.title, wish.key, wish.weeks, rng);
        let url = self.address(&["users", wish.host, "meetings"]);
        let made: Made = self.ask(wish.now, || self.client.post(url.clone()).json(&new)).await?;
        Ok(made.room())
    }

    /// What Zoom calls the meetings of this host that bear this key, the oldest first.
    pub async fn find(&self, host: &str, key: &str, now: Moment) -> Result<Vec<String>, RoomError> {
        let (mut page, mut found) = (String::new(), Vec::new());
        for _ in 0..PAGES {
            let mut url = self.address(&["users", host, "meetings"]);
            url.query_pairs_mut().append_pair("type", "scheduled").append_pair("page_size", PER_PAGE);
            if !page.is_empty() {
                url.query_pairs_mut().append_pair("next_page_token", &page);
            }
            let listed: Listed = self.ask(now, || self.client.get(url.clone())).await?;
            found.extend(listed.with_key(key));
            page = listed.next_page_token;
            if page.is_empty() {
                found.sort_unstable();
                return Ok(found.into_iter().map(|id: u64| id.to_string()).collect());
            }
        }
        // What was not looked through may hold it, so it is not said that there is none.
        Err(RoomError::Unreadable)
    }

    /// A meeting that stands already: a list leaves out passcodes, so the meeting itself is looked at.
    pub async fn look(&self, reference: &str, now: Moment) -> Result<Room, RoomError> {
        let url = self.address(&["meetings", reference]);
        let made: Made = self.ask(now, || self.client.get(url.clone())).await?;
        Ok(made.room())
    }

    /// Registers somebody for a meeting, and tells the address that lets them in.
    pub async fn register(&self, reference: &str, who: &Registrant<'_>, now: Moment) -> Result<Registered, RoomError> {
        let url = self.address(&["meetings", reference, "registrants"]);
        self.ask(now, || self.client.post(url.clone()).json(who)).await
    }

    /// Deletes a meeting; one that is gone already is deleted. Nobody is written to.
    pub async fn delete(&self, reference: &str, now: Moment) -> Result<(), RoomError> {
        let mut url = self.address(&["meetings", reference]);
        url.query_pairs_mut().append_pair("schedule_for_reminder", "false");
        match self.with_token(now, || self.client.delete(url.clone()), wire::send_quietly).await {
            Err(RoomError::Refused(404)) => Ok(()),
            // A meeting that is on cannot be deleted.
            Err(RoomError::Refused(400)) => Err(RoomError::Busy(Wait::For(WHILE_ON))),
            done => done,
        }
    }

    /// Asks for something that is read.
    async fn ask<T: DeserializeOwned>(
        &self,
        now: Moment,
        request: impl Fn() -> RequestBuilder,
    ) -> Result<T, RoomError> {
        self.with_token(now, request, wire::send).await
    }

    /// Asks with a token; a token that is refused is renewed once.
    async fn with_token<T, F: Future<Output = Result<T, RoomError>>>(
        &self,
        now: Moment,
        request: impl Fn() -> RequestBuilder,
        send: impl Fn(RequestBuilder, Moment) -> F,
    ) -> Result<T, RoomError> {
        let token = self.tokens.current(&self.client, now).await?;
        let mut answer = send(request().bearer_auth(token.expose_secret()), now).await;
        if matches!(answer, Err(RoomError::Refused(401))) {
            let token = self.tokens.renewed(&self.client, &token, now).await?;
            answer = send(request().bearer_auth(token.expose_secret()), now).await;
        }
        let unanswered = matches!(
            answer,
            Err(RoomError::Late | RoomError::Unreachable | RoomError::Trouble(_) | RoomError::Unreadable)
        );
        self.is_shaky.store(unanswered, Ordering::Relaxed);
        answer
    }

    fn address(&self, path: &[&str]) -> Url {
        let mut url = self.api.clone();
        if let Ok(mut segments) = url.path_segments_mut() {
            segments.pop_if_empty().extend(path);
        }
        url
    }
}
