//! What one address can take from others: no more than its share of connections.

use std::process::Command;

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

use crate::{
    process::{Ended, Process},
    raw::{connect_from, host},
    site::{Site, command, empty_folder},
};

/// More connections than one address gets.
const MANY: usize = 100;
/// As many as one address gets.
const SHARE: usize = 64;

/// Opens connections on which nothing is ever said.
pub async fn silent(site: &Site, from: &str, number: usize) -> Vec<TcpStream> {
    let mut all = Vec::new();
    for _ in 0..number {
        // One that is not even let in is as good.
        all.extend(connect_from(from, site).await.ok());
    }
    all
}

/// Whether somebody at this address is answered.
pub async fn is_answered(site: &Site, from: &str) -> bool {
    let Ok(mut stream) = connect_from(from, site).await else { return false };
    let mut answer = Vec::new();
    let asked = format!("GET /healthz HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", host(site));
    stream.write_all(asked.as_bytes()).await.is_ok()
        && stream.read_to_end(&mut answer).await.is_ok()
        && answer.starts_with(b"HTTP/1.1 200")
}

/// How many of these the service has closed already; the last of them has been waited for.
async fn closed(streams: &mut [TcpStream]) -> usize {
    let last = streams.last_mut().unwrap();
    assert!(matches!(last.read(&mut [0]).await, Ok(0) | Err(_)));
    let mut closed = 0;
    for stream in streams {
        let still_open = stream.try_read(&mut [0]).is_err_and(|error| error.kind() == std::io::ErrorKind::WouldBlock);
        closed += usize::from(!still_open);
    }
    closed
}

#[tokio::test]
async fn silent_connections_of_one_address_keep_nobody_else_out() {
    let site = Site::start().await;
    let mut silent = silent(&site, "127.0.0.9", MANY).await;
    assert!(is_answered(&site, "127.0.0.2").await);
    assert!(closed(&mut silent).await >= MANY - SHARE, "an address has more than its share");
    drop(silent);
    // The service sees them go one by one.
    while !is_answered(&site, "127.0.0.9").await {}
}

#[tokio::test]
async fn a_trusted_proxy_brings_as_many_people_as_there_are() {
    let site = Site::start_with(&[], &[("HGH_TRUSTED_PROXIES", "127.0.0.9")]).await;
    let _silent = silent(&site, "127.0.0.9", MANY).await;
    assert!(is_answered(&site, "127.0.0.9").await);
}

#[tokio::test]
async fn a_process_with_few_files_keeps_some_for_itself() {
    let folder = empty_folder();
    let mut limited = Command::new("sh");
    // The soft limit is low, the hard one a little higher: the process raises what it may.
    let script = "ulimit -Sn 60 && ulimit -Hn 300 && exec \"$0\" serve";
    limited
        .args(["-c", script])
        .arg(command(&folder).get_program())
        .current_dir(&folder)
        .env("HGH_ADDR", "127.0.0.1:0");
    let mut process = Process::spawn(folder, limited);
    let places = process.until("connections at once");
    assert!(places.contains("places=150"), "{places}");
    let serving = process.until("serving");
    let addr = serving.split("address=").nth(1).unwrap().split_whitespace().next().unwrap();
    let mut all = Vec::new();
    // From networks of their own, for the addresses of one have a share together.
    for from in ["127.0.1.1", "127.0.2.1", "127.0.3.1"] {
        for _ in 0..SHARE {
            let socket = tokio::net::TcpSocket::new_v4().unwrap();
            socket.bind(format!("{from}:0").parse().unwrap()).unwrap();
            all.extend(socket.connect(addr.parse().unwrap()).await.ok());
        }
    }
    process.until("all places are taken");
    drop(all);
    process.signal("TERM");
    let (ended, rest) = process.end();
    assert_eq!(ended, Ended::With(0));
    assert!(!rest.iter().any(|line| line.contains("Too many open files") || line.contains("ERROR")), "{rest:?}");
}
