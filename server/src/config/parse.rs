//! Reading single settings.

use std::{net::IpAddr, path::PathBuf};

use ipnet::IpNet;
use url::{Host, Url};

use super::LogFormat;

/// An origin without a path: https anywhere, http only on this machine. It is given back as browsers write
/// it, for they compare origins letter by letter.
pub fn origin(typed: &str) -> Result<String, &'static str> {
    const EXPECTED: &str = "expected https://host, or http:// on a loopback host";
    let mut url = Url::parse(typed.trim()).map_err(|_| EXPECTED)?;
    // A full stop behind a name says that it is whole, which it is without.
    if let Some(Host::Domain(name)) = url.host()
        && let Some(name) = name.strip_suffix('.').map(str::to_owned)
    {
        url.set_host(Some(&name)).map_err(|_| EXPECTED)?;
    }
    let is_loopback = match url.host().ok_or(EXPECTED)? {
        Host::Domain(name) => name == "localhost",
        Host::Ipv4(ip) => ip.is_loopback(),
        Host::Ipv6(ip) => ip.is_loopback(),
    };
    let bare = url.path().bytes().all(|byte| byte == b'/') && url.query().is_none() && url.fragment().is_none();
    let nobody = url.username().is_empty() && url.password().is_none();
    let sound = bare && nobody && (url.scheme() == "https" || (url.scheme() == "http" && is_loopback));
    sound.then(|| url.origin().ascii_serialization()).ok_or(EXPECTED)
}

/// Networks by address or prefix, comma-separated.
pub fn networks(list: &str) -> Result<Vec<IpNet>, String> {
    let one = |text: &str| {
        let address = text.parse::<IpAddr>().map(IpNet::from);
        text.parse().or(address).map_err(|_| format!("{text} is no network, as in 10.0.0.0/8"))
    };
    list.split(',').map(str::trim).filter(|text| !text.is_empty()).map(one).collect()
}

/// The folder of the SQLite file; `data` beside a PostgreSQL.
pub fn data_folder(url: &str) -> Result<PathBuf, &'static str> {
    let file = url.strip_prefix("sqlite://").or_else(|| url.strip_prefix("sqlite:"));
    match file {
        Some("") => Err("expected a file after sqlite://"),
        Some(file) => Ok(PathBuf::from(file).parent().map(PathBuf::from).unwrap_or_default()),
        None if url.starts_with("postgres://") || url.starts_with("postgresql://") => Ok("data".into()),
        None => Err("expected sqlite://… or postgres://…"),
    }
}

/// The form of the log.
pub fn log_format(text: &str) -> Result<LogFormat, &'static str> {
    match text {
        "text" => Ok(LogFormat::Text),
        "json" => Ok(LogFormat::Json),
        _ => Err("expected text or json"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_http_is_for_this_machine_only() {
        for sound in ["https://hgh.example", "http://localhost:3000", "http://127.0.0.1:1", "http://[::1]:3000"] {
            assert_eq!(origin(sound).as_deref(), Ok(sound));
        }
        for wrong in [
            "http://hgh.example",
            "hgh.example",
            "https://hgh.example/path",
            "https://hgh.example?a",
            "https://hgh.example/#a",
            "https://a@hgh.example",
            "https://",
            "http://localhost.hgh.example",
            "ftp://localhost",
            "",
        ] {
            assert!(origin(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn an_origin_is_kept_as_browsers_write_it() {
        for typed in [
            "https://hgh.example",
            "https://hgh.example/",
            "https://hgh.example//",
            "HTTPS://HGH.Example",
            "https://hgh.example:443",
            "https://hgh.example.:443/",
            " https://hgh.example ",
        ] {
            assert_eq!(origin(typed).as_deref(), Ok("https://hgh.example"), "{typed}");
        }
        assert_eq!(origin("http://LOCALHOST:80").as_deref(), Ok("http://localhost"));
        assert_eq!(origin("http://[0:0:0:0:0:0:0:1]:3000").as_deref(), Ok("http://[::1]:3000"));
        assert_eq!(origin("https://황금향.example").as_deref(), Ok("https://xn--jj0b646e0qa.example"));
        assert_eq!(origin("https://hgh.example:8443").as_deref(), Ok("https://hgh.example:8443"));
    }

    #[test]
    fn a_proxy_may_be_named_by_address_or_network() {
        assert_eq!(networks("10.0.0.0/8, ::1").unwrap().len(), 2);
        assert_eq!(networks("").unwrap(), []);
        assert!(networks("proxy").is_err());
    }
}
