//! A thousand open pages of one group: what each costs, and how soon all of them hear. Its figures stand in docs/adr/0025.

use std::{fs, path::Path, time::Instant};

use backend::{
    ports::{clock::Clock, rng::Rng},
    store::{
        Store, Unrecorded,
        hash::token_hash,
        members::{self, NewMember},
        memberships,
        sessions::{self, SessionRow},
    },
};
use domain::{
    base::{
        id::Id,
        moment::{DAY, MINUTE},
    },
    group::Group,
    people::{login::Login, person::CallName},
};
use reqwest::StatusCode;
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

use super::{Met, OF_PERSON};
use crate::{
    raw::{connect_from, host},
    site::{Browser, Site},
};

/// Open pages.
const STREAMS: usize = 1_000;
/// Open pages before it is measured what each costs.
const WARM: usize = 100;
/// What each may cost.
const MOST_BYTES: usize = 16 * 1024;
/// Pages at one address, below the share of connections that it gets.
const OF_ADDRESS: usize = 50;

/// Writes people with a session each into a group of a service that does not run, and tells their cookies.
async fn fill(folder: &Path, group: &Id<Group>) -> Vec<String> {
    let store = Store::open(&format!("sqlite://{}", folder.join("data/hwanggeumhyang.db").display())).await.unwrap();
    let (rng, now) = (Rng::seeded(7), Clock::System.now());
    let mut tx = store.begin().await.unwrap();
    let mut cookies = Vec::new();
    for n in 0..STREAMS.div_ceil(OF_PERSON) {
        let new = NewMember {
            id: rng.id(now),
            role: None,
            name: CallName::parse("한라봉").unwrap(),
            login: Login::parse(&format!("crowd{n}@wire.example")).unwrap(),
            password: None,
            consent: None,
            joined_at: now,
        };
        members::insert(&mut tx, &new).await.unwrap();
        memberships::add(&mut tx, group, &new.id, now).await.unwrap();
        let cookie = tower_sessions::session::Id(i128::try_from(n + 1).unwrap()).to_string();
        let session = SessionRow {
            id_hash: token_hash(&cookie),
            data: format!("{{\"member\":\"{}\"}}", new.id),
            member: Some(new.id),
            expires_at: now.plus(DAY),
        };
        sessions::insert(&mut tx, &session).await.unwrap();
        cookies.push(cookie);
    }
    tx.commit(Unrecorded::Test).await.unwrap();
    store.close().await;
    cookies
}

/// What the process holds of the memory of the machine, in bytes.
fn memory(site: &Site) -> usize {
    let status = fs::read_to_string(format!("/proc/{}/status", site.pid())).unwrap();
    let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap();
    1024 * line.split_whitespace().nth(1).unwrap().parse::<usize>().unwrap()
}

/// Opens a stream and waits for its first word.
async fn open(site: &Site, n: usize, cookie: &str, events: &str) -> TcpStream {
    let mut stream = connect_from(&format!("127.0.{}.1", 1 + n / OF_ADDRESS), site).await.unwrap();
    let asked = format!("GET {events} HTTP/1.1\r\nHost: {}\r\nCookie: sid={cookie}\r\n\r\n", host(site));
    stream.write_all(asked.as_bytes()).await.unwrap();
    until(&mut stream, "data: 0.0").await;
    stream
}

/// Reads until these words have come.
async fn until(stream: &mut TcpStream, words: &str) {
    let (mut text, mut bytes) = (String::new(), [0; 1024]);
    while !text.contains(words) {
        let read = stream.read(&mut bytes).await.unwrap();
        assert!(read > 0, "the stream ends before {words}: {text}");
        text.push_str(&String::from_utf8_lossy(&bytes[..read]));
    }
}

#[tokio::test]
#[ignore = "a minute, for its figures: cargo test -p server --test wire live::crowd -- --ignored --nocapture"]
async fn a_thousand_open_pages_cost_little_hear_at_once_and_none_outlives_a_minute() {
    let files = getrlimit(Resource::Nofile).maximum;
    setrlimit(Resource::Nofile, Rlimit { current: files, maximum: files }).unwrap();
    let met = Met::on().await;
    let (page, events, group, start) = (met.page(), met.events(), met.group.clone(), met.start);
    let Met { site, mut people, .. } = met;
    let folder = site.stop();
    let cookies = fill(&folder, &group.parse().unwrap()).await;
    let site = Site::start_in(folder, &["--demo", "--test-clock", "clock"], &[]).await;
    people[0].turn_to(&site);
    let member = &people[0];
    assert_eq!(member.open(&page).await.status, StatusCode::OK);
    let (begun, mut all, mut before) = (Instant::now(), Vec::new(), 0);
    for n in 0..STREAMS {
        // Some are there already: what the first need, such as connections to the database, is none of the others'.
        if n == WARM {
            before = memory(&site);
        }
        all.push(open(&site, n, &cookies[n / OF_PERSON], &events).await);
    }
    let each = memory(&site).saturating_sub(before) / (STREAMS - WARM);
    println!("{STREAMS} streams open in {:?}: {each} bytes each", begun.elapsed());
    heard_by_all(&mut all, member, &page, &group).await;
    fs::write(site.folder.join("clock"), start.plus(119 * MINUTE).rfc3339()).unwrap();
    // Nobody has gone, and nobody reads: as from here, a telephone that the network has lost.
    let mut last = all.pop().unwrap();
    let mut rest = Vec::new();
    last.read_to_end(&mut rest).await.unwrap();
    println!("the last stream had ended after {:?}", begun.elapsed());
    assert!(each <= MOST_BYTES, "{each} bytes for each stream");
}

/// Turns the card and prints how soon all have heard it.
async fn heard_by_all(all: &mut Vec<TcpStream>, member: &Browser, page: &str, group: &str) {
    let hearing: Vec<_> = all
        .drain(..)
        .map(|mut stream| {
            tokio::spawn(async move {
                until(&mut stream, "data: 1.0").await;
                (stream, Instant::now())
            })
        })
        .collect();
    let turned = Instant::now();
    let done = member.submit(page, "/api/turn-card", &[("group", group), ("seen", "0")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    let answered = turned.elapsed();
    let mut latest = turned;
    for one in hearing {
        let (stream, at) = one.await.unwrap();
        latest = latest.max(at);
        all.push(stream);
    }
    println!("turned in {answered:?}, heard by all after {:?}", latest - turned);
}
