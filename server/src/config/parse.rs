//! Reading single settings.

use std::{net::IpAddr, path::PathBuf};

use http::Uri;
use ipnet::IpNet;

use super::LogFormat;

/// An origin without a path: https anywhere, http only on this machine.
pub fn origin(url: &str) -> Result<String, &'static str> {
    const EXPECTED: &str = "expected https://host, or http:// on a loopback host";
    let url = url.trim_end_matches('/');
    let uri: Uri = url.parse().map_err(|_| EXPECTED)?;
    let host = uri.host().ok_or(EXPECTED)?.trim_matches(['[', ']']);
    let loopback = host == "localhost" || host.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback());
    let bare = matches!(uri.path(), "" | "/") && uri.query().is_none();
    let sound = bare && (uri.scheme_str() == Some("https") || (uri.scheme_str() == Some("http") && loopback));
    sound.then(|| url.to_owned()).ok_or(EXPECTED)
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
        for wrong in ["http://hgh.example", "hgh.example", "https://hgh.example/path", "ftp://localhost", ""] {
            assert!(origin(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_proxy_may_be_named_by_address_or_network() {
        assert_eq!(networks("10.0.0.0/8, ::1").unwrap().len(), 2);
        assert_eq!(networks("").unwrap(), []);
        assert!(networks("proxy").is_err());
    }
}
