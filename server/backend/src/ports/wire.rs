//! Requests to services outside: none waits long, follows anywhere, or reads without end.

use std::time::Duration;

use reqwest::{Client, RequestBuilder, Response, redirect::Policy};

/// A service that is there accepts a connection within this time.
const CONNECT: Duration = Duration::from_secs(2);
/// No request takes longer than this, its answer read to the end; no page waits for it.
const TOTAL: Duration = Duration::from_secs(10);
/// The longest answer that is read; a meeting of Zoom takes 4 KiB.
const LONGEST: usize = 64 * 1024;

/// Why there is no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WireError {
    /// It took too long: what was asked for may have been done.
    Late,
    /// Nobody is there: nothing was asked.
    Unreachable,
    /// It hung up before it had answered: what was asked for may have been done.
    Silent,
    /// It did not end.
    Endless,
}

/// A client that waits for nothing long and follows nowhere.
pub fn client() -> reqwest::Result<Client> {
    Client::builder().connect_timeout(CONNECT).timeout(TOTAL).redirect(Policy::none()).build()
}

/// Sends a request.
pub async fn send(request: RequestBuilder) -> Result<Response, WireError> {
    request.send().await.map_err(|error| failed(&error))
}

/// Reads an answer to its end.
pub async fn read(mut response: Response) -> Result<Vec<u8>, WireError> {
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(|error| failed(&error))? {
        if body.len() + chunk.len() > LONGEST {
            return Err(WireError::Endless);
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}

/// The error of the library names the address, which may name a person, so it is not kept.
fn failed(error: &reqwest::Error) -> WireError {
    // A connection that was not made in time is none, so this is looked at first.
    if error.is_connect() {
        WireError::Unreachable
    } else if error.is_timeout() {
        WireError::Late
    } else {
        WireError::Silent
    }
}
