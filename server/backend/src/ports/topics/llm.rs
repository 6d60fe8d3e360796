//! A language model behind any OpenAI-compatible server, asked through Chat Completions, which is
//! what all of them speak.

use std::{sync::Arc, time::Duration};

use async_openai::{
    Client,
    config::Config,
    error::OpenAIError,
    middleware::HttpRequestFactory,
    types::chat::{
        ChatCompletionRequestSystemMessage, ChatCompletionRequestUserMessage, CreateChatCompletionRequest,
        ResponseFormat, ResponseFormatJsonSchema,
    },
};
use domain::topic::TopicCard;
use reqwest::{
    Response, Url,
    header::{AUTHORIZATION, HeaderMap, HeaderValue},
    redirect,
};
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use tokio::time::timeout;

use super::{breaker::Breaker, error::TopicError, labels::GroupLabels, prompt};
use crate::ports::clock::Clock;

/// A server that takes longer to be reached is away; the deck has a card meanwhile.
const CONNECT_TIME: Duration = Duration::from_secs(2);

/// The time for a whole call, body included: a good model writes three cards in ten seconds. The
/// first byte has no limit of its own, for without streaming it comes when all is written.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// The longest answer in bytes. A card takes at most 2 KiB, so this is plenty even with the
/// thoughts that some models send along, and nobody can fill our memory.
const ANSWER_MAX: usize = 64 * 1024;

/// Between dull and wild, and the only value that OpenAI's reasoning models do not refuse.
const TEMPERATURE: f32 = 1.0;

/// Sent when there is no key: servers at home want none, but some want to see the header.
const NO_KEY: &str = "none";

/// Which model to ask, and where.
#[derive(Debug, Clone)]
pub struct LlmSettings {
    /// The address before `/chat/completions`, such as `http://127.0.0.1:11434/v1`.
    pub base_url: String,
    /// The key, if the server wants one.
    pub api_key: Option<SecretString>,
    /// The name of the model.
    pub model: String,
}

/// Why a model cannot be asked with these settings.
#[derive(Debug, thiserror::Error)]
pub enum LlmSettingsError {
    /// The address is none, or carries a password, a query or a fragment.
    #[error("HGH_AI_BASE_URL: expected http:// or https://, a host and a path, and nothing else")]
    BaseUrl,
    /// The key has characters that no header can carry.
    #[error("HGH_AI_API_KEY: it has characters that cannot be sent")]
    ApiKey,
    /// The name of the model is empty.
    #[error("HGH_AI_MODEL: the name of a model is missing")]
    Model,
    /// There is no TLS, for instance.
    #[error("the model's HTTP client: {0}")]
    Http(#[from] reqwest::Error),
}

/// A language model that writes cards.
#[derive(Debug)]
pub struct Llm {
    client: Client<Endpoint>,
    model: String,
    machine: Arc<Clock>,
    patience: Duration,
    breaker: Breaker,
}

impl Llm {
    /// A model that is given so much `patience` for each call, [`PATIENCE`] but in tests; `machine`
    /// is the clock by which it is left alone after failures.
    pub fn new(settings: LlmSettings, machine: Arc<Clock>, patience: Duration) -> Result<Self, LlmSettingsError> {
        if settings.model.trim().is_empty() {
            return Err(LlmSettingsError::Model);
        }
        let endpoint = Endpoint::new(&settings.base_url, settings.api_key)?;
        let http = reqwest::Client::builder()
            .connect_timeout(CONNECT_TIME)
            // A redirect would carry the labels, and maybe the key, to a host that nobody named.
            .redirect(redirect::Policy::none())
            .build()?;
        let service = {
            let http = http.clone();
            tower::service_fn(move |request| send(http.clone(), request))
        };
        let client = Client::build(http, endpoint).with_http_service(service);
        Ok(Self { client, model: settings.model, machine, patience, breaker: Breaker::default() })
    }

    /// The name of the model.
    pub fn model(&self) -> &str {
        &self.model
    }

    /// Asks once; whether and when to ask again is for the job to say.
    pub(super) async fn write(&self, about: &GroupLabels, count: usize) -> Result<Vec<TopicCard>, TopicError> {
        if !self.breaker.admits(self.machine.now()) {
            return Err(TopicError::Open);
        }
        let answer = timeout(self.patience, self.ask(about, count)).await;
        let written = answer.unwrap_or(Err(TopicError::Timeout)).and_then(|answer| prompt::read(&answer, count));
        // Unfit cards come from a server that is well, and the next group's may be fine.
        let answered = matches!(written, Ok(_) | Err(TopicError::Unfit(_)));
        self.breaker.note(self.machine.now(), answered);
        written
    }

    async fn ask(&self, about: &GroupLabels, count: usize) -> Result<String, TopicError> {
        let request = self.request(about, count);
        let reply: Reply = self.client.chat().create_byot(request).await.map_err(failure)?;
        let mut choices = reply.choices.into_iter();
        choices.next().and_then(|choice| choice.message.content).ok_or(TopicError::Malformed)
    }

    /// Nothing is sent that can be done without: servers that call themselves compatible refuse
    /// fields that they do not know.
    fn request(&self, about: &GroupLabels, count: usize) -> CreateChatCompletionRequest {
        let user = prompt::about_group(about, count);
        CreateChatCompletionRequest {
            model: self.model.clone(),
            messages: vec![
                ChatCompletionRequestSystemMessage::from(prompt::SYSTEM).into(),
                ChatCompletionRequestUserMessage::from(user).into(),
            ],
            temperature: Some(TEMPERATURE),
            response_format: Some(ResponseFormat::JsonSchema {
                json_schema: ResponseFormatJsonSchema {
                    name: "cards".to_owned(),
                    schema: prompt::schema(),
                    strict: Some(true),
                    description: None,
                },
            }),
            ..Default::default()
        }
    }
}

/// What is read of a completion. The client's own type wants fields that compatible servers leave
/// out, and knows only the values that OpenAI sends.
#[derive(Deserialize)]
struct Reply {
    choices: Vec<Choice>,
}

#[derive(Deserialize)]
struct Choice {
    message: Message,
}

#[derive(Deserialize)]
struct Message {
    content: Option<String>,
}

/// Sends a request in place of the client's own transport, which tries three times again, sleeps
/// as long as `Retry-After` says, reads a body of any length, and logs bodies that it cannot use.
/// Here there is one try, and only what can be used is handed on.
async fn send(http: reqwest::Client, request: HttpRequestFactory) -> Result<Response, OpenAIError> {
    let response = http.execute(request.build().await?).await?;
    let status = response.status();
    if !status.is_success() {
        return Err(ours(TopicError::Refused(status.as_u16())));
    }
    let body = capped(response).await?;
    serde_json::from_slice::<Reply>(&body).map_err(|_| ours(TopicError::Malformed))?;
    Ok(http::Response::new(body).into())
}

async fn capped(mut response: Response) -> Result<Vec<u8>, OpenAIError> {
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await? {
        if body.len() + chunk.len() > ANSWER_MAX {
            return Err(ours(TopicError::Malformed));
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}

fn ours(error: TopicError) -> OpenAIError {
    OpenAIError::Boxed(error.into())
}

fn failure(error: OpenAIError) -> TopicError {
    match error {
        OpenAIError::Boxed(error) => error.downcast().map_or(TopicError::Malformed, |error| *error),
        OpenAIError::Reqwest(error) if error.is_timeout() => TopicError::Timeout,
        OpenAIError::Reqwest(_) => TopicError::Unreachable,
        _ => TopicError::Malformed,
    }
}

/// Where the model is asked. The client's own configuration reads `OPENAI_*` from the environment
/// and panics at a key that no header can carry.
#[derive(Debug, Clone)]
struct Endpoint {
    base_url: String,
    api_key: SecretString,
    authorization: HeaderValue,
}

impl Endpoint {
    fn new(base_url: &str, api_key: Option<SecretString>) -> Result<Self, LlmSettingsError> {
        let url: Url = base_url.parse().map_err(|_| LlmSettingsError::BaseUrl)?;
        let plain =
            url.username().is_empty() && url.password().is_none() && url.query().is_none() && url.fragment().is_none();
        if !(plain && matches!(url.scheme(), "http" | "https")) {
            return Err(LlmSettingsError::BaseUrl);
        }
        let api_key = api_key.unwrap_or_else(|| NO_KEY.into());
        let mut authorization = HeaderValue::from_str(&format!("Bearer {}", api_key.expose_secret()))
            .map_err(|_| LlmSettingsError::ApiKey)?;
        authorization.set_sensitive(true);
        Ok(Self { base_url: url.as_str().trim_end_matches('/').to_owned(), api_key, authorization })
    }
}

impl Config for Endpoint {
    fn headers(&self) -> HeaderMap {
        HeaderMap::from_iter([(AUTHORIZATION, self.authorization.clone())])
    }

    fn url(&self, path: &str) -> String {
        format!("{}{path}", self.base_url)
    }

    fn query(&self) -> Vec<(&str, &str)> {
        Vec::new()
    }

    fn api_base(&self) -> &str {
        &self.base_url
    }

    fn api_key(&self) -> &SecretString {
        &self.api_key
    }
}
