//! Settings: each a flag or an environment variable; all that is wrong is said at once.

mod ai;
mod parse;
mod raw;
mod room;
mod secret;
mod text;
mod webhook;

use std::{fmt, net::SocketAddr, path::PathBuf};

use backend::ports::topics::LlmSettings;
use domain::people::limit::Limits;
use ipnet::IpNet;
use secrecy::SecretString;

pub use self::{
    raw::RawSettings,
    room::{Room, RoomKind},
    text::Text,
};

/// How logs are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogFormat {
    /// For people.
    Text,
    /// For programs.
    Json,
}

/// Settings that are sound.
#[derive(Debug)]
pub struct Settings {
    /// Where to listen.
    pub addr: SocketAddr,
    /// The origin that people see, without a slash at the end.
    pub public_url: String,
    /// Networks whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpNet>,
    /// The address of the database.
    pub database_url: SecretString,
    /// Where a secret, demo log-ins, mails and texts are kept: the folder of the SQLite file, or `data`.
    pub data: PathBuf,
    /// The key that seals what must not be read in the database.
    pub secret: SecretString,
    /// Keys of before, whose seals still open.
    pub older_secrets: Vec<SecretString>,
    /// The mail server; without one letters go to a folder.
    pub smtp_url: Option<SecretString>,
    /// The sender of letters.
    pub mail_from: lettre::message::Mailbox,
    /// The account for texts; without one they go to a folder.
    pub text: Text,
    /// The organizer's number on every page.
    pub help_phone: Option<String>,
    /// How often somebody may try.
    pub limits: Limits,
    /// The filter of logs.
    pub log: String,
    /// How logs are written.
    pub log_format: LogFormat,
    /// Where groups meet.
    pub room: Room,
    /// The secret under which Zoom signs what it tells by itself; without one nothing is taken.
    pub zoom_webhook: Option<SecretString>,
    /// The language model; without one the deck serves.
    pub ai: Option<LlmSettings>,
}

/// All that is wrong with the settings, each by name.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Problems(Vec<String>);

impl Problems {
    /// Notes what is wrong with a setting, if anything is, and hands on what is right.
    fn take<T, E: fmt::Display>(&mut self, name: &str, read: Result<T, E>) -> Option<T> {
        read.map_err(|error| self.0.push(format!("{name}: {error}"))).ok()
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "these settings cannot be used:")?;
        self.0.iter().try_for_each(|problem| write!(f, "\n  {problem}"))
    }
}

impl Settings {
    /// Whether people of the whole world may come: http is for this machine alone.
    pub fn is_public(&self) -> bool {
        self.public_url.starts_with("https://")
    }

    /// Whether others than who sits at this machine may come, with or without https.
    pub fn is_open(&self) -> bool {
        self.is_public() || !self.addr.ip().is_loopback()
    }

    /// Reads the settings, or says all that is wrong with them.
    pub fn read(raw: &RawSettings, demo: bool) -> Result<Self, Problems> {
        raw::read(raw, demo)
    }
}

/// Every setting by name, secrets masked.
impl fmt::Display for Settings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let proxies: Vec<_> = self.trusted_proxies.iter().map(ToString::to_string).collect();
        writeln!(f, "HGH_ADDR={}", self.addr)?;
        writeln!(f, "HGH_PUBLIC_URL={}", self.public_url)?;
        writeln!(f, "HGH_TRUSTED_PROXIES={}", proxies.join(","))?;
        writeln!(f, "HGH_DATABASE_URL={}", secret::masked_url(&self.database_url))?;
        writeln!(f, "HGH_SECRET=***")?;
        writeln!(f, "HGH_SECRET_OLD={}", if self.older_secrets.is_empty() { "" } else { "***" })?;
        write!(f, "{}", self.room)?;
        writeln!(f, "HGH_ZOOM_WEBHOOK_SECRET={}", self.zoom_webhook.as_ref().map_or("", |_| "***"))?;
        let (base, model) = self.ai.as_ref().map(|ai| (ai.base_url.as_str(), ai.model.as_str())).unwrap_or_default();
        writeln!(f, "HGH_AI_BASE_URL={base}")?;
        writeln!(f, "HGH_AI_MODEL={model}")?;
        let key = self.ai.as_ref().and_then(|ai| ai.api_key.as_ref());
        writeln!(f, "HGH_AI_API_KEY={}", key.map_or("", |_| "***"))?;
        writeln!(f, "HGH_SMTP_URL={}", self.smtp_url.as_ref().map_or("", |_| "***"))?;
        writeln!(f, "HGH_MAIL_FROM={}", self.mail_from)?;
        write!(f, "{}", self.text)?;
        writeln!(f, "HGH_HELP_PHONE={}", self.help_phone.as_deref().unwrap_or_default())?;
        writeln!(f, "HGH_LIMIT_ADDRESS={}", self.limits.address)?;
        writeln!(f, "HGH_LIMIT_ACCOUNT={}", self.limits.account)?;
        writeln!(f, "HGH_LOG={}", self.log)?;
        let format = match self.log_format {
            LogFormat::Text => "text",
            LogFormat::Json => "json",
        };
        writeln!(f, "HGH_LOG_FORMAT={format}")
    }
}
