//! Connections and transactions; the words in which the databases differ stand in the files below.

mod dialect;
mod open_error;
mod sqlite;

use std::{sync::Arc, time::Duration};

use sqlx::{
    Any, AnyPool, Row, Transaction,
    any::{AnyConnectOptions, AnyPoolOptions, install_default_drivers},
    migrate::{Migrate, MigrateError, Migrator},
    pool::PoolConnection,
};

use self::open_error::refused;
pub use self::{dialect::Dialect, open_error::OpenError};
use super::{StoreError, lock::FileLock};

/// A connection for reading.
pub type Conn = sqlx::AnyConnection;
/// A transaction that writes.
pub type Tx = Transaction<'static, Any>;

/// All migrations, inside the binary.
static MIGRATIONS: Migrator = sqlx::migrate!("../../migrations");
/// The table in which sqlx keeps what was applied.
const APPLIED: &str = "_sqlx_migrations";

/// Waiting for a connection longer than this means that the machine is overloaded: better to say
/// so than to let requests pile up.
const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(5);
/// Connections to `PostgreSQL` of one process; its default limit of 100 leaves room for replicas.
const POSTGRES_CONNECTIONS: u32 = 16;

/// The open database: one writer at a time on `SQLite`, a pool on `PostgreSQL`.
#[derive(Debug, Clone)]
pub struct Store {
    writer: AnyPool,
    reader: AnyPool,
    dialect: Dialect,
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
        MIGRATIONS.run(&store.writer).await.map_err(refused)?;
        Ok(store)
    }

    async fn open_postgres(url: &str) -> Result<Self, OpenError> {
        let pool = pool(POSTGRES_CONNECTIONS)
            // A request that vanished while a transaction began leaves it open (sqlx#4385).
            .after_release(|conn, _| Box::pin(async move { sqlx::query("rollback").execute(conn).await.map(|_| true) }))
            .connect_with(address(url)?)
            .await?;
        check_versions(&mut *pool.acquire().await?, Dialect::Postgres).await?;
        Ok(Self { writer: pool.clone(), reader: pool, dialect: Dialect::Postgres, _lock: None })
    }

    /// Which database this is.
    pub fn dialect(&self) -> Dialect {
        self.dialect
    }

    /// A connection for reading; on `SQLite` it cannot write.
    pub async fn read(&self) -> Result<PoolConnection<Any>, StoreError> {
        Ok(self.reader.acquire().await?)
    }

    /// Begins a transaction that writes: it has the write lock from its first statement, so it is
    /// never refused half-way.
    pub async fn begin(&self) -> Result<Tx, StoreError> {
        Ok(self.writer.begin_with(self.dialect.begin()).await?)
    }

    /// Begins a transaction whose statements each hold by themselves, as those of the job queue, of
    /// sessions and of counted tries: many at once do not make each other's fail.
    pub async fn begin_single(&self) -> Result<Tx, StoreError> {
        Ok(self.writer.begin_with(self.dialect.begin_single()).await?)
    }

    /// Whether the database answers and holds the schema of this program.
    pub async fn is_ready(&self) -> bool {
        match self.newest_applied().await {
            Ok(version) => Some(version) == newest_migration(),
            Err(error) => {
                tracing::error!(%error, "the database does not answer");
                false
            }
        }
    }

    /// Waits for writes under way and closes all connections.
    pub async fn close(&self) {
        self.reader.close().await;
        self.writer.close().await;
    }

    async fn newest_applied(&self) -> Result<i64, StoreError> {
        let mut conn = self.read().await?;
        let row = sqlx::query("select max(version) from _sqlx_migrations").fetch_one(&mut *conn).await?;
        Ok(row.try_get(0)?)
    }
}

/// Refuses a database that a newer program has migrated, before anything is written.
async fn check_versions(conn: &mut Conn, dialect: Dialect) -> Result<(), OpenError> {
    if sqlx::query(dialect.has_migrations()).fetch_optional(&mut *conn).await?.is_none() {
        return Ok(());
    }
    for applied in conn.list_applied_migrations(APPLIED).await.map_err(refused)? {
        match MIGRATIONS.iter().find(|ours| ours.version == applied.version) {
            Some(ours) if ours.checksum == applied.checksum => {}
            Some(_) => return Err(OpenError::Version(MigrateError::VersionMismatch(applied.version))),
            None => return Err(OpenError::Version(MigrateError::VersionMissing(applied.version))),
        }
    }
    Ok(())
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
