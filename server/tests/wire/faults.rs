//! What takes minutes: one address that wants everything, log-ins that never end, a disk that is full again and again.
//!
//! `make faults` runs these, and the long forms of others.

use std::time::{Duration, Instant};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    task::JoinSet,
    time::{interval, sleep, timeout},
};

use crate::{
    connections::{is_answered, silent},
    raw::{connect_from, host},
    site::{Browser, PASSWORD, Site},
};

/// A connection that is still there after this long is there for ever.
const FOR_EVER: Duration = Duration::from_mins(3);
/// Whoever waits longer for an answer has gone.
const DEADLINE: Duration = Duration::from_secs(15);
/// The most silent connections that one address opens.
const SILENT: usize = 1_100;
/// Bodies that are sent byte by byte, and how often a byte comes.
const SLOW: (usize, Duration) = (100, Duration::from_secs(10));
/// Connections of HTTP/2 that do nothing but answer pings.
const IDLE: usize = 40;
/// Log-ins that wait at once, each from a network of its own within one /48.
const WAITING: usize = 3_000;
const PREFACE: &[u8] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
/// Settings without any, and a question for `http://a/` whose headers are written in full.
const SETTINGS: &[u8] = &[0, 0, 0, 4, 0, 0, 0, 0, 0];
const QUESTION: &[u8] = &[0, 0, 6, 1, 5, 0, 0, 0, 1, 0x82, 0x84, 0x86, 0x41, 1, b'a'];
/// The kind of frame that a ping is, and the flag of its answer.
const PING: (u8, u8) = (6, 1);

/// Asks again and again from elsewhere until all of these have ended; how often it was answered.
async fn answered_meanwhile<T: 'static>(site: &Site, from: &str, mut all: JoinSet<T>) -> (usize, Vec<T>) {
    let (mut answered, mut ended) = (0, Vec::new());
    let waiting = async {
        while !all.is_empty() {
            assert!(is_answered(site, from).await, "somebody else is not answered");
            answered += 1;
            sleep(Duration::from_millis(100)).await;
            while let Some(done) = all.try_join_next() {
                ended.push(done.unwrap());
            }
        }
    };
    timeout(FOR_EVER, waiting).await.expect("some are never let go");
    (answered, ended)
}

#[tokio::test]
#[ignore = "minutes; make faults"]
async fn eleven_hundred_silent_connections_of_one_address_are_let_go_and_keep_nobody_out() {
    let site = Site::start().await;
    let begun = Instant::now();
    let mut all = JoinSet::new();
    for mut stream in silent(&site, "127.0.0.9", SILENT).await {
        all.spawn(async move { stream.read(&mut [0]).await.unwrap_or(0) });
    }
    let (answered, ended) = answered_meanwhile(&site, "127.0.0.2", all).await;
    let seconds = begun.elapsed().as_secs();
    println!("{} silent connections ended within {seconds} s, {answered} others answered, 0 kept out", ended.len());
}

#[tokio::test]
#[ignore = "minutes; make faults"]
async fn a_hundred_bodies_that_come_byte_by_byte_are_cut_and_keep_nobody_out() {
    let site = Site::start().await;
    let begun = Instant::now();
    let mut all = JoinSet::new();
    for n in 0..SLOW.0 {
        let mut stream = connect_from(&format!("127.0.{}.9", n % 4), &site).await.unwrap();
        let head = format!("POST /api/signup HTTP/1.1\r\nHost: {}\r\nContent-Length: 5000\r\n\r\n", host(&site));
        stream.write_all(head.as_bytes()).await.unwrap();
        all.spawn(byte_by_byte(stream));
    }
    let (answered, ended) = answered_meanwhile(&site, "127.0.9.2", all).await;
    let cut = ended.iter().filter(|answer| answer.starts_with(b"HTTP/1.1 408")).count();
    assert_eq!(cut, SLOW.0, "some were ended in another way");
    println!("{cut} slow bodies cut within {} s, {answered} others answered", begun.elapsed().as_secs());
}

/// Sends a byte now and then and reads until the connection is closed.
async fn byte_by_byte(mut stream: TcpStream) -> Vec<u8> {
    let (mut all, mut read, mut drops) = (Vec::new(), [0; 1024], interval(SLOW.1));
    loop {
        tokio::select! {
            n = stream.read(&mut read) => match n {
                Ok(n) if n > 0 => all.extend_from_slice(&read[..n]),
                _ => return all,
            },
            _ = drops.tick() => if stream.write_all(b"a").await.is_err() { return all },
        }
    }
}

#[tokio::test]
#[ignore = "minutes; make faults"]
async fn connections_that_only_answer_pings_end() {
    let site = Site::start().await;
    let begun = Instant::now();
    let mut all = JoinSet::new();
    for n in 0..IDLE {
        let mut stream = connect_from("127.0.0.9", &site).await.unwrap();
        // Some have asked once, some never.
        let sent = if n % 2 == 0 { [PREFACE, SETTINGS].concat() } else { [PREFACE, SETTINGS, QUESTION].concat() };
        stream.write_all(&sent).await.unwrap();
        all.spawn(answer_pings(stream));
    }
    let (answered, ended) = answered_meanwhile(&site, "127.0.9.2", all).await;
    let pings: usize = ended.iter().sum();
    let seconds = begun.elapsed().as_secs();
    println!("{IDLE} idle connections ended within {seconds} s, after {pings} pings; {answered} others answered");
}

/// Answers pings until the connection is closed; how many came.
async fn answer_pings(mut stream: TcpStream) -> usize {
    let (mut pings, mut head) = (0, [0; 9]);
    while stream.read_exact(&mut head).await.is_ok() {
        let mut frame = vec![0; u32::from_be_bytes([0, head[0], head[1], head[2]]) as usize];
        if stream.read_exact(&mut frame).await.is_err() {
            break;
        }
        if (head[3], head[4]) == (PING.0, 0) {
            head[4] = PING.1;
            pings += 1;
            // If it is closed meanwhile, the next read says so.
            _ = stream.write_all(&[&head[..], &frame[..]].concat()).await;
        }
    }
    pings
}

/// A log-in as a proxy hands it on.
fn log_in(site: &Site, from: &str, login: &str, password: &str) -> Vec<u8> {
    let fields = [("form[login]", login), ("form[password]", password)];
    let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    let head = [
        "POST /api/login HTTP/1.1".to_owned(),
        format!("Host: {}", host(site)),
        format!("X-Forwarded-For: {from}"),
        "Accept: text/html".to_owned(),
        "Sec-Fetch-Site: same-origin".to_owned(),
        "Content-Type: application/x-www-form-urlencoded".to_owned(),
        format!("Content-Length: {}", body.len()),
        "Connection: close".to_owned(),
    ];
    format!("{}\r\n\r\n{body}", head.join("\r\n")).into_bytes()
}

/// Sends it and reads the answer.
async fn exchange(site: &Site, request: Vec<u8>) -> String {
    let mut stream = connect_from("127.0.0.1", site).await.unwrap();
    let mut answer = Vec::new();
    stream.write_all(&request).await.unwrap();
    stream.read_to_end(&mut answer).await.unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

/// Lets thousands of one /48 try to log in, and somebody else come home meanwhile.
async fn beside_thousands_of_log_ins(limits: &[(&str, &str)]) {
    let proxy = [("HGH_TRUSTED_PROXIES", "127.0.0.1")];
    let site = Site::start_with(&[], &[&proxy, limits].concat()).await;
    Browser::new(&site).sign_up("한라봉", "halla@demo.example").await;
    let mut waiting = JoinSet::new();
    for n in 0..WAITING {
        let request = log_in(&site, &format!("2001:db8:1:{n:x}::1"), &format!("p{n}@demo.example"), "틀림틀림틀림");
        let mut stream = connect_from("127.0.0.1", &site).await.unwrap();
        stream.write_all(&request).await.unwrap();
        waiting.spawn(async move {
            let mut answer = Vec::new();
            // Broken off is as good as answered: it is not them whom this is about.
            _ = stream.read_to_end(&mut answer).await;
            answer
        });
    }
    let (mut told_to_wait, mut slowest) = (0, Duration::ZERO);
    loop {
        let asked = Instant::now();
        let mine = exchange(&site, log_in(&site, "203.0.113.9", "halla@demo.example", PASSWORD));
        let mine = timeout(DEADLINE, mine).await.expect("a right log-in is not answered").to_ascii_lowercase();
        slowest = slowest.max(asked.elapsed());
        if mine.contains("location: /home") {
            break;
        }
        assert!(mine.starts_with("http/1.1 503") && mine.contains("\r\nretry-after: "), "{mine}");
        told_to_wait += 1;
        sleep(Duration::from_secs(1)).await;
    }
    let others = timeout(FOR_EVER, waiting.join_all()).await.expect("some wait for ever");
    let is = |answer: &Vec<u8>, status: &str| answer.starts_with(format!("HTTP/1.1 {status}").as_bytes());
    let count = |status: &str| others.iter().filter(|answer| is(answer, status)).count();
    println!(
        "{WAITING} log-ins of one /48 ({} refused, {} limited, {} sent away): another's was asked to come back {told_to_wait} \
         times and answered within {} ms each time",
        count("303"),
        count("429"),
        count("503"),
        slowest.as_millis()
    );
    assert_eq!(count("303") + count("429") + count("503"), WAITING, "some were answered otherwise");
}

#[tokio::test]
#[ignore = "minutes; make faults"]
async fn thousands_of_log_ins_of_one_network_keep_nobody_else_waiting() {
    beside_thousands_of_log_ins(&[]).await;
}

#[tokio::test]
#[ignore = "minutes; make faults"]
async fn thousands_of_log_ins_without_any_limit_keep_nobody_else_waiting_for_ever() {
    let none = [("HGH_LIMIT_ADDRESS", "1000000/1m"), ("HGH_LIMIT_ACCOUNT", "1000000/1m")];
    beside_thousands_of_log_ins(&none).await;
}
