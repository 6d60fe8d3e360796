//! The token that Zoom lends for an hour: fetched once, however many ask.

use domain::base::moment::{MINUTE, Moment};
use reqwest::{Client, Url};
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use tokio::sync::Mutex;

use super::{RoomError, ZoomAccount, wire};

/// A token is renewed after this long: ten minutes before Zoom's hour is over.
const FRESH: i64 = 50 * MINUTE;

/// The account's token, in memory only.
#[derive(Debug)]
pub struct Tokens {
    account: ZoomAccount,
    oauth: Url,
    /// Held while a token is fetched, so that all others wait for that one.
    held: Mutex<Option<Token>>,
}

#[derive(Debug)]
struct Token {
    bearer: SecretString,
    since: Moment,
}

impl Token {
    /// A clock that was set back does not make a token eternal.
    fn is_fresh(&self, now: Moment) -> bool {
        self.since <= now && now < self.since.plus(FRESH)
    }
}

#[derive(Deserialize)]
struct Lent {
    access_token: String,
}

impl Tokens {
    /// No token yet.
    pub fn new(account: ZoomAccount, oauth: Url) -> Self {
        Self { account, oauth, held: Mutex::new(None) }
    }

    /// The token, fetched if there is none or it is old.
    pub async fn current(&self, client: &Client, now: Moment) -> Result<SecretString, RoomError> {
        let mut held = self.held.lock().await;
        match &*held {
            Some(token) if token.is_fresh(now) => Ok(token.bearer.clone()),
            _ => self.fetch(&mut held, client, now).await,
        }
    }

    /// A token other than the one that was refused; if somebody has renewed it meanwhile, theirs.
    pub async fn renewed(
        &self,
        client: &Client,
        refused: &SecretString,
        now: Moment,
    ) -> Result<SecretString, RoomError> {
        let mut held = self.held.lock().await;
        match &*held {
            Some(token) if token.bearer.expose_secret() != refused.expose_secret() => Ok(token.bearer.clone()),
            _ => self.fetch(&mut held, client, now).await,
        }
    }

    async fn fetch(&self, held: &mut Option<Token>, client: &Client, now: Moment) -> Result<SecretString, RoomError> {
        let account = &self.account;
        let request = client
            .post(self.oauth.clone())
            .basic_auth(&account.client_id, Some(account.client_secret.expose_secret()))
            .form(&[("grant_type", "account_credentials"), ("account_id", &account.account_id)]);
        let lent: Lent = wire::send(request, now).await?;
        let bearer = SecretString::from(lent.access_token);
        *held = Some(Token { bearer: bearer.clone(), since: now });
        Ok(bearer)
    }
}
