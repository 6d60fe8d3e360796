//! From settings to a running backend.

use std::{io::IsTerminal, sync::Arc};

use backend::{
    Backend, Parts, Verify,
    demo::{DemoError, DemoLogin},
    installation::InstallationError,
    operation::Failed,
    passwords::{HashError, Passwords},
    people::account::LoginTaken,
    ports::{
        clock::Clock,
        messenger::{
            Messenger,
            mail::{Mailer, Smtp},
            text::{Solapi, TextSetup, Texter},
        },
        rng::Rng,
        room::{Jitsi, Rooms, Zoom, ZoomSetup},
        topics::{Llm, LlmSettings, LlmSettingsError, PATIENCE, TopicSource},
    },
    secret::Secret,
    store::{OpenError, Store, StoreError, files::tighten},
};
use domain::text::KO;
use lettre::{AsyncSmtpTransport, Tokio1Executor};
use secrecy::ExposeSecret;
use tracing::{Metadata, level_filters::LevelFilter};
use tracing_subscriber::{EnvFilter, filter::FilterFn, layer::SubscriberExt, util::SubscriberInitExt};

use crate::{
    cli::{EXIT_CONFIG, EXIT_UNAVAILABLE},
    config::{LogFormat, RoomKind, Settings},
    say::{say, tell},
};

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
    /// The settings of Zoom make no client.
    #[error(transparent)]
    Zoom(#[from] ZoomSetup),
    /// The settings of texts make no client.
    #[error(transparent)]
    Text(#[from] TextSetup),
    /// The settings of the model make no client.
    #[error(transparent)]
    Topics(#[from] LlmSettingsError),
    /// The secret is not the one of the database.
    #[error(transparent)]
    Installation(#[from] InstallationError),
    /// A demonstration, whose passwords everybody knows, would be open to the world.
    #[error(
        "this is a demonstration, and HGH_PUBLIC_URL or HGH_ADDR is open to others, who may read its passwords in the source: say \
         --demo twice if that is meant"
    )]
    PublicDemo,
    /// The database could not be asked.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// There is no memory to hash with.
    #[error(transparent)]
    Hash(#[from] HashError),
}

impl StartError {
    /// What the process exits with: a database that is away may come back, the rest needs a hand.
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Database(OpenError::Unreachable(_)) => EXIT_UNAVAILABLE,
            Self::Store(error) | Self::Installation(InstallationError::Store(error)) if error.is_away() => {
                EXIT_UNAVAILABLE
            }
            _ => EXIT_CONFIG,
        }
    }
}

/// Sends logs to standard error, where they never mix with what a command prints.
pub fn logging(settings: &Settings) {
    let filter = EnvFilter::try_new(&settings.log).unwrap_or_else(|_| EnvFilter::new("info"));
    let registry = tracing_subscriber::registry().with(filter).with(FilterFn::new(may_be_logged));
    // What cannot be written is not complained about where it cannot be written either.
    let layer = tracing_subscriber::fmt::layer()
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal())
        .log_internal_errors(false);
    let begun = match settings.log_format {
        LogFormat::Text => registry.with(layer).try_init(),
        LogFormat::Json => registry.with(layer.json()).try_init(),
    };
    if let Err(error) = begun {
        tell(&format!("logs cannot be written: {error}\n"));
    }
}

/// Crates of ours, which know what must not be logged.
const OURS: [&str; 5] = ["hwanggeumhyang", "backend", "app", "domain", "matching"];
/// Statements of the database carry no values, which go their own way.
const STATEMENTS: &str = "sqlx";

/// Whether a line may be logged, whatever the filter of the settings says. Below `info`, libraries tell what
/// goes through them: paths with keys, cookies, letters.
fn may_be_logged(line: &Metadata<'_>) -> bool {
    let most = match line.target().split("::").next().unwrap_or_default() {
        name if OURS.contains(&name) => LevelFilter::TRACE,
        STATEMENTS => LevelFilter::DEBUG,
        _ => LevelFilter::INFO,
    };
    *line.level() <= most
}

/// Opens the database and puts a backend together.
pub async fn backend(settings: &Settings, calendar: Clock) -> Result<Backend, StartError> {
    let store = Store::open(settings.database_url.expose_secret()).await?;
    backend_on(store, settings, calendar).await
}

/// Puts a backend together for one small write, beside a service that may go on.
pub async fn backend_beside(settings: &Settings) -> Result<Backend, StartError> {
    let store = Store::open_beside(settings.database_url.expose_secret()).await?;
    backend_on(store, settings, Clock::System).await
}

async fn backend_on(store: Store, settings: &Settings, calendar: Clock) -> Result<Backend, StartError> {
    tighten_data(settings);
    let parts = Parts {
        store,
        calendar,
        machine: Clock::System,
        rng: Rng::from_system().map_err(|error| StartError::Rng(error.to_string()))?,
        secret: Arc::new(secret(settings)),
        messenger: Messenger { mail: mailer(settings)?, text: texter(settings)? },
        rooms: Arc::new(rooms(&settings.room.kind)?),
        practice_room: settings.room.practice.clone(),
        room_hosts: settings.room.hosts.clone(),
        topics: topics(settings.ai.clone())?,
        passwords: Passwords::new()?,
        limits: settings.limits,
        public_url: settings.public_url.clone(),
        verify: Verify { mail: settings.smtp_url.is_some(), text: settings.text.0.is_some() },
    };
    let backend = Backend::new(parts);
    backend.check_secret().await?;
    Ok(backend)
}

/// Closes to others what stands beside the database.
fn tighten_data(settings: &Settings) {
    let folders = ["mail", "messages"].map(|name| settings.data.join(name));
    let messages = folders.iter().flat_map(std::fs::read_dir).flatten().flatten().map(|message| message.path());
    let beside = ["secret.key", "demo-logins.txt"].map(|name| settings.data.join(name));
    messages.chain(beside).chain(folders.clone()).for_each(|path| tighten(&path));
}

fn secret(settings: &Settings) -> Secret {
    let older = settings.older_secrets.iter().map(ExposeSecret::expose_secret);
    Secret::new(settings.secret.expose_secret()).after(older)
}

fn rooms(kind: &RoomKind) -> Result<Rooms, ZoomSetup> {
    Ok(match kind {
        RoomKind::Fixed => Rooms::Fixed,
        RoomKind::Jitsi(url, account) => Rooms::Jitsi(Jitsi::new(url, account.clone())),
        RoomKind::Zoom(account) => Rooms::Zoom(Box::new(Zoom::new(account.clone())?)),
    })
}

fn topics(model: Option<LlmSettings>) -> Result<TopicSource, LlmSettingsError> {
    Ok(match model {
        Some(model) => TopicSource::Llm(Box::new(Llm::new(model, Arc::new(Clock::System), PATIENCE)?)),
        None => TopicSource::Deck,
    })
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

fn texter(settings: &Settings) -> Result<Texter, TextSetup> {
    Ok(match &settings.text.0 {
        Some(account) => Texter::Solapi(Box::new(Solapi::new(account.clone())?)),
        None => Texter::Folder(settings.data.join("messages")),
    })
}

/// Fills an empty database with the demonstration, and writes down its log-ins.
pub async fn demo(settings: &Settings, backend: &Backend) -> Result<(), DemoStartError> {
    backend.seed_demo().await?;
    if settings.is_open() {
        backend.draw_demo_organizers_password().await?;
    }
    let line = |person: DemoLogin| format!("{}\t{}\t{}", person.name, person.login, person.password);
    let lines = backend.demo_logins().await?.into_iter().map(line).collect::<Vec<_>>().join("\n") + "\n";
    std::fs::create_dir_all(&settings.data)?;
    std::fs::write(settings.data.join("demo-logins.txt"), &lines)?;
    say(&lines);
    Ok(())
}

/// Refuses to show a demonstration to the world unless that was asked for twice, whenever it was made.
pub async fn refuse_public_demo(settings: &Settings, backend: &Backend, said: u8) -> Result<(), StartError> {
    if settings.is_open() && said < 2 && backend.is_demo().await? {
        return Err(StartError::PublicDemo);
    }
    Ok(())
}

/// Why the demonstration does not start.
#[derive(Debug, thiserror::Error)]
pub enum DemoStartError {
    /// It could not be made.
    #[error(transparent)]
    Demo(#[from] DemoError),
    /// Its log-ins could not be written down.
    #[error("demo-logins.txt: {0}")]
    File(#[from] std::io::Error),
}

/// On an empty database, prints the one-time link by which the first organizer comes in.
pub async fn first_organizer(backend: &Backend) -> Result<(), Failed<LoginTaken>> {
    let first = match backend.first_organizer().await {
        // Another process on the same database was faster.
        Err(Failed::Refused(LoginTaken)) => None,
        done => done?,
    };
    if let Some((login, address)) = first {
        say(&(KO.console.first_organizer)(&address, login));
    }
    Ok(())
}
