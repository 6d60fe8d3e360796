//! A second click: the same form from the same session is answered like the first, and nothing is done again.

use std::time::Duration;

use app::{error::AppError, server::Caller};
use axum::response::{IntoResponse, Redirect, Response};
use backend::people::answers::Arrival;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header, request::Parts};
use serde::{Deserialize, Serialize};
use tokio::time::{interval, timeout};

use super::waiting::Waits;
use crate::http::Web;

/// A second click waits this long for the answer to the first.
const SAME_ANSWER: Duration = Duration::from_secs(10);
/// How often it is looked for.
const LOOK: Duration = Duration::from_millis(100);

/// All that makes a form this one: who sends it, where to, and what stands in it, the key of its page among it.
pub fn name_of_form(caller: &Caller, parts: &Parts, body: &[u8]) -> Option<String> {
    let session = caller.cookies("sid").next()?;
    Some(format!("{session}\n{}\n{}", parts.uri.path(), String::from_utf8_lossy(body)))
}

/// The answer that a form of a stranger was given while they were none: whoever has just left presses twice as well. Of
/// strangers nothing is kept, whatever key and session they say that they have.
pub async fn given_to_member(web: &Web, form: &str) -> Option<Given> {
    let given = web.backend.answer_given(form).await.ok()??;
    serde_json::from_str(&given).ok().map(|answer| Given(Some(answer)))
}

/// The answer that this form was given before, or nothing if this is the first time.
pub async fn given_before(web: &Web, form: &str) -> Result<Option<Given>, AppError> {
    let wait = async {
        let mut look = interval(LOOK);
        loop {
            look.tick().await;
            match web.backend.arrive(form).await {
                Ok(Arrival::First) => return Ok(None),
                // What cannot be read was written by another version: the form is done again.
                Ok(Arrival::Answered(given)) => {
                    return Ok(serde_json::from_str(&given).ok().map(|answer| Given(Some(answer))));
                }
                Ok(Arrival::UnderWay) => {}
                Err(error) => return Err(error.into()),
            }
        }
    };
    timeout(SAME_ANSWER, wait).await.unwrap_or(Err(AppError::Busy))
}

/// What a form is answered with a second time, if it is: one that was not taken may be sent again as it is.
pub struct Given(Option<Answer>);

/// Where an answer leads, and what the browser shall keep or forget.
#[derive(Debug, Serialize, Deserialize)]
struct Answer {
    location: String,
    headers: Vec<(String, String)>,
}

/// What is given again beside the address.
const HEADERS: [HeaderName; 2] = [header::SET_COOKIE, HeaderName::from_static("clear-site-data")];

impl Given {
    /// What is given again of an answer.
    pub fn of(answer: &Response) -> Self {
        let text = |value: &HeaderValue| value.to_str().ok().map(str::to_owned);
        let found = |name: HeaderName| {
            let values = answer.headers().get_all(&name).iter().filter_map(text).collect::<Vec<_>>();
            values.into_iter().map(move |value| (name.to_string(), value))
        };
        let location = answer.headers().get(header::LOCATION).and_then(text);
        let waits = answer.extensions().get::<Waits>().is_some();
        let location = location.filter(|_| answer.status().is_redirection() && !waits);
        Self(location.map(|location| Answer { location, headers: HEADERS.into_iter().flat_map(found).collect() }))
    }

    /// Keeps it for a second click.
    pub async fn keep(self, web: &Web, form: &str) {
        let text = self.0.and_then(|answer| serde_json::to_string(&answer).ok());
        if let Err(error) = web.backend.answered(form, text.as_deref()).await {
            tracing::warn!(%error, "the answer to a form is not kept for a second click");
        }
    }

    /// Gives it again.
    pub fn again(self) -> Response {
        let Some(answer) = self.0 else { return StatusCode::CONFLICT.into_response() };
        let mut headers = HeaderMap::new();
        for (name, value) in answer.headers {
            if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
                headers.append(name, value);
            }
        }
        (headers, Redirect::to(&answer.location)).into_response()
    }
}
