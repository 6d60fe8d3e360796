//! Requests written letter by letter, as no client would write them.

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpSocket, TcpStream},
};

use crate::site::Site;

/// A connection to the service from this address of the loopback.
pub async fn connect_from(from: &str, site: &Site) -> std::io::Result<TcpStream> {
    let socket = TcpSocket::new_v4().unwrap();
    socket.bind(format!("{from}:0").parse().unwrap()).unwrap();
    socket.connect(host(site).parse().unwrap()).await
}

/// The host of the service.
pub fn host(site: &Site) -> &str {
    site.url.trim_start_matches("http://")
}

/// Sends these bytes and reads what comes until the service closes the connection.
pub async fn exchange(site: &Site, bytes: &[u8]) -> Vec<u8> {
    let mut stream = connect_from("127.0.0.1", site).await.unwrap();
    let mut all = Vec::new();
    // Whether the connection was closed or broken off, what came before counts.
    if stream.write_all(bytes).await.is_ok() {
        _ = stream.read_to_end(&mut all).await;
    }
    all
}

/// Sends a request line and headers, and tells the status and the headers of the answer, small letters all.
/// The status is 0 if none came.
pub async fn ask(site: &Site, line: &[u8], headers: &[&[u8]]) -> (u16, String) {
    let mut request = line.to_vec();
    for header in headers {
        request.extend_from_slice(b"\r\n");
        request.extend_from_slice(header);
    }
    request.extend_from_slice(b"\r\nConnection: close\r\n\r\n");
    let answer = exchange(site, &request).await;
    let text = String::from_utf8_lossy(&answer);
    let head = text.split("\r\n\r\n").next().unwrap_or_default().to_ascii_lowercase();
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0);
    (status, head)
}
