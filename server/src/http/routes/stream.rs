//! What streams of events have in common: how long they live, and what they say beside their own news.

use std::{
    convert::Infallible,
    pin::Pin,
    task::{Context, Poll},
    time::{Duration, SystemTime},
};

use axum::{body::Body, response::Response};
use bytes::Bytes;
use headers::HeaderMapExt;
use http::{HeaderName, HeaderValue, header};
use hyper::body::Frame;
use tokio::sync::mpsc;

use crate::http::Web;

/// A stream ends after so long and its page asks anew, with its session. So none outlives its client by a minute, even
/// where a proxy keeps a telephone's connection that has long been gone; no patience of ours cuts one; and whoever has
/// logged out elsewhere hears no more.
pub const LIFE: Duration = Duration::from_secs(50);
/// Between two signs of life: a network forgets a connection that is silent for half a minute. With each is looked whether
/// the person may still hear.
pub const BEAT: Duration = Duration::from_secs(15);
/// So many words wait for a client. One that takes none of them is gone, or too slow to hear anything.
const WAITING: usize = 4;
/// An empty line that no page hears.
pub const SIGN_OF_LIFE: Bytes = Bytes::from_static(b":\n\n");
/// There is nothing more to hear, or not for this person: there is no need to ask again.
pub const END: Bytes = Bytes::from_static(b"event: end\ndata: \n\n");
/// What keeps nginx from collecting the stream before it hands it on.
const NO_BUFFER: (HeaderName, HeaderValue) =
    (HeaderName::from_static("x-accel-buffering"), HeaderValue::from_static("no"));

/// A stream that says what is sent here, until nobody sends anything any more.
pub fn open(web: &Web) -> (mpsc::Sender<Bytes>, Response) {
    let (told, stream) = mpsc::channel(WAITING);
    let mut response = Response::new(Body::new(Stream(stream)));
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/event-stream"));
    response.headers_mut().insert(NO_BUFFER.0, NO_BUFFER.1);
    let now = Duration::from_millis(web.backend.session_clock().unix_ms().unsigned_abs());
    response.headers_mut().typed_insert(headers::Date::from(SystemTime::UNIX_EPOCH + now));
    (told, response)
}

/// How things stand, in the words of whoever tells it, and when to ask anew once the stream has ended: at once, for it ends
/// by plan.
pub fn turn(stand: impl std::fmt::Display) -> Bytes {
    format!("retry: 500\nevent: turn\ndata: {stand}\n\n").into()
}

/// A body that ends when nobody tells anything any more.
struct Stream(mpsc::Receiver<Bytes>);

impl hyper::body::Body for Stream {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        self.0.poll_recv(cx).map(|said| said.map(|said| Ok(Frame::data(said))))
    }
}
