//! Streams of events, carried by the bare socket: once an answer has begun that goes on for a minute and says a few words,
//! HTTP with its buffers of 16 KiB is let go, and nobody asks anything more on this connection.

use std::{
    io,
    pin::Pin,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    task::{Context, Poll},
    time::Duration,
};

use axum::body::Body;
use http::{HeaderMap, Method, Response, Version, header, response::Parts};
use http_body_util::BodyExt;
use hyper::{Request, body::Incoming};
use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, ReadBuf},
    net::TcpStream,
    sync::Notify,
    time::timeout,
};

use super::activity::UnderWay;

/// How the content of a stream of events is called.
const EVENTS: &str = "text/event-stream";

/// The socket of a connection, which can be taken back from HTTP, and the stream that it is taken back for.
pub struct Carrier {
    socket: Mutex<Option<TcpStream>>,
    stream: Mutex<Option<(Response<Body>, UnderWay)>>,
    handed: Notify,
}

impl Carrier {
    /// A connection that has just been made.
    pub fn new(socket: TcpStream) -> Arc<Self> {
        Arc::new(Self { socket: Mutex::new(Some(socket)), stream: Mutex::default(), handed: Notify::new() })
    }

    /// Hands over an answer that is a stream; it is under way until its end.
    pub fn hand_over(&self, answer: Response<Body>, under_way: UnderWay) {
        *locked(&self.stream) = Some((answer, under_way));
        self.handed.notify_one();
    }

    /// Waits until a stream was handed over.
    pub async fn handed(&self) {
        self.handed.notified().await;
    }

    /// Carries the stream that was handed over until it ends, the client has gone, or has not taken a word within its
    /// time. HTTP has been let go before.
    pub async fn carry(&self, patience: Duration) {
        let (socket, stream) = (locked(&self.socket).take(), locked(&self.stream).take());
        let (Some(mut socket), Some((answer, _under_way))) = (socket, stream) else { return };
        let (parts, mut body) = answer.into_parts();
        let mut said = head(&parts);
        drop(parts);
        let mut heard = [0; 64];
        loop {
            match timeout(patience, socket.write_all(&said)).await {
                Ok(Ok(())) => {}
                Ok(Err(_)) | Err(_) => return,
            }
            said = tokio::select! {
                frame = body.frame() => match frame {
                    Some(Ok(frame)) => frame.into_data().map(Into::into).unwrap_or_default(),
                    Some(Err(_)) | None => break,
                },
                // Whatever a client says by now is no question; that it ends is a farewell.
                read = socket.read(&mut heard) => match read {
                    Ok(1..) => Vec::new(),
                    Ok(0) | Err(_) => return,
                },
            };
        }
        if let Err(error) = socket.shutdown().await {
            tracing::debug!(%error, "a stream ended early");
        }
    }
}

/// Whether the answer to a request may be carried, if it is a stream: the other version has more than one answer on a
/// connection.
pub fn may_be_carried(request: &Request<Incoming>) -> bool {
    request.method() == Method::GET && request.version() == Version::HTTP_11
}

/// Whether an answer is a stream of events.
pub fn is_stream(headers: &HeaderMap) -> bool {
    headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(EVENTS.as_bytes()))
}

/// The head of an answer that goes on until the connection is closed.
fn head(parts: &Parts) -> Vec<u8> {
    let mut head = format!("HTTP/1.1 {}\r\nconnection: close\r\n", parts.status).into_bytes();
    for (name, value) in &parts.headers {
        for part in [name.as_str().as_bytes(), b": ", value.as_bytes(), b"\r\n"] {
            head.extend_from_slice(part);
        }
    }
    head.extend_from_slice(b"\r\n");
    head
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The socket as HTTP has it.
pub struct Socket(pub Arc<Carrier>);

impl Socket {
    fn poll<T>(&self, poll: impl FnOnce(Pin<&mut TcpStream>) -> Poll<io::Result<T>>) -> Poll<io::Result<T>> {
        match locked(&self.0.socket).as_mut() {
            Some(socket) => poll(Pin::new(socket)),
            None => Poll::Ready(Err(io::ErrorKind::NotConnected.into())),
        }
    }
}

impl AsyncRead for Socket {
    fn poll_read(self: Pin<&mut Self>, cx: &mut Context<'_>, into: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        self.poll(|socket| socket.poll_read(cx, into))
    }
}

impl AsyncWrite for Socket {
    fn poll_write(self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        self.poll(|socket| socket.poll_write(cx, bytes))
    }

    fn poll_write_vectored(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        self.poll(|socket| socket.poll_write_vectored(cx, bytes))
    }

    fn is_write_vectored(&self) -> bool {
        true
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.poll(|socket| socket.poll_flush(cx))
    }

    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.poll(|socket| socket.poll_shutdown(cx))
    }
}
