//! Connections and transactions; the words in which the databases differ stand in the files below.

mod backup;
mod dialect;
mod erased;
mod error;
mod file;
pub mod files;
pub mod hash;
mod lock;
pub mod many;
mod open_error;
pub mod pages;
mod restore;
pub mod row;
pub mod settings;
mod sqlite;
mod tx;

use std::{sync::Arc, time::Duration};

use domain::{base::id::Id, people::member::Member};
use sqlx::{
    Any, AnyPool, Executor, Row,
    any::{AnyConnectOptions, AnyPoolOptions, install_default_drivers},
    migrate::{Migrate, MigrateError, Migrator},
    pool::PoolConnection,
};
use tokio::time::timeout;

pub use self::{
    backup::{BackupError, backup},
    dialect::Dialect,
    error::{ExpectRows, StoreError},
    open_error::OpenError,
    restore::restore,
    tx::Tx,
};
use self::{file::DatabaseFile, lock::FileLock, open_error::refused};

/// A connection for reading.
pub type Conn = sqlx::AnyConnection;

/// All migrations, inside the binary.
static MIGRATIONS: Migrator = sqlx_macros::migrate!("../../migrations");
/// The table in which sqlx keeps what was applied.
const APPLIED: &str = "_sqlx_migrations";

/// So many bytes a health check writes where the disk has refused a write: more than forms of people come to.
const CHECKED: usize = 24 * 1024;
/// Waiting for a connection longer than this means that the machine is overloaded: better to say
/// so than to let requests pile up.
const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(5);
/// A health check that waits longer than this for the write lock says that writes are slow, which is not ready.
const READY_TIMEOUT: Duration = Duration::from_secs(2);
/// Whoever waits longer than this for a row that somebody holds is told to come back, with all that they typed.
const LOCK_PATIENCE: &str = "set lock_timeout = '4s'";
/// Connections to `PostgreSQL` of one process; its default limit of 100 leaves room for replicas.
const POSTGRES_CONNECTIONS: u32 = 16;

/// The open database: one writer at a time on `SQLite`, a pool on `PostgreSQL`.
#[derive(Debug, Clone)]
pub struct Store {
    writer: AnyPool,
    reader: AnyPool,
    dialect: Dialect,
    /// The file of `SQLite`.
    file: Option<DatabaseFile>,
    /// Held as long as anybody holds the store.
    _lock: Option<Arc<FileLock>>,
}

impl Store {
    /// Opens and migrates the database at this address.
    pub async fn open(url: &str) -> Result<Self, OpenError> {
        install_default_drivers();
        let store = match url.split_once(':').map(|(scheme, _)| scheme) {
            Some("sqlite") => sqlite::open(url).await?,
            Some("postgres" | "postgresql") => Self::open_postgres(url).await?,
            _ => return Err(OpenError::Address),
        };
        let mut conn = store.writer.acquire().await?;
        if store.dialect == Dialect::Postgres {
            // Of two that start at once one migrates, and the other waits for as long as that takes.
            conn.execute("set lock_timeout = 0").await?;
        }
        MIGRATIONS.run(&mut *conn).await.map_err(|error| refused(error, store.dialect))?;
        if store.dialect == Dialect::Postgres {
            conn.execute(LOCK_PATIENCE).await?;
        }
        drop(conn);
        Ok(store)
    }

    /// Opens the database for one small write: beside the process that serves it, if there is one. Then nothing is migrated,
    /// and a database that is not exactly of this version is refused.
    pub async fn open_beside(url: &str) -> Result<Self, OpenError> {
        match Self::open(url).await {
            Err(OpenError::Locked(_)) => sqlite::open_beside(url).await,
            opened => opened,
        }
    }

    /// Which tables a database of this program has: the same word for the same migrations.
    #[cfg(feature = "testing")]
    pub fn tables() -> String {
        let all: Vec<u8> = MIGRATIONS.iter().flat_map(|migration| migration.checksum.to_vec()).collect();
        hash::token_hash(&format!("{all:?}"))
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .take(20)
            .collect::<String>()
            .to_lowercase()
    }

    async fn open_postgres(url: &str) -> Result<Self, OpenError> {
        let pool = pool(POSTGRES_CONNECTIONS)
            .after_connect(|conn, _| Box::pin(async move { conn.execute(LOCK_PATIENCE).await.map(drop) }))
            .connect_with(address(url)?)
            .await?;
        check_versions(&mut *pool.acquire().await?, Dialect::Postgres).await?;
        Ok(Self { writer: pool.clone(), reader: pool, dialect: Dialect::Postgres, file: None, _lock: None })
    }

    /// Which database this is.
    pub fn dialect(&self) -> Dialect {
        self.dialect
    }

    /// A connection for reading; on `SQLite` it cannot write.
    pub async fn read(&self) -> Result<PoolConnection<Any>, StoreError> {
        // A connection that is opened now would make a new log in place of one that has gone.
        if let Some(file) = &self.file {
            file.is_in_place()?;
        }
        Ok(self.reader.acquire().await?)
    }

    /// Begins a transaction that writes: it has the write lock from its first statement, so it is
    /// never refused half-way.
    pub async fn begin(&self) -> Result<Tx, StoreError> {
        self.begin_as(self.dialect.begin()).await
    }

    /// Begins a transaction whose statements each hold by themselves, as those of the job queue, of
    /// sessions and of counted tries: many at once do not make each other's fail.
    pub async fn begin_single(&self) -> Result<Tx, StoreError> {
        self.begin_as(self.dialect.begin_single()).await
    }

    /// Begins a transaction about one person's own rows. It holds the person's row until it ends, so that two of them
    /// follow each other, while those of other people never make it fail.
    pub async fn begin_for(&self, member: &Id<Member>) -> Result<Tx, StoreError> {
        let mut tx = self.begin_single().await?;
        let held = sqlx::query(self.dialect.hold_member()).bind(member.as_str()).fetch_optional(&mut *tx).await?;
        held.map(|_| tx).ok_or(StoreError::Left)
    }

    async fn begin_as(&self, statement: &'static str) -> Result<Tx, StoreError> {
        if let Some(file) = &self.file {
            file.is_in_place()?;
        }
        Tx::begin(self.writer.acquire().await?, self.file.clone(), statement).await
    }

    /// Whether the database can be written and holds the schema of this program.
    pub async fn is_ready(&self) -> bool {
        match timeout(READY_TIMEOUT, self.check()).await {
            Ok(Ok(fits)) => fits,
            Ok(Err(error)) => {
                tracing::error!(%error, "the database cannot be written");
                false
            }
            Err(_) => {
                tracing::error!("the database does not answer in time");
                false
            }
        }
    }

    /// Takes the write lock and gives it back. After a write that the disk refused, writes more than any form does, for only
    /// that tells whether there is room again: where forms are refused, a few bytes may still find room in the log.
    async fn check(&self) -> Result<bool, StoreError> {
        let mut tx = self.begin_single().await?;
        let row = sqlx::query("select max(version) from _sqlx_migrations").fetch_one(&mut *tx).await?;
        let fits = Some(row.try_get::<i64, _>(0)?) == newest_migration();
        if let Some(file) = self.file.as_ref().filter(|file| file.was_refused()) {
            // Another text than the last time: what stands there already, SQLite does not write again.
            let before = settings::get(&mut tx, settings::LAST_CHECK).await?;
            let letter = if before.is_some_and(|text| text.starts_with('a')) { "b" } else { "a" };
            settings::put(&mut tx, settings::LAST_CHECK, &letter.repeat(CHECKED)).await?;
            tx.finish().await?;
            file.takes_writes();
            // What was written for the check alone takes no room.
            file.empty_log(&mut *self.writer.acquire().await?).await;
        } else {
            // PostgreSQL says only to a write that it takes none, as one does that is a copy of another.
            if self.file.is_none() {
                settings::put(&mut tx, settings::LAST_CHECK, "a").await?;
            }
            tx.rollback().await;
        }
        Ok(fits)
    }

    /// Waits for writes under way and closes all connections.
    pub async fn close(&self) {
        self.reader.close().await;
        self.writer.close().await;
    }
}

/// Refuses a database that a newer program has migrated, before anything is written.
async fn check_versions(conn: &mut Conn, dialect: Dialect) -> Result<(), OpenError> {
    let found = sqlx::query(dialect.has_migrations()).fetch_optional(&mut *conn).await;
    if found.map_err(|error| refused(MigrateError::Execute(error), dialect))?.is_none() {
        return Ok(());
    }
    for applied in conn.list_applied_migrations(APPLIED).await.map_err(|error| refused(error, dialect))? {
        match MIGRATIONS.iter().find(|ours| ours.version == applied.version) {
            Some(ours) if ours.checksum == applied.checksum => {}
            Some(_) => return Err(OpenError::Version(MigrateError::VersionMismatch(applied.version))),
            None => return Err(OpenError::Version(MigrateError::VersionMissing(applied.version))),
        }
    }
    Ok(())
}

/// Refuses a database that lacks a migration of ours.
async fn check_is_newest(conn: &mut Conn) -> Result<(), OpenError> {
    let applied = conn.list_applied_migrations(APPLIED).await.map_err(|error| refused(error, Dialect::Sqlite))?;
    let newest = applied.iter().map(|migration| migration.version).max();
    if newest == newest_migration() { Ok(()) } else { Err(OpenError::Older) }
}

fn newest_migration() -> Option<i64> {
    MIGRATIONS.iter().map(|migration| migration.version).max()
}

fn pool(connections: u32) -> AnyPoolOptions {
    AnyPoolOptions::new().max_connections(connections).acquire_timeout(ACQUIRE_TIMEOUT)
}

fn address(url: &str) -> Result<AnyConnectOptions, OpenError> {
    url.parse().map_err(|_| OpenError::Address)
}
