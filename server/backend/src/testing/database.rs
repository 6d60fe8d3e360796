//! A database for one test: a folder with a file, or one of a Postgres that runs already.
//!
//! Every migration takes its time, and hundreds of tests would wait for all of them: they are done once, and each test begins
//! with a copy of what came out.

use std::{fs, os::unix::fs::DirBuilderExt, path::PathBuf};

use domain::base::moment::Moment;
use reqwest::Url;
use sqlx::{AnyConnection, AssertSqlSafe, Connection, Executor, any::install_default_drivers};

use tokio::sync::OnceCell;

use crate::{ports::rng::Rng, store::Store};

/// The variable that names a Postgres; the database in it is only used to make others.
const POSTGRES: &str = "TEST_DATABASE_URL";

/// The name of a file.
const FILE: &str = "test.db";

/// A database that is gone when it is dropped.
#[derive(Debug)]
pub enum Database {
    /// A folder of its own with a file.
    Sqlite(PathBuf),
    /// A database of this name beside the one at this address.
    Postgres(Url, String),
}

impl Database {
    /// Makes an empty one.
    pub async fn make() -> Self {
        match Self::of_postgres().await {
            Some(made) => made,
            None => Self::empty_file().0,
        }
    }

    /// Makes one that holds nobody, but all tables.
    pub async fn make_migrated() -> Self {
        let Some(url) = postgres() else { return Self::copied_file().await };
        let (name, template) = (new_name(), template_of(&url).await);
        tell(&url, format!("create database {name} template {template}")).await.unwrap();
        Self::Postgres(url, name)
    }

    async fn copied_file() -> Self {
        static MIGRATED: OnceCell<Vec<u8>> = OnceCell::const_new();
        let bytes = MIGRATED.get_or_init(async || {
            let (made, file) = Self::empty_file();
            Store::open(&made.url()).await.unwrap().close().await;
            fs::read(file).unwrap()
        });
        let bytes = bytes.await;
        let (made, file) = Self::empty_file();
        fs::DirBuilder::new().mode(0o700).create(file.parent().unwrap()).unwrap();
        fs::write(file, bytes).unwrap();
        made
    }

    /// One in a folder that is not there yet, and where its file will be.
    fn empty_file() -> (Self, PathBuf) {
        let folder = std::env::temp_dir().join(new_name());
        let file = folder.join(FILE);
        (Self::Sqlite(folder), file)
    }

    /// Makes an empty one of the Postgres that runs; nothing where none is named.
    pub async fn of_postgres() -> Option<Self> {
        let (url, name) = (postgres()?, new_name());
        tell(&url, format!("create database {name}")).await.unwrap();
        Some(Self::Postgres(url, name))
    }

    /// Its address.
    pub fn url(&self) -> String {
        match self {
            Self::Sqlite(folder) => format!("sqlite://{}", folder.join(FILE).display()),
            Self::Postgres(url, name) => {
                let mut url = url.clone();
                url.set_path(name);
                url.into()
            }
        }
    }
}

impl Database {
    /// Takes the database of a server away from whoever uses it, or gives it back.
    pub async fn set_away(&self, away: bool) {
        let Self::Postgres(url, name) = self else { panic!("a file is no server") };
        tell(url, format!("alter database {name} allow_connections {}", !away)).await.unwrap();
        if away {
            let theirs = format!("select pg_terminate_backend(pid) from pg_stat_activity where datname = '{name}'");
            tell(url, theirs).await.unwrap();
        }
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        match self {
            Self::Sqlite(folder) => drop(std::fs::remove_dir_all(folder)),
            Self::Postgres(url, name) => drop_database(url.clone(), name),
        }
    }
}

/// The Postgres that runs already, if one does.
fn postgres() -> Option<Url> {
    Some(std::env::var(POSTGRES).ok().filter(|url| !url.is_empty())?.parse().unwrap())
}

/// The name of a database with all tables, of which others are copies. It stays with its server, under a name that tells which
/// tables they are: the tests of the next process begin with it as well.
async fn template_of(url: &Url) -> &'static str {
    static NAME: OnceCell<String> = OnceCell::const_new();
    let name = NAME.get_or_init(async || {
        let name = format!("hgh_tables_{}", Store::tables());
        let own = Database::of_postgres().await.unwrap();
        Store::open(&own.url()).await.unwrap().close().await;
        let Database::Postgres(_, own_name) = &own else { return name };
        // Where another process was faster, its own is as good, and this one is dropped.
        if let Err(error) = tell(url, format!("alter database {own_name} rename to {name}")).await {
            tracing::debug!(%error, "somebody has made these tables before");
        }
        name
    });
    name.await
}

fn new_name() -> String {
    let id = Rng::from_system().unwrap().id::<()>(Moment::from_unix_ms(0));
    format!("hgh_test_{}", id.as_str().to_lowercase())
}

/// Dropping waits for an answer, so it has a thread and a runtime of its own.
fn drop_database(url: Url, name: &str) {
    let sql = format!("drop database if exists {name} with (force)");
    let thread = std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        runtime.map(|runtime| runtime.block_on(tell(&url, sql)))
    });
    if !matches!(thread.join(), Ok(Ok(Ok(())))) {
        tracing::warn!(name, "the database of a test stays behind");
    }
}

async fn tell(url: &Url, sql: String) -> Result<(), sqlx::Error> {
    install_default_drivers();
    let mut conn = AnyConnection::connect(url.as_str()).await?;
    // The name in it is ours, drawn a moment ago.
    conn.execute(AssertSqlSafe(sql)).await?;
    conn.close().await
}
