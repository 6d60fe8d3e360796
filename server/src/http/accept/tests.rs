//! Clients that would hold a connection for ever, over real sockets and with little patience.

use axum::{Router, middleware, routing::any};
use http::header;
use hyper::body::Frame;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    time::{interval, timeout},
};

use super::*;
use crate::http::layers::body::whole;

/// A test that waits longer than this for a connection to be closed has failed.
const FAILED: Duration = Duration::from_mins(1);
const SOON: Duration = Duration::from_millis(200);
const PREFACE: &[u8] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
/// Settings without any, and a question for `http://a/` whose headers are written in full.
const SETTINGS: &[u8] = &[0, 0, 0, 4, 0, 0, 0, 0, 0];
const QUESTION: &[u8] = &[0, 0, 6, 1, 5, 0, 0, 0, 1, 0x82, 0x84, 0x86, 0x41, 1, b'a'];
/// The kind of frame that a ping is, and the flag of its answer.
const PING: (u8, u8) = (6, 1);

/// Little patience at all steps but those that a test is not about.
fn patience() -> Patience {
    Patience { first: SOON, head: SOON, body: SOON, rest: SOON, answer: FAILED, grace: FAILED, drain: SOON }
}

async fn served(router: Router, patience: Patience, trusted: Vec<IpNet>) -> (SocketAddr, Stop) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let (address, stop) = (listener.local_addr().unwrap(), Stop::never());
    let admission = Admission { patience, trusted, places: 100 };
    tokio::spawn(serve(listener, router, admission, stop.clone()));
    (address, stop)
}

fn hello() -> Router {
    let router = Router::new().route("/", any(|| async { "hello" }));
    router.layer(middleware::from_fn_with_state(patience(), whole))
}

/// Reads to the end, sending this byte whenever nothing comes for a while.
async fn until_closed(mut stream: TcpStream, drop_by_drop: Option<u8>) -> Vec<u8> {
    let (mut read, mut all) = (vec![0; 1024], Vec::new());
    let mut drops = interval(SOON / 20);
    let reading = async {
        loop {
            tokio::select! {
                n = stream.read(&mut read) => match n {
                    Ok(n) if n > 0 => all.extend_from_slice(&read[..n]),
                    _ => return,
                },
                _ = drops.tick(), if drop_by_drop.is_some() => {
                    if stream.write_all(&[drop_by_drop.unwrap()]).await.is_err() {
                        return;
                    }
                }
            }
        }
    };
    timeout(FAILED, reading).await.expect("the connection is never closed");
    all
}

async fn sent(address: SocketAddr, bytes: &[u8]) -> TcpStream {
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(bytes).await.unwrap();
    stream
}

#[tokio::test]
async fn whoever_never_asks_is_let_go_whatever_was_sent() {
    let (address, _stop) = served(hello(), patience(), Vec::new()).await;
    let all: [&[u8]; 6] = [b"", b"P", &PREFACE[..20], PREFACE, b"GET / HT", b"GET / HTTP/1.1\r\nHost: a\r\n"];
    for bytes in all {
        assert!(!until_closed(sent(address, bytes).await, None).await.starts_with(b"HTTP/1.1 200"));
    }
    let slow = until_closed(sent(address, b"GET / HTTP/1.1\r\nX: ").await, Some(b'a')).await;
    assert!(!slow.starts_with(b"HTTP/1.1 200"));
}

#[tokio::test]
async fn a_body_that_is_sent_drop_by_drop_is_cut() {
    let (address, _stop) = served(hello(), patience(), Vec::new()).await;
    let head = b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 50000\r\n\r\n";
    let answer = until_closed(sent(address, head).await, Some(b'a')).await;
    assert!(answer.starts_with(b"HTTP/1.1 408"), "{}", String::from_utf8_lossy(&answer));
    let whole = b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nConnection: close\r\n\r\nabc";
    assert!(until_closed(sent(address, whole).await, None).await.starts_with(b"HTTP/1.1 200"));
}

/// Answers pings until the connection is closed, and tells how many frames of headers have come.
async fn answer_pings(mut stream: TcpStream) -> usize {
    let mut headers = 0;
    let answering = async {
        let mut head = [0; 9];
        while stream.read_exact(&mut head).await.is_ok() {
            let length = u32::from_be_bytes([0, head[0], head[1], head[2]]) as usize;
            let mut frame = vec![0; length];
            if stream.read_exact(&mut frame).await.is_err() {
                return;
            }
            headers += usize::from(head[3] == 1);
            if (head[3], head[4]) == (PING.0, 0) {
                head[4] = PING.1;
                // If it is closed meanwhile, the next read says so.
                _ = stream.write_all(&[&head[..], &frame[..]].concat()).await;
            }
        }
    };
    timeout(FAILED, answering).await.expect("the connection is never closed");
    headers
}

#[tokio::test]
async fn a_connection_that_only_answers_pings_ends() {
    let often = Patience { head: SOON / 10, ..patience() };
    let (address, _stop) = served(hello(), often, Vec::new()).await;
    assert_eq!(answer_pings(sent(address, &[PREFACE, SETTINGS].concat()).await).await, 0);
    assert_eq!(answer_pings(sent(address, &[PREFACE, SETTINGS, QUESTION].concat()).await).await, 1);
}

/// A body without end, which says when it is dropped.
struct Endless(#[expect(dead_code, reason = "it is there to be dropped")] tokio_util::sync::DropGuard);

impl hyper::body::Body for Endless {
    type Data = bytes::Bytes;
    type Error = std::convert::Infallible;

    fn poll_frame(
        self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Result<Frame<bytes::Bytes>, std::convert::Infallible>>> {
        std::task::Poll::Ready(Some(Ok(Frame::data(bytes::Bytes::from_static(&[0; 4096])))))
    }
}

#[tokio::test]
async fn whoever_does_not_read_the_answer_is_let_go() {
    let dropped = CancellationToken::new();
    let guard = dropped.clone();
    let router = Router::new().route("/", any(move || async move { Body::new(Endless(guard.drop_guard())) }));
    let (address, _stop) = served(router, Patience { answer: SOON, ..patience() }, Vec::new()).await;
    let question = b"GET / HTTP/1.1\r\nHost: a\r\n\r\n";
    let _unread = sent(address, question).await;
    timeout(FAILED, dropped.cancelled()).await.expect("the answer is kept for ever");
}

/// A stream of events that says nothing, and when it is dropped.
struct Silent(#[expect(dead_code, reason = "it is there to be dropped")] tokio_util::sync::DropGuard);

impl hyper::body::Body for Silent {
    type Data = bytes::Bytes;
    type Error = std::convert::Infallible;

    fn poll_frame(
        self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Result<Frame<bytes::Bytes>, std::convert::Infallible>>> {
        std::task::Poll::Pending
    }
}

const EVENTS: [(header::HeaderName, &str); 1] = [(header::CONTENT_TYPE, "text/event-stream")];

#[tokio::test]
async fn a_stream_ends_when_its_client_takes_nothing_or_has_gone() {
    let [slow, gone] = [CancellationToken::new(), CancellationToken::new()];
    let guards = [slow.clone(), gone.clone()];
    let [endless, silent] = guards;
    let router = Router::new()
        .route("/endless", any(move || async move { (EVENTS, Body::new(Endless(endless.drop_guard()))) }))
        .route("/silent", any(move || async move { (EVENTS, Body::new(Silent(silent.drop_guard()))) }));
    let (address, _stop) = served(router, Patience { answer: FAILED, ..patience() }, Vec::new()).await;
    let _unread = sent(address, b"GET /endless HTTP/1.1\r\nHost: a\r\n\r\n").await;
    timeout(FAILED, slow.cancelled()).await.expect("a client that takes nothing is waited for");
    let mut listening = sent(address, b"GET /silent HTTP/1.1\r\nHost: a\r\n\r\n").await;
    let mut head = [0; 15];
    timeout(FAILED, listening.read_exact(&mut head)).await.expect("nobody answers").unwrap();
    assert_eq!(&head, b"HTTP/1.1 200 OK");
    assert!(!gone.is_cancelled());
    drop(listening);
    timeout(FAILED, gone.cancelled()).await.expect("a client that has gone is waited for");
}

#[tokio::test]
async fn behind_a_proxy_connections_are_taken_for_a_moment_longer_and_else_no_more() {
    let question = b"GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
    let (address, stop) = served(hello(), patience(), vec!["10.0.0.0/8".parse().unwrap()]).await;
    stop.tell();
    assert!(until_closed(sent(address, question).await, None).await.starts_with(b"HTTP/1.1 200"));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let admission = Admission { patience: patience(), trusted: Vec::new(), places: 100 };
    timeout(FAILED, serve(listener, hello(), admission, stop)).await.expect("connections are taken still");
}

#[tokio::test]
async fn the_end_of_an_answer_does_not_wait_until_its_beginning_is_confirmed() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let (_client, accepted) = tokio::join!(TcpStream::connect(listener.local_addr().unwrap()), listener.accept());
    let (stream, _) = accepted.unwrap();
    assert!(!stream.nodelay().unwrap(), "the system sends at once by itself, so this test shows nothing");
    send_at_once(&stream);
    assert!(stream.nodelay().unwrap());
}

#[tokio::test]
async fn of_many_who_read_behind_one_address_the_longest_at_rest_makes_room_for_who_asks() {
    let (address, _stop) = served(hello(), Patience { rest: FAILED, ..patience() }, Vec::new()).await;
    let mut readers = Vec::new();
    for _ in 0..100 {
        let mut stream = sent(address, b"GET / HTTP/1.1\r\nHost: a\r\n\r\n").await;
        let mut answer = [0; 12];
        timeout(FAILED, stream.read_exact(&mut answer)).await.expect("nobody answers").unwrap();
        assert_eq!(&answer, b"HTTP/1.1 200");
        readers.push(stream);
    }
}
