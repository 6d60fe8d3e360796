//! The address that a request came from.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use axum::extract::ConnectInfo;
use http::{Extensions, HeaderMap};
use ipnet::IpNet;

/// The peer, or, if the peer is a proxy that we trust, the last hop that it names. Earlier hops
/// are whatever the client wrote, and so is `Forwarded`, which proxies hand on unread.
pub fn client_address(extensions: &Extensions, headers: &HeaderMap, trusted: &[IpNet]) -> IpAddr {
    let peer = extensions
        .get::<ConnectInfo<SocketAddr>>()
        .map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |ConnectInfo(peer)| peer.ip().to_canonical());
    if !is_among(trusted, peer) {
        return peer;
    }
    // Several headers are one list, in which nothing between two commas is nothing.
    let lines = headers.get_all("x-forwarded-for").iter().rev();
    let hops = lines.flat_map(|line| line.as_bytes().rsplit(|byte| *byte == b','));
    let last_hop = hops.map(<[u8]>::trim_ascii).find(|hop| !hop.is_empty());
    last_hop.and_then(|hop| hop_address(std::str::from_utf8(hop).ok()?)).unwrap_or(peer)
}

/// Whether an address is in one of these networks.
pub fn is_among(networks: &[IpNet], address: IpAddr) -> bool {
    networks.iter().any(|network| network.contains(&address))
}

/// The address of a hop in any form that proxies write: alone, with a port, in brackets, in quotes, with
/// the zone of an interface.
fn hop_address(hop: &str) -> Option<IpAddr> {
    let hop = hop.trim_matches('"').trim();
    let bare = match hop.strip_prefix('[') {
        Some(bracketed) => bracketed.split_once(']')?.0,
        // One colon stands before a port; several belong to IPv6, which has its port behind brackets.
        None if hop.matches(':').count() == 1 => hop.split_once(':')?.0,
        None => hop,
    };
    let without_zone = bare.split('%').next()?.trim();
    without_zone.parse().ok().map(|address: IpAddr| address.to_canonical())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(lines: &[&str], proxy: bool) -> String {
        let mut extensions = Extensions::new();
        extensions.insert(ConnectInfo(SocketAddr::from(([10, 0, 0, 1], 443))));
        let name = http::HeaderName::from_static("x-forwarded-for");
        let headers = lines.iter().map(|line| (name.clone(), line.parse().unwrap()));
        let trusted = if proxy { vec!["10.0.0.0/8".parse().unwrap()] } else { Vec::new() };
        client_address(&extensions, &headers.collect(), &trusted).to_string()
    }

    #[test]
    fn only_a_trusted_proxy_is_believed() {
        assert_eq!(asked(&["1.1.1.1, 203.0.113.9"], false), "10.0.0.1");
        assert_eq!(asked(&["1.1.1.1, 203.0.113.9"], true), "203.0.113.9");
        assert_eq!(asked(&["forged"], true), "10.0.0.1");
    }

    #[test]
    fn a_hop_is_read_in_every_form_that_proxies_write() {
        for (hop, address) in [
            ("198.51.100.1", "198.51.100.1"),
            ("198.51.100.1:51234", "198.51.100.1"),
            ("  198.51.100.1  ", "198.51.100.1"),
            ("\"198.51.100.1:51234\"", "198.51.100.1"),
            ("2001:db8::1", "2001:db8::1"),
            ("[2001:db8::1]", "2001:db8::1"),
            ("[2001:DB8::1]:443", "2001:db8::1"),
            ("\"[2001:db8::1]:443\"", "2001:db8::1"),
            ("fe80::1%eth0", "fe80::1"),
            ("[fe80::1%25eth0]:80", "fe80::1"),
            ("::ffff:198.51.100.1", "198.51.100.1"),
            ("1.1.1.1,198.51.100.1,", "198.51.100.1"),
            ("1.1.1.1 , , 198.51.100.1 , ", "198.51.100.1"),
            ("198.51.100.1\t", "198.51.100.1"),
        ] {
            assert_eq!(asked(&[hop], true), address, "{hop}");
        }
    }

    #[test]
    fn several_headers_are_one_list() {
        assert_eq!(asked(&["198.51.100.1", "198.51.100.2"], true), "198.51.100.2");
        assert_eq!(asked(&["198.51.100.1", "198.51.100.2, 198.51.100.3:80"], true), "198.51.100.3");
        assert_eq!(asked(&["198.51.100.1", " , "], true), "198.51.100.1");
    }

    #[test]
    fn what_is_no_address_is_never_made_one() {
        for hop in ["", "unknown", "_hidden", "[::1", "1.2.3.4.5", "198.51.100.1 198.51.100.2", "host:80", "999.1.1.1"]
        {
            assert_eq!(asked(&[hop], true), "10.0.0.1", "{hop}");
        }
    }
}
