//! Answers every request with the same bytes and headers: `anchor ADDRESS BODY HEADERS`, where
//! HEADERS is a file with a line `name: value` for each.

use std::{env, error::Error, fs};

use axum::{
    Router,
    body::{Body, Bytes},
    http::{HeaderMap, HeaderName, HeaderValue},
    response::{IntoResponse, Response},
    serve::ListenerExt,
};

fn headers(text: &str) -> Result<HeaderMap, Box<dyn Error>> {
    let mut headers = HeaderMap::new();
    for line in text.lines() {
        let (name, value) = line.split_once(": ").ok_or("a header without a colon")?;
        headers.append(HeaderName::try_from(name)?, HeaderValue::from_str(value)?);
    }
    Ok(headers)
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let [_, address, body, head] =
        env::args().collect::<Vec<_>>().try_into().map_err(|_| "anchor ADDRESS BODY HEADERS")?;
    let bytes = Bytes::from(fs::read(body)?);
    let headers = headers(&fs::read_to_string(head)?)?;
    let answer = move || {
        let response: Response = (headers.clone(), Body::from(bytes.clone())).into_response();
        async { response }
    };
    // A packet is sent at once; waiting for more would only slow the anchor down.
    let listener = tokio::net::TcpListener::bind(address).await?.tap_io(|stream| _ = stream.set_nodelay(true));
    axum::serve(listener, Router::new().fallback(answer)).await?;
    Ok(())
}
