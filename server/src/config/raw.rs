//! Settings as they are typed, and how each is read.

use std::{net::{IpAddr, SocketAddr}, path::PathBuf};

use backend::limits::{Limit, Limits};
use http::Uri;
use ipnet::IpNet;
use secrecy::{ExposeSecret, SecretString};

use super::{LogFormat, Problems, Settings, secret};

/// Settings as typed: flags, or environment variables of the same name.
#[derive(Debug, clap::Args)]
pub struct RawSettings {
    /// Where to listen.
    #[arg(long, global = true, env = "HGH_ADDR", default_value = "127.0.0.1:3000")]
    addr: String,
    /// The origin that people see; https, or http on a loopback host.
    #[arg(long, global = true, env = "HGH_PUBLIC_URL")]
    public_url: Option<String>,
    /// Networks whose `X-Forwarded-For` is believed, comma-separated.
    #[arg(long, global = true, env = "HGH_TRUSTED_PROXIES", default_value = "")]
    trusted_proxies: String,
    /// `sqlite://…` or `postgres://…`.
    #[arg(long, global = true, env = "HGH_DATABASE_URL", default_value = "sqlite://data/hwanggeumhyang.db", hide_env_values = true)]
    database_url: SecretString,
    /// The key that seals what must not be read in the database.
    #[arg(long, global = true, env = "HGH_SECRET", hide_env_values = true)]
    secret: Option<SecretString>,
    /// A file that holds the key.
    #[arg(long, global = true, env = "HGH_SECRET_FILE")]
    secret_file: Option<PathBuf>,
    /// The mail server; without one letters are written to a folder.
    #[arg(long, global = true, env = "HGH_SMTP_URL", hide_env_values = true)]
    smtp_url: Option<SecretString>,
    /// A file that holds the address of the mail server.
    #[arg(long, global = true, env = "HGH_SMTP_URL_FILE")]
    smtp_url_file: Option<PathBuf>,
    /// The sender of letters.
    #[arg(long, global = true, env = "HGH_MAIL_FROM", default_value = "황금향 <noreply@localhost>")]
    mail_from: String,
    /// The organizer's number on every page.
    #[arg(long, global = true, env = "HGH_HELP_PHONE")]
    help_phone: Option<String>,
    /// Tries from one address of the network.
    #[arg(long, global = true, env = "HGH_LIMIT_ADDRESS", default_value = "50/15m")]
    limit_address: String,
    /// Tries at one log-in.
    #[arg(long, global = true, env = "HGH_LIMIT_ACCOUNT", default_value = "10/15m")]
    limit_account: String,
    /// The filter of logs.
    #[arg(long, global = true, env = "HGH_LOG", default_value = "info")]
    log: String,
    /// `text` or `json`.
    #[arg(long, global = true, env = "HGH_LOG_FORMAT", default_value = "text")]
    log_format: String,
}

/// Reads all settings, or says all that is wrong with them.
pub fn read(raw: &RawSettings) -> Result<Settings, Problems> {
    let mut problems = Problems::default();
    let addr = problems.take("HGH_ADDR", raw.addr.parse::<SocketAddr>());
    let public_url = match &raw.public_url {
        Some(url) => problems.take("HGH_PUBLIC_URL", origin(url)),
        None => addr.map(|addr| format!("http://{addr}")).and_then(|url| problems.take("HGH_ADDR", origin(&url))),
    };
    let trusted_proxies = problems.take("HGH_TRUSTED_PROXIES", networks(&raw.trusted_proxies));
    let url = raw.database_url.expose_secret();
    let data = problems.take("HGH_DATABASE_URL", data_folder(url));
    let given = problems.take("HGH_SECRET", secret::given(raw.secret.as_ref(), raw.secret_file.as_deref()));
    let key = given.zip(data.as_ref()).and_then(|(given, data)| {
        problems.take("HGH_SECRET", secret::key(given, data, url.starts_with("sqlite:")))
    });
    let smtp_url = problems.take("HGH_SMTP_URL", secret::given(raw.smtp_url.as_ref(), raw.smtp_url_file.as_deref()));
    let mail_from = problems.take("HGH_MAIL_FROM", raw.mail_from.parse());
    let address = problems.take("HGH_LIMIT_ADDRESS", raw.limit_address.parse::<Limit>());
    let account = problems.take("HGH_LIMIT_ACCOUNT", raw.limit_account.parse::<Limit>());
    let log_format = problems.take("HGH_LOG_FORMAT", log_format(&raw.log_format));
    let all = (|| {
        Some(Settings {
            addr: addr?,
            public_url: public_url?,
            trusted_proxies: trusted_proxies?,
            database_url: raw.database_url.clone(),
            data: data?,
            secret: key?,
            smtp_url: smtp_url?,
            mail_from: mail_from?,
            help_phone: raw.help_phone.clone().filter(|number| !number.is_empty()),
            limits: Limits { address: address?, account: account? },
            log: raw.log.clone(),
            log_format: log_format?,
        })
    })();
    all.ok_or(problems)
}

/// An origin without a path: https anywhere, http only on this machine.
fn origin(url: &str) -> Result<String, &'static str> {
    const EXPECTED: &str = "expected https://host, or http:// on a loopback host";
    let url = url.trim_end_matches('/');
    let uri: Uri = url.parse().map_err(|_| EXPECTED)?;
    let host = uri.host().ok_or(EXPECTED)?.trim_matches(['[', ']']);
    let loopback = host == "localhost" || host.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback());
    let bare = matches!(uri.path(), "" | "/") && uri.query().is_none();
    let sound = bare && (uri.scheme_str() == Some("https") || (uri.scheme_str() == Some("http") && loopback));
    sound.then(|| url.to_owned()).ok_or(EXPECTED)
}

fn networks(list: &str) -> Result<Vec<IpNet>, String> {
    let one = |text: &str| {
        let address = text.parse::<IpAddr>().map(IpNet::from);
        text.parse().or(address).map_err(|_| format!("{text} is no network, as in 10.0.0.0/8"))
    };
    list.split(',').map(str::trim).filter(|text| !text.is_empty()).map(one).collect()
}

/// The folder of the SQLite file; `data` beside a PostgreSQL.
fn data_folder(url: &str) -> Result<PathBuf, &'static str> {
    let file = url.strip_prefix("sqlite://").or_else(|| url.strip_prefix("sqlite:"));
    match file {
        Some("") => Err("expected a file after sqlite://"),
        Some(file) => Ok(PathBuf::from(file).parent().map(PathBuf::from).unwrap_or_default()),
        None if url.starts_with("postgres://") || url.starts_with("postgresql://") => Ok("data".into()),
        None => Err("expected sqlite://… or postgres://…"),
    }
}

fn log_format(text: &str) -> Result<LogFormat, &'static str> {
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
