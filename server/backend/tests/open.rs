//! Opening a database file that is not ours to open.

#![expect(clippy::unwrap_used, reason = "a test that cannot be set up shall fail")]

use std::{fs, path::PathBuf};

use backend::store::{OpenError, Store};

/// A file in a folder of its own, which goes with it.
struct File(PathBuf);

impl File {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("hwanggeumhyang-open-{}-{name}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    fn path(&self) -> PathBuf {
        self.0.join("x.db")
    }

    fn url(&self) -> String {
        format!("sqlite://{}", self.path().display())
    }

    /// Changes the file as another program would.
    async fn change(&self, statement: &'static str) {
        sqlx::any::install_default_drivers();
        let pool = sqlx::AnyPool::connect(&format!("{}?mode=rwc", self.url())).await.unwrap();
        sqlx::raw_sql(statement).execute(&pool).await.unwrap();
        pool.close().await;
    }
}

impl Drop for File {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

async fn refused(file: &File) -> OpenError {
    let before = fs::read(file.path()).unwrap();
    let error = Store::open(&file.url()).await.unwrap_err();
    assert_eq!(fs::read(file.path()).unwrap(), before, "the file was changed");
    error
}

#[tokio::test]
async fn a_database_of_a_newer_version_is_refused_and_left_as_it_is() {
    let file = File::new("newer");
    Store::open(&file.url()).await.unwrap().close().await;
    file.change(
        "insert into _sqlx_migrations (version, description, success, checksum, execution_time)
         values (9999, 'from the future', true, x'00', 0)",
    )
    .await;
    let error = refused(&file).await;
    assert!(matches!(error, OpenError::Version(_)), "{error}");
}

#[tokio::test]
async fn a_migration_that_was_changed_after_it_was_applied_is_refused() {
    let file = File::new("changed");
    Store::open(&file.url()).await.unwrap().close().await;
    file.change("update _sqlx_migrations set checksum = x'00' where version = 1").await;
    let error = refused(&file).await;
    assert!(matches!(error, OpenError::Version(_)), "{error}");
}

#[tokio::test]
async fn a_database_of_another_program_is_refused_and_left_as_it_is() {
    let file = File::new("foreign");
    file.change("create table note (text text)").await;
    let error = refused(&file).await;
    assert!(matches!(error, OpenError::Foreign), "{error}");
}

#[tokio::test]
async fn a_file_that_is_open_is_not_opened_twice() {
    let file = File::new("twice");
    let first = Store::open(&file.url()).await.unwrap();
    let error = Store::open(&file.url()).await.unwrap_err();
    assert!(matches!(error, OpenError::Locked(_)), "{error}");
    drop(first);
}
