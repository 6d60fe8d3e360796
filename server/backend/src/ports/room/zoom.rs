//! Rooms of Zoom: one standing meeting a group, made by a Server-to-Server OAuth app.

pub mod hook;
mod meeting;
mod token;
mod wire;

use domain::{
    base::{id::Id, moment::Moment},
    group::Group,
};
use reqwest::{Client, RequestBuilder, Url};
use secrecy::{ExposeSecret, SecretString};
use sha2::{Digest, Sha256};

use self::{
    meeting::{Listed, Made, NewMeeting},
    token::Tokens,
};
use super::made::{Room, RoomError, Wish};
use crate::{
    ports::{rng::Rng, wire::client},
    store::hash::token_hash,
};

/// Pages of a host's meetings that are looked through: 1,500 meetings, more than a host holds in years.
const PAGES: usize = 50;
/// Meetings on one page, Zoom's default; a page of these fits four times into what we read.
const PER_PAGE: &str = "30";

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

/// A Zoom account.
#[derive(Debug)]
pub struct Zoom {
    client: Client,
    api: Url,
    hosts: Vec<String>,
    tokens: Tokens,
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
        Ok(Self { client: client()?, api, hosts, tokens: Tokens::new(account, oauth) })
    }

    /// Makes a standing meeting, or finds the one that was made when its answer was lost.
    pub(super) async fn make(&self, wish: &Wish<'_>, rng: &Rng) -> Result<Room, RoomError> {
        let (host, key) = (self.host_of(wish.group), key_of(wish.group));
        if wish.again {
            match self.find(host, &key, wish.now).await {
                Ok(None) => {}
                Ok(Some(room)) => return Ok(room),
                Err(error) if error.is_transient() => return Err(error),
                // An app that may not list can still make: better two meetings than none.
                Err(error) => tracing::warn!(%error, "meetings of Zoom cannot be listed"),
            }
        }
        let new = NewMeeting::new(wish.title, &key, rng);
        let url = self.address(&["users", host, "meetings"]);
        let made: Made = self.ask(wish.now, || self.client.post(url.clone()).json(&new)).await?;
        Ok(made.room())
    }

    /// The meeting of this host that bears this key, if there is one.
    async fn find(&self, host: &str, key: &str, now: Moment) -> Result<Option<Room>, RoomError> {
        let mut page = String::new();
        for _ in 0..PAGES {
            let mut url = self.address(&["users", host, "meetings"]);
            url.query_pairs_mut().append_pair("type", "scheduled").append_pair("page_size", PER_PAGE);
            if !page.is_empty() {
                url.query_pairs_mut().append_pair("next_page_token", &page);
            }
            let listed: Listed = self.ask(now, || self.client.get(url.clone())).await?;
            if let Some(id) = listed.with_key(key) {
                // The list leaves out passcodes, so the meeting itself is looked at.
                let url = self.address(&["meetings", &id]);
                let made: Made = self.ask(now, || self.client.get(url.clone())).await?;
                return Ok(Some(made.room()));
            }
            page = listed.next_page_token;
            if page.is_empty() {
                break;
            }
        }
        Ok(None)
    }

    /// Asks with a token; a token that is refused is renewed once.
    async fn ask<T: serde::de::DeserializeOwned>(
        &self,
        now: Moment,
        request: impl Fn() -> RequestBuilder,
    ) -> Result<T, RoomError> {
        let token = self.tokens.current(&self.client, now).await?;
        match wire::send(request().bearer_auth(token.expose_secret())).await {
            Err(RoomError::Refused(401)) => {
                let token = self.tokens.renewed(&self.client, &token, now).await?;
                wire::send(request().bearer_auth(token.expose_secret())).await
            }
            answer => answer,
        }
    }

    fn address(&self, path: &[&str]) -> Url {
        let mut url = self.api.clone();
        if let Ok(mut segments) = url.path_segments_mut() {
            segments.pop_if_empty().extend(path);
        }
        url
    }

    /// The same group always has the same host, so that a lost answer is looked for in one place.
    fn host_of(&self, group: &Id<Group>) -> &str {
        let [first, ..] = <[u8; 32]>::from(Sha256::digest(group.as_str()));
        &self.hosts[usize::from(first) % self.hosts.len()]
    }
}

/// What a meeting of ours is known by: ours alone, and telling Zoom nothing.
fn key_of(group: &Id<Group>) -> String {
    format!("hgh:{}", token_hash(&format!("room of {group}")))
}
