//! Errors that travel whole from the server to the page, as data; words are picked where they show.

use domain::base::form::FieldErrors;
use http::StatusCode;
use leptos::server_fn::{
    codec::JsonEncoding,
    error::{FromServerFnError, ServerFnErrorErr},
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// The fields of a form that has none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum NoField {}

/// Why a page or a form did not come out. It never holds what a person typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound = "F: Ord + Serialize + DeserializeOwned")]
pub enum AppError<F: Ord = NoField> {
    /// Fields of a form are wrong.
    Invalid(FieldErrors<F>),
    /// Nobody is signed in.
    SignedOut,
    /// This person may not do this.
    Forbidden,
    /// This person has to give their password once more first.
    Unproven,
    /// There is no such thing, or none that this person may see.
    NotFound,
    /// Somebody else was faster.
    Conflict,
    /// Too many tries in a short time.
    TooMany,
    /// The request cannot be read.
    Malformed,
    /// The body is longer than any form of ours.
    TooLarge,
    /// The server has too much to do.
    Busy,
    /// There is no room to write anything down.
    Full,
    /// The server is at fault; it has logged why.
    Internal,
}

impl<F: Ord> AppError<F> {
    /// The HTTP status that says the same.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::Invalid(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::SignedOut => StatusCode::UNAUTHORIZED,
            Self::Forbidden | Self::Unproven => StatusCode::FORBIDDEN,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Conflict => StatusCode::CONFLICT,
            Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Self::Malformed => StatusCode::BAD_REQUEST,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Self::Full => StatusCode::INSUFFICIENT_STORAGE,
            Self::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl<F> FromServerFnError for AppError<F>
where
    F: std::fmt::Debug + Ord + Serialize + DeserializeOwned + 'static,
{
    type Encoder = JsonEncoding;

    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        match error {
            ServerFnErrorErr::Args(_) | ServerFnErrorErr::MissingArg(_) | ServerFnErrorErr::Deserialization(_) => {
                Self::Malformed
            }
            _ => Self::Internal,
        }
    }

    fn status_code(&self) -> StatusCode {
        self.status()
    }
}
