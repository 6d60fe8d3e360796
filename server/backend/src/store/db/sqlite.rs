//! The file of `SQLite`: looked at before it is touched, opened with every pragma.

use std::{
    fs::{DirBuilder, File},
    io::{self, Read},
    os::unix::fs::{DirBuilderExt, OpenOptionsExt},
    path::{Path, PathBuf},
    sync::Arc,
};

use sqlx::{AnyPool, ConnectOptions, Connection, Row};

use super::{
    Conn, DatabaseFile, Dialect, OpenError, Store, address, check_is_newest, check_versions,
    files::{PRIVATE, beside, tighten, warn_if_open},
    lock::FileLock,
    open_error::damaged,
    pool,
};

/// Readers of one file; two cores cannot keep more busy.
const READERS: u32 = 8;
/// Files up to this size are checked whole before serving, which takes about a second.
const CHECK_BEFORE_SERVING: u64 = 64 * 1024 * 1024;
/// The first release that cannot lose an acknowledged write in WAL mode.
const FLOOR: [u32; 3] = [3, 51, 3];
/// What every database file begins with.
const HEADER: &[u8; 16] = b"SQLite format 3\0";

/// Opens the file at `sqlite://…`, making it and its folder if they are not there.
pub async fn open(url: &str) -> Result<Store, OpenError> {
    let file = file_of(url).ok_or(OpenError::Address)?;
    let lock = take_lock(&file)?;
    for side in ["", ".lock", ".guest.lock", "-wal", "-shm"] {
        tighten(&beside(&file, side));
    }
    warn_if_open(file.parent().unwrap_or(Path::new("")));
    let holds_something = holds_something(&file)?;
    // Made here and nowhere else: no connection makes a file anew in place of one that has gone. One that is there
    // and cannot be written is said here, so that what the database refuses later is damage.
    File::options()
        .create(true)
        .append(true)
        .mode(PRIVATE)
        .open(&file)
        .map_err(|error| OpenError::File(file.clone(), error))?;
    if holds_something {
        inspect(url, &file).await?;
    }
    connect(url, &file, Some(lock)).await
}

/// Opens the file for a small write beside the process that serves it, which holds the lock. `SQLite` lets one of them
/// write at a time; a restore, which would put another file in its place, waits for neither and is kept out.
pub async fn open_beside(url: &str) -> Result<Store, OpenError> {
    let file = file_of(url).ok_or(OpenError::Address)?;
    let failed = |error| OpenError::File(file.clone(), error);
    let lock = FileLock::share(&file).map_err(failed)?.ok_or_else(|| OpenError::Locked(file.clone()))?;
    let mut conn = address(&format!("{url}?mode=ro"))?.connect().await.map_err(damaged)?;
    check_origin(&mut conn).await?;
    check_is_newest(&mut conn).await?;
    conn.close().await.map_err(damaged)?;
    connect(url, &file, Some(lock)).await
}

/// Connects to the file, which is there.
async fn connect(url: &str, file: &Path, lock: Option<FileLock>) -> Result<Store, OpenError> {
    let database = DatabaseFile::new(file);
    // The writer opens first and stays: it sets WAL, and it is never without a connection.
    let writer = pool(1)
        .min_connections(1)
        .idle_timeout(None)
        .max_lifetime(None)
        .after_connect({
            let database = database.clone();
            move |conn, _| {
                let database = database.clone();
                Box::pin(async move {
                    pragmas(conn).await?;
                    database.remember().map_err(|error| sqlx::Error::Protocol(error.to_string()))
                })
            }
        })
        .connect_with(address(&format!("{url}?mode=rw"))?)
        .await
        .map_err(damaged)?;
    check_library(&writer).await?;
    let reader = pool(READERS)
        .after_connect(|conn, _| {
            Box::pin(async move {
                pragmas(&mut *conn).await?;
                sqlx::raw_sql("pragma query_only = on").execute(conn).await.map(drop)
            })
        })
        .connect_with(address(&format!("{url}?mode=rw"))?)
        .await
        .map_err(damaged)?;
    Ok(Store { writer, reader, dialect: Dialect::Sqlite, file: Some(database), _lock: lock.map(Arc::new) })
}

/// The file of `sqlite://data/x.db` or `sqlite:///var/x.db`.
pub(super) fn file_of(url: &str) -> Option<PathBuf> {
    let path = url.strip_prefix("sqlite://").or_else(|| url.strip_prefix("sqlite:"))?;
    (!path.is_empty() && !path.contains(['?', '#'])).then(|| PathBuf::from(path))
}

pub(super) fn take_lock(file: &Path) -> Result<FileLock, OpenError> {
    let failed = |error| OpenError::File(file.to_owned(), error);
    if let Some(folder) = file.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        // Letters with keys and the database itself are nobody else's on this machine.
        DirBuilder::new().recursive(true).mode(0o700).create(folder).map_err(failed)?;
    }
    FileLock::take(file).map_err(failed)?.ok_or_else(|| OpenError::Locked(file.to_owned()))
}

/// Whether there is a database to inspect; refuses a file whose header is of something else.
pub(super) fn holds_something(file: &Path) -> Result<bool, OpenError> {
    let failed = |error| OpenError::File(file.to_owned(), error);
    let mut header = Vec::new();
    match File::open(file) {
        Ok(opened) => opened.take(HEADER.len() as u64).read_to_end(&mut header).map_err(failed)?,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
        Err(error) => return Err(failed(error)),
    };
    match header.as_slice() {
        [] => Ok(false),
        read if read == HEADER => Ok(true),
        _ => Err(OpenError::Damaged("its header is not that of SQLite".into())),
    }
}

/// Refuses a database of another program, or of a newer release of this one.
pub(super) async fn check_origin(conn: &mut Conn) -> Result<(), OpenError> {
    let ours = sqlx::query(
        "select coalesce(max(case when name = '_sqlx_migrations' then 1 else 0 end), 1) from sqlite_master",
    )
    .fetch_one(&mut *conn)
    .await
    .map_err(damaged)?;
    if ours.try_get::<i64, _>(0).map_err(damaged)? == 0 {
        return Err(OpenError::Foreign);
    }
    check_versions(conn, Dialect::Sqlite).await
}

/// Reads schema, migrations and pages through a connection that cannot write.
async fn inspect(url: &str, file: &Path) -> Result<(), OpenError> {
    let mut conn = address(&format!("{url}?mode=ro"))?.connect().await.map_err(damaged)?;
    check_origin(&mut conn).await?;
    if std::fs::metadata(file).map_or(0, |data| data.len()) <= CHECK_BEFORE_SERVING {
        quick_check(&mut conn).await?;
        return conn.close().await.map_err(OpenError::Unreachable);
    }
    tokio::spawn(async move {
        if let Err(error) = quick_check(&mut conn).await {
            tracing::error!(%error, "stopping: the database is damaged");
            std::process::exit(OpenError::EXIT_CODE);
        }
    });
    Ok(())
}

pub(super) async fn quick_check(conn: &mut Conn) -> Result<(), OpenError> {
    let row = sqlx::query("pragma quick_check(1)").fetch_one(conn).await.map_err(damaged)?;
    match row.try_get::<String, _>(0).map_err(damaged)? {
        said if said == "ok" => Ok(()),
        said => Err(OpenError::Damaged(said)),
    }
}

async fn pragmas(conn: &mut Conn) -> Result<(), sqlx::Error> {
    sqlx::raw_sql(
        "pragma journal_mode = wal; pragma synchronous = full; pragma busy_timeout = 5000;
         pragma foreign_keys = on; pragma temp_store = memory; pragma cache_size = -8000;
         pragma wal_autocheckpoint = 0; pragma secure_delete = on;",
    )
    .execute(conn)
    .await
    .map(drop)
}

async fn check_library(writer: &AnyPool) -> Result<(), OpenError> {
    let row = sqlx::query("select sqlite_version()").fetch_one(writer).await?;
    let version: String = row.try_get(0)?;
    let parts: Vec<u32> = version.split('.').map(|part| part.parse().unwrap_or(0)).collect();
    if parts.as_slice() >= FLOOR.as_slice() { Ok(()) } else { Err(OpenError::OldSqlite(version)) }
}
