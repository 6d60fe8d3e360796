//! A database for one test: a folder with a file, or one of a Postgres that runs already.

use std::path::PathBuf;

use domain::moment::Moment;
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
        let id = Rng::from_system().unwrap().id::<()>(Moment::from_unix_ms(0));
        let name = format!("hgh_test_{}", id.as_str().to_lowercase());
        match std::env::var(POSTGRES) {
            Ok(url) if !url.is_empty() => {
                let url: Url = url.parse().unwrap();
                tell(&url, format!("create database {name}")).await.unwrap();
                Self::Postgres(url, name)
            }
            _ => Self::Sqlite(std::env::temp_dir().join(name)),
        }
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

impl Drop for Database {
    fn drop(&mut self) {
        match self {
            Self::Sqlite(folder) => drop(std::fs::remove_dir_all(folder)),
            Self::Postgres(url, name) => drop_database(url.clone(), name),
        }
    }
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
