//! What SOLAPI is told and what its answers mean.

use std::collections::BTreeMap;

use domain::people::login::Login;
use reqwest::{RequestBuilder, StatusCode};
use serde::{Deserialize, Serialize};

use crate::ports::{
    messenger::{
        message::{Filled, Message},
        text::{
            error::TextError,
            length::{HEADING, LMS, SMS, cut, euc_kr_length},
            template::Channel,
        },
    },
    wire,
};

/// A request: one text, so that its answer is about that alone.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Body<'a> {
    messages: [NewText<'a>; 1],
}

impl<'a> Body<'a> {
    /// A request for this text.
    pub const fn of(text: NewText<'a>) -> Self {
        Self { messages: [text] }
    }
}

/// A text that is about to be sent.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct NewText<'a> {
    to: String,
    from: &'a str,
    text: String,
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    subject: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    kakao_options: Option<KakaoOptions<'a>>,
}

impl<'a> NewText<'a> {
    /// The text as carriers take it: short or long by its length.
    pub fn plain(text: &Message, to: &Login, from: &'a str) -> Self {
        let long = euc_kr_length(&text.body) > SMS;
        Self {
            to: to.shown().replace('-', ""),
            from,
            text: cut(&text.body, LMS),
            kind: if long { "LMS" } else { "SMS" },
            subject: long.then(|| cut(&text.subject, HEADING)),
            kakao_options: None,
        }
    }

    /// The same by 알림톡, whose words must be those of its template to the letter.
    pub fn by_kakao(self, body: &str, options: KakaoOptions<'a>) -> Self {
        Self { text: body.to_owned(), kind: "ATA", kakao_options: Some(options), ..self }
    }
}

/// What 알림톡 needs beside the words.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct KakaoOptions<'a> {
    pf_id: &'a str,
    template_id: &'a str,
    variables: BTreeMap<String, &'a str>,
    disable_sms: bool,
}

impl<'a> KakaoOptions<'a> {
    /// A template of this channel with what stands in its places; who has no KakaoTalk gets it as a text.
    pub fn new(channel: &'a Channel, template: &'a Filled) -> Self {
        let variables = template.values.iter().map(|(name, value)| (format!("#{{{name}}}"), value.as_str())).collect();
        Self { pf_id: &channel.id, template_id: channel.template(&template.name), variables, disable_sms: false }
    }
}

/// An answer, as far as we read it.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Answer {
    #[serde(default)]
    failed_message_list: Option<Vec<Failed>>,
}

/// A text that was not taken; what is said of it may repeat the number, so only its code is read.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Failed {
    status_code: String,
}

impl Answer {
    /// Whether the text was taken.
    pub fn verdict(self) -> Result<(), TextError> {
        match self.failed_message_list.unwrap_or_default().first() {
            Some(failed) => Err(TextError::NotTaken(failed.status_code.parse().unwrap_or_default())),
            None => Ok(()),
        }
    }
}

/// Sends a request and tells how it is answered, whatever is said.
pub async fn status_of(request: RequestBuilder) -> Result<StatusCode, TextError> {
    Ok(wire::send(request).await?.status())
}

/// Sends a request and reads its answer.
pub async fn send(request: RequestBuilder) -> Result<Answer, TextError> {
    let response = wire::send(request).await?;
    let status = response.status();
    match status {
        _ if status.is_success() => {}
        StatusCode::REQUEST_TIMEOUT => return Err(TextError::Late),
        // Without money nothing is sent until somebody pays; until then all of it waits.
        StatusCode::TOO_MANY_REQUESTS | StatusCode::PAYMENT_REQUIRED => {
            return Err(TextError::Trouble(status.as_u16()));
        }
        _ if status.is_server_error() => return Err(TextError::Trouble(status.as_u16())),
        _ => return Err(TextError::Refused(status.as_u16())),
    }
    serde_json::from_slice(&wire::read(response).await?).map_err(|_| TextError::Unreadable)
}
