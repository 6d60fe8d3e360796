//! SOLAPI: short and long texts, and 알림톡 where a channel is named.

pub mod account;
mod signature;
mod wire;

use domain::{base::moment::Moment, people::login::Login};
use reqwest::{Client, Url, header::AUTHORIZATION};

use self::{
    account::TextAccount,
    wire::{Answer, Body, KakaoOptions, NewText},
};
use super::error::TextError;
use crate::ports::{messenger::message::Message, rng::Rng, wire::client};

/// Why SOLAPI cannot be used with these settings.
#[derive(Debug, thiserror::Error)]
pub enum TextSetup {
    /// The address is none.
    #[error("HGH_TEXT_API_URL must be an address")]
    Address,
    /// There is no TLS.
    #[error("no HTTP client: {0}")]
    Client(#[from] reqwest::Error),
}

/// An account that texts are sent by.
#[derive(Debug)]
pub struct Solapi {
    client: Client,
    account: TextAccount,
    address: Url,
}

impl Solapi {
    /// Readies the account; nothing is asked yet.
    pub fn new(account: TextAccount) -> Result<Self, TextSetup> {
        let mut address: Url = account.api_url.parse().map_err(|_| TextSetup::Address)?;
        address.path_segments_mut().map_err(|()| TextSetup::Address)?.pop_if_empty().extend([
            "messages",
            "v4",
            "send-many",
            "detail",
        ]);
        Ok(Self { client: client()?, account, address })
    }

    /// Sends a text: by 알림톡 where it has a template, and by itself where that is not taken.
    pub(super) async fn send(&self, text: &Message, to: &Login, rng: &Rng, now: Moment) -> Result<(), TextError> {
        let plain = NewText::plain(text, to, &self.account.from);
        let kakao = self.account.channel.as_ref().zip(text.template.as_ref());
        let Some((channel, template)) = kakao else { return self.ask(plain, rng, now).await };
        let options = KakaoOptions::new(channel, template);
        match self.ask(plain.clone().by_kakao(&text.body, options), rng, now).await {
            Err(error @ (TextError::NotTaken(_) | TextError::Refused(_))) => {
                tracing::warn!(%error, template = template.name, "a message was not taken by KakaoTalk and goes as a text");
                self.ask(plain, rng, now).await
            }
            done => done,
        }
    }

    /// Whether it answers at all, asked in a way that sends nothing.
    pub(super) async fn is_there(&self) -> Result<(), TextError> {
        let status = wire::status_of(self.client.get(self.address.clone())).await?;
        if status.is_server_error() { Err(TextError::Trouble(status.as_u16())) } else { Ok(()) }
    }

    async fn ask(&self, text: NewText<'_>, rng: &Rng, now: Moment) -> Result<(), TextError> {
        let signed = signature::of(&self.account, rng.id::<Message>(now).as_str(), now);
        let request = self.client.post(self.address.clone()).header(AUTHORIZATION, signed);
        let answer: Answer = wire::send(request.json(&Body::of(text))).await?;
        answer.verdict()
    }
}
