//! The names of our cookies, how they are kept, and what stands in them.

use http::{HeaderMap, header};

/// `__Host-` makes browsers insist on `Secure`, on the path `/` and on this very host.
const SECURE: Cookies = Cookies { session: "__Host-sid", view: "__Host-view", look: "__Host-look", secure: true };
/// For http on a loopback host, where Safari keeps no cookie that says `Secure`.
const PLAIN: Cookies = Cookies { session: "sid", view: "view", look: "look", secure: false };

/// How cookies are called where people come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cookies {
    /// The cookie that names the session.
    pub session: &'static str,
    /// The cookie that keeps the view of who is signed out; for members it is on the server as well.
    pub view: &'static str,
    /// The cookie that keeps when an organizer last looked.
    pub look: &'static str,
    /// Whether browsers are told to send them by https alone.
    pub secure: bool,
}

/// The values of all cookies of this name, as a browser sent them.
pub fn values<'a>(headers: &'a HeaderMap, name: &'a str) -> impl Iterator<Item = &'a str> {
    let sent = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    sent.flat_map(|all| all.split("; ")).filter_map(move |one| one.strip_prefix(name)?.strip_prefix('='))
}

impl Cookies {
    /// The cookies of a service that people reach at this origin; by http it is on a loopback host.
    pub fn at(public_url: &str) -> Self {
        if public_url.starts_with("https://") { SECURE } else { PLAIN }
    }
}
