//! A database for one test: a folder with a file, or one of a Postgres that runs already.

use std::path::PathBuf;

use domain::base::moment::Moment;
use reqwest::Url;
use sqlx::{AnyConnection, AssertSqlSafe, Connection, Executor, any::install_default_drivers};

use crate::ports::rng::Rng;

/// The variable that names a Postgres; the database in it is only used to make others.
const POSTGRES: &str = "TEST_DATABASE_URL";

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
            None => Self::Sqlite(std::env::temp_dir().join(new_name())),
        }
    }

    /// Makes an empty one of the Postgres that runs; nothing where none is named.
    pub async fn of_postgres() -> Option<Self> {
        let url: Url = std::env::var(POSTGRES).ok().filter(|url| !url.is_empty())?.parse().unwrap();
        let name = new_name();
        tell(&url, format!("create database {name}")).await.unwrap();
        Some(Self::Postgres(url, name))
    }

    /// Its address.
    pub fn url(&self) -> String {
        match self {
            Self::Sqlite(folder) => format!("sqlite://{}", folder.join("test.db").display()),
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
