//! Settings as they are typed, and how each is read.

use std::{net::SocketAddr, path::PathBuf};

use domain::people::limit::{Limit, Limits};
use secrecy::{ExposeSecret, SecretString};
use tracing_subscriber::{EnvFilter, filter::LevelFilter};

use super::{
    Problems, Settings,
    ai::RawAi,
    parse::{data_folder, log_format, networks, origin},
    room::RawRoom,
    secret,
    text::RawText,
    webhook::RawWebhook,
};

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
    #[arg(
        long,
        global = true,
        env = "HGH_DATABASE_URL",
        default_value = "sqlite://data/hwanggeumhyang.db",
        hide_env_values = true
    )]
    database_url: SecretString,
    // Secrets are no flags: everybody on the machine sees those in the list of processes.
    #[arg(skip = secret::from_environment("HGH_SECRET"))]
    secret: Option<SecretString>,
    /// A file that holds the key which seals what must not be read in the database; or `HGH_SECRET`, the key itself.
    #[arg(long, global = true, env = "HGH_SECRET_FILE")]
    secret_file: Option<PathBuf>,
    #[arg(skip = secret::from_environment("HGH_SECRET_OLD"))]
    secret_old: Option<SecretString>,
    /// A file that holds keys of before, one a line, whose seals shall still open; or `HGH_SECRET_OLD`, the keys themselves.
    #[arg(long, global = true, env = "HGH_SECRET_OLD_FILE")]
    secret_old_file: Option<PathBuf>,
    #[arg(skip = secret::from_environment("HGH_SMTP_URL"))]
    smtp_url: Option<SecretString>,
    /// A file that holds the address of the mail server, without which letters are written to a folder; or `HGH_SMTP_URL`.
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
    #[command(flatten)]
    room: RawRoom,
    #[command(flatten)]
    ai: RawAi,
    #[command(flatten)]
    text: RawText,
    #[command(flatten)]
    webhook: RawWebhook,
}

/// Reads all settings, or says all that is wrong with them.
pub fn read(raw: &RawSettings, demo: bool) -> Result<Settings, Problems> {
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
    let key = given
        .zip(data.as_ref())
        .and_then(|(given, data)| problems.take("HGH_SECRET", secret::key(given, data, url.starts_with("sqlite:"))));
    let old = secret::given(raw.secret_old.as_ref(), raw.secret_old_file.as_deref());
    let older_secrets = problems.take("HGH_SECRET_OLD", old.map(secret::lines));
    let database_url = problems.take("HGH_DATABASE_URL", secret::off_the_command_line(&raw.database_url));
    let smtp_url = problems.take("HGH_SMTP_URL", secret::given(raw.smtp_url.as_ref(), raw.smtp_url_file.as_deref()));
    let mail_from = problems.take("HGH_MAIL_FROM", raw.mail_from.parse());
    let address = problems.take("HGH_LIMIT_ADDRESS", raw.limit_address.parse::<Limit>());
    let account = problems.take("HGH_LIMIT_ACCOUNT", raw.limit_account.parse::<Limit>());
    let log = problems.take("HGH_LOG", log_filter(&raw.log));
    let log_format = problems.take("HGH_LOG_FORMAT", log_format(&raw.log_format));
    let room = raw.room.read(&mut problems, demo);
    let ai = raw.ai.read(&mut problems);
    let text = raw.text.read(&mut problems);
    let zoom_webhook = problems.take("HGH_ZOOM_WEBHOOK_SECRET", raw.webhook.read());
    let all = (|| {
        Some(Settings {
            addr: addr?,
            public_url: public_url?,
            trusted_proxies: trusted_proxies?,
            database_url: database_url?,
            data: data?,
            secret: key?,
            older_secrets: older_secrets?,
            smtp_url: smtp_url?,
            mail_from: mail_from?,
            help_phone: raw.help_phone.clone().filter(|number| !number.is_empty()),
            limits: Limits { address: address?, account: account? },
            log: log?,
            log_format: log_format?,
            room: room?,
            zoom_webhook: zoom_webhook?,
            ai: ai?,
            text: text?,
        })
    })();
    all.ok_or(problems)
}

/// What is logged: a level, or levels by name, as in `info,sqlx=warn`. A word that is neither would silence all else.
fn log_filter(text: &str) -> Result<String, String> {
    let is_known = |part: &str| part.is_empty() || part.contains(['=', '[']) || part.parse::<LevelFilter>().is_ok();
    if let Some(word) = text.split(',').map(str::trim).find(|part| !is_known(part)) {
        return Err(format!("{word} is no level: off, error, warn, info, debug or trace"));
    }
    EnvFilter::try_new(text).map(|_| text.to_owned()).map_err(|error| error.to_string())
}
