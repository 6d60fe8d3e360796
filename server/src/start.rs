//! From settings to a running backend.

use backend::{
    Backend, Parts,
    passwords::{HashFailed, Passwords},
    ports::{
        clock::Clock,
        mail::{Mailer, Smtp},
        rng::Rng,
    },
    secret::Secret,
    store::{OpenError, Store},
};
use lettre::{AsyncSmtpTransport, Tokio1Executor};
use secrecy::ExposeSecret;
use tracing_subscriber::{EnvFilter, layer::SubscriberExt, util::SubscriberInitExt};

use crate::config::{LogFormat, Settings};

/// Why nothing was started.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The database was refused or is away.
    #[error(transparent)]
    Database(#[from] OpenError),
    /// The address of the mail server is none.
    #[error("HGH_SMTP_URL: {0}")]
    Smtp(#[from] lettre::transport::smtp::Error),
    /// The operating system gives no randomness.
    #[error("no randomness: {0}")]
    Rng(String),
    /// There is no memory to hash with.
    #[error(transparent)]
    Hash(#[from] HashFailed),
}

/// Sends logs to standard error, where they never mix with what a command prints.
pub fn logging(settings: &Settings) {
    let filter = EnvFilter::try_new(&settings.log).unwrap_or_else(|_| EnvFilter::new("info"));
    let registry = tracing_subscriber::registry().with(filter);
    let layer = tracing_subscriber::fmt::layer().with_writer(std::io::stderr);
    let begun = match settings.log_format {
        LogFormat::Text => registry.with(layer).try_init(),
        LogFormat::Json => registry.with(layer.json()).try_init(),
    };
    if let Err(error) = begun {
        eprintln!("logs cannot be written: {error}");
    }
}

/// Opens the database and puts a backend together.
pub async fn backend(settings: &Settings, calendar: Clock) -> Result<Backend, StartError> {
    let parts = Parts {
        store: Store::open(settings.database_url.expose_secret()).await?,
        calendar,
        machine: Clock::System,
        rng: Rng::from_system().map_err(|error| StartError::Rng(error.to_string()))?,
        secret: Secret::new(settings.secret.expose_secret()),
        mailer: mailer(settings)?,
        passwords: Passwords::new()?,
        limits: settings.limits,
        public_url: settings.public_url.clone(),
    };
    Ok(Backend::new(parts))
}

fn mailer(settings: &Settings) -> Result<Mailer, StartError> {
    let from = settings.mail_from.clone();
    Ok(match &settings.smtp_url {
        Some(url) => {
            let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url.expose_secret())?.build();
            Mailer::Smtp(Box::new(Smtp { transport, from }))
        }
        None => Mailer::Folder(settings.data.join("mail"), from),
    })
}
