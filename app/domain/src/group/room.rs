//! Which addresses may be rooms: a link that somebody typed or a service answered is never trusted.

mod state;

use std::str::FromStr;

use url::Url;

pub use self::state::{RoomDelay, RoomMaker, RoomState, Roomless};
use crate::line::clean;

/// The longest address that is looked at; those of Zoom, passcode included, have about 120 characters.
const LONGEST: usize = 1000;

/// The hosts that a room's address may have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoomHosts(Vec<Pattern>);

/// Says which part of a list is no host.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no host, as in zoom.us or *.zoom.us")]
pub struct InvalidHost(String);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Pattern {
    /// This host alone.
    Is(String),
    /// Every host below this one, at any depth, but not itself.
    Below(String),
}

impl RoomHosts {
    /// Reads a list such as `zoom.us,*.zoom.us,meet.jit.si`.
    pub fn parse(list: &str) -> Result<Self, InvalidHost> {
        let parts = list.split(',').map(str::trim).filter(|part| !part.is_empty());
        let hosts = parts.map(str::parse).collect::<Result<Vec<_>, _>>()?;
        if hosts.is_empty() { Err(InvalidHost(list.to_owned())) } else { Ok(Self(hosts)) }
    }

    /// Reads an address that somebody pasted: the one form in which a browser opens it and [`allows`](Self::allows)
    /// takes it. Letter case, wide letters, the port of https and what cannot be seen make no difference.
    pub fn read(&self, pasted: &str) -> Option<String> {
        let typed = clean(pasted);
        let mut url = Url::parse(typed.trim_matches(['<', '>', '"'])).ok().filter(|_| typed.len() <= LONGEST)?;
        let alone = url.username().is_empty() && url.password().is_none() && url.port().is_none();
        let host = url.host_str()?.strip_suffix('.').map(str::to_owned);
        if let Some(host) = host {
            url.set_host(Some(&host)).ok()?;
        }
        let url = String::from(url);
        (alone && self.allows(&url)).then_some(url)
    }

    /// Whether a room may be at this address: https, one of these hosts, and nothing that a browser
    /// might read in another way than we do (no user, no port, no blank, no backslash).
    pub fn allows(&self, url: &str) -> bool {
        let plain = url.len() <= LONGEST && url.bytes().all(|b| b.is_ascii_graphic() && b != b'\\');
        let host = url.strip_prefix("https://").and_then(|rest| rest.split(['/', '?', '#']).next());
        plain && host.map(str::to_ascii_lowercase).is_some_and(|host| self.names(&host))
    }

    /// The sources that a policy (`form-action`) must name, so that a browser follows to every room.
    pub fn origins(&self) -> String {
        let all: Vec<_> = self.0.iter().map(Pattern::origin).collect();
        all.join(" ")
    }

    fn names(&self, host: &str) -> bool {
        is_host(host) && self.0.iter().any(|pattern| pattern.matches(host))
    }
}

/// The list as it is typed.
impl std::fmt::Display for RoomHosts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let all: Vec<_> = self.0.iter().map(Pattern::typed).collect();
        f.write_str(&all.join(","))
    }
}

impl Pattern {
    fn matches(&self, host: &str) -> bool {
        match self {
            Self::Is(name) => host == name,
            Self::Below(name) => host.strip_suffix(name.as_str()).is_some_and(|rest| rest.ends_with('.')),
        }
    }

    fn typed(&self) -> String {
        match self {
            Self::Is(name) => name.clone(),
            Self::Below(name) => format!("*.{name}"),
        }
    }

    fn origin(&self) -> String {
        format!("https://{}", self.typed())
    }
}

impl FromStr for Pattern {
    type Err = InvalidHost;

    fn from_str(typed: &str) -> Result<Self, InvalidHost> {
        let host = typed.to_ascii_lowercase();
        let pattern = match host.strip_prefix("*.") {
            // `*.com` would allow strangers in, so what stands below must itself have two parts.
            Some(below) if is_host(below) && below.contains('.') => Some(Self::Below(below.to_owned())),
            Some(_) => None,
            None => is_host(&host).then_some(Self::Is(host)),
        };
        pattern.ok_or_else(|| InvalidHost(typed.to_owned()))
    }
}

/// Labels of letters, digits and inner hyphens, with dots between them.
fn is_host(text: &str) -> bool {
    text.split('.').all(|label| {
        let inner = !label.starts_with('-') && !label.ends_with('-');
        inner && !label.is_empty() && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hosts() -> RoomHosts {
        RoomHosts::parse("zoom.us, *.zoom.us,meet.jit.si").unwrap()
    }

    #[test]
    fn rooms_may_be_at_the_named_hosts_and_below_a_star() {
        for url in [
            "https://zoom.us/j/123?pwd=a.1",
            "https://us02web.zoom.us/j/123",
            "https://a.b.zoom.us",
            "https://meet.jit.si/hgh-1#config.x=1",
            "https://Zoom.US/j/1",
        ] {
            assert!(hosts().allows(url), "{url}");
        }
    }

    #[test]
    fn a_host_that_only_looks_alike_is_refused() {
        for url in [
            "https://evilzoom.us/j/1",
            "https://zoom.us.evil.example/j/1",
            "https://.zoom.us/",
            "https://a..zoom.us/",
            "https://zoom.us./j/1",
            "https://x.meet.jit.si/a",
            "https://ｚoom.us/j/1",
            "https://zoom%2eus/j/1",
            "https:///zoom.us/j/1",
            "https://",
            "",
        ] {
            assert!(!hosts().allows(url), "{url}");
        }
    }

    #[test]
    fn only_https_without_user_or_port_is_allowed() {
        for url in [
            "http://zoom.us/j/1",
            "HTTPS://zoom.us/j/1",
            "//zoom.us/j/1",
            "javascript:alert(1)//https://zoom.us",
            "https://zoom.us@evil.example/",
            "https://evil.example@zoom.us/",
            "https://zoom.us:8443/j/1",
            "https://zoom.us:443@evil.example/",
        ] {
            assert!(!hosts().allows(url), "{url}");
        }
    }

    #[test]
    fn what_a_browser_may_read_otherwise_is_refused() {
        for url in [
            " https://zoom.us/j/1",
            "https://zoom.us/j/1\n",
            "https://zoom.us/j/1\r\nSet-Cookie: a=b",
            "https://zoom.us/\tj",
            "https://zoom.us\\@evil.example/",
            "https://evil.example\\.zoom.us/",
            "https://zoom.us/\u{202e}1",
        ] {
            assert!(!hosts().allows(url), "{url:?}");
        }
        assert!(!hosts().allows(&format!("https://zoom.us/{}", "a".repeat(LONGEST))));
    }

    #[test]
    fn a_pasted_address_is_read_as_a_browser_reads_it() {
        for (pasted, read) in [
            ("Https://zoom.us/j/1", "https://zoom.us/j/1"),
            ("HTTPS://US02WEB.Zoom.US/j/1?pwd=Aa.1", "https://us02web.zoom.us/j/1?pwd=Aa.1"),
            ("https://zoom.us:443/j/1", "https://zoom.us/j/1"),
            ("https://zoom.us./j/1", "https://zoom.us/j/1"),
            ("https://ｚｏｏｍ．ｕｓ/j/1", "https://zoom.us/j/1"),
            ("\u{FEFF} \u{202D}https://zoom.us/j/1\u{200B}\u{202C}\r\n", "https://zoom.us/j/1"),
            ("<https://zoom.us/j/1>", "https://zoom.us/j/1"),
            ("https://meet.jit.si/오름", "https://meet.jit.si/%EC%98%A4%EB%A6%84"),
            ("https://meet.jit.si", "https://meet.jit.si/"),
        ] {
            assert_eq!(hosts().read(pasted).as_deref(), Some(read), "{pasted:?}");
        }
    }

    #[test]
    fn a_pasted_address_of_another_place_is_refused() {
        for pasted in [
            "",
            "zoom",
            "http://zoom.us/j/1",
            "https://zoom.us@evil.example/",
            "https://evil.example@zoom.us/",
            "https://zoom.us:8443/j/1",
            "https://evil.example\\.zoom.us/",
            "https://evilzoom.us/",
            "https://zооm.us/j/1",
            "https://zoom.us..evil.example/",
            "javascript:alert(1)//https://zoom.us",
            "data:text/html,https://zoom.us",
        ] {
            assert_eq!(hosts().read(pasted), None, "{pasted}");
        }
        assert_eq!(hosts().read(&format!("https://zoom.us/{}", "a".repeat(LONGEST))), None);
    }

    #[test]
    fn a_list_that_is_no_list_of_hosts_is_refused() {
        for wrong in
            ["", " , ", "*", "*.", "*.us", "https://zoom.us", "zoom.us:443", "a b", "zoom.us;", "-a.us", "*.*.us"]
        {
            assert!(RoomHosts::parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn the_policy_names_every_host_with_its_scheme() {
        assert_eq!(hosts().origins(), "https://zoom.us https://*.zoom.us https://meet.jit.si");
        assert_eq!(hosts().to_string(), "zoom.us,*.zoom.us,meet.jit.si");
    }
}
