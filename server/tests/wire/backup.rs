//! Backups: made beside a service, put back while none runs, refused whenever something would be lost.

use std::{
    fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
};

use sqlx::Connection;

use crate::site::{Browser, PASSWORD, Site, empty_folder, run};

const DATABASE: &str = "data/hwanggeumhyang.db";
const BACKUP: &str = "backup.db";
/// More people than one address may usually sign up.
const MANY: [(&str, &str); 1] = [("HGH_LIMIT_ADDRESS", "5000/15m")];

fn mode(file: &Path) -> u32 {
    fs::metadata(file).unwrap().permissions().mode() & 0o777
}

/// What the command ends with and what it said.
fn ended(folder: &PathBuf, arguments: &[&str]) -> (i32, String) {
    let ended = run(folder, arguments, &[]);
    let said = [ended.stdout, ended.stderr].concat();
    (ended.status.code().unwrap(), String::from_utf8(said).unwrap())
}

/// The folder of a service that stopped well, with one person in its database.
async fn with_one_person() -> PathBuf {
    let site = Site::start().await;
    Browser::new(&site).sign_up("한라봉", "halla@demo.example").await;
    site.stop()
}

/// The files whose names begin with that of the database, but for the log that whoever reads it makes.
fn files_of_the_database(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder.join("data")).unwrap().map(|entry| entry.unwrap().file_name());
    let mut names: Vec<String> = names.map(|name| name.into_string().unwrap()).collect();
    names.retain(|name| name.starts_with("hwanggeumhyang.db") && !name.ends_with("-wal") && !name.ends_with("-shm"));
    names.sort();
    names
}

#[tokio::test]
async fn a_backup_made_under_writes_is_restored_and_people_log_in() {
    let site = Site::start_with(&[], &MANY).await;
    let browser = Browser::new(&site);
    let login = |n: usize| format!("person{n}@demo.example");
    for n in 0..3 {
        Browser::new(&site).sign_up("한라봉", &login(n)).await;
    }
    let folder = site.folder.clone();
    let backup = tokio::task::spawn_blocking(move || ended(&folder, &["backup", BACKUP]));
    for n in 3..9 {
        Browser::at(browser.url()).sign_up("천혜향", &login(n)).await;
    }
    let (code, said) = backup.await.unwrap();
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("HGH_SECRET") && said.contains(BACKUP), "{said}");
    let folder = site.stop();
    assert_eq!(mode(&folder.join(BACKUP)), 0o600);
    // All is lost but the backup and the secret, as after a mishap; a stale log lies about.
    fs::remove_file(folder.join(DATABASE)).unwrap();
    fs::write(folder.join(format!("{DATABASE}-wal")), "of another file").unwrap();
    let (code, said) = ended(&folder, &["restore", BACKUP]);
    assert_eq!(code, 0, "{said}");
    assert!(!folder.join(format!("{DATABASE}-wal")).exists(), "a stale log would be played into the backup");
    assert!(
        files_of_the_database(&folder).iter().all(|name| !name.contains(".before-") && !name.contains("restoring"))
    );
    assert_eq!(mode(&folder.join(DATABASE)), 0o600);
    let site = Site::start_in(folder, &[], &MANY).await;
    for n in 0..3 {
        let answer = Browser::new(&site).log_in(&login(n), PASSWORD).await;
        assert_eq!(answer.location.as_deref(), Some("/home"), "{}", login(n));
    }
}

#[tokio::test]
async fn what_was_there_before_a_restore_is_kept_with_all_that_was_acknowledged() {
    let folder = with_one_person().await;
    assert_eq!(ended(&folder, &["backup", BACKUP]).0, 0);
    let site = Site::start_in(folder, &[], &[]).await;
    Browser::new(&site).sign_up("천혜향", "later@demo.example").await;
    // Killed: what was acknowledged last stands in the log alone.
    let folder = site.kill();
    let (code, said) = ended(&folder, &["restore", BACKUP]);
    assert_eq!(code, 0, "{said}");
    let kept = files_of_the_database(&folder).into_iter().find(|name| name.contains(".before-")).unwrap();
    assert!(said.contains(&kept), "{said}");
    let kept = folder.join("data").join(kept);
    let mut conn = sqlx::SqliteConnection::connect(&format!("sqlite://{}", kept.display())).await.unwrap();
    let people = "select count(*) from member where login = 'later@demo.example'";
    assert_eq!(sqlx::query_scalar::<_, i64>(people).fetch_one(&mut conn).await.unwrap(), 1);
    conn.close().await.unwrap();
    let site = Site::start_in(folder, &[], &[]).await;
    let browser = Browser::new(&site);
    assert_eq!(browser.log_in("halla@demo.example", PASSWORD).await.location.as_deref(), Some("/home"));
    assert_ne!(browser.log_in("later@demo.example", PASSWORD).await.location.as_deref(), Some("/home"));
}

#[tokio::test]
async fn a_backup_takes_the_place_of_no_file() {
    let folder = with_one_person().await;
    fs::write(folder.join(BACKUP), "last year's").unwrap();
    let (code, said) = ended(&folder, &["backup", BACKUP]);
    assert_eq!(code, 64, "{said}");
    assert_eq!(fs::read(folder.join(BACKUP)).unwrap(), b"last year's");
    assert_eq!(ended(&folder, &["backup"]).0, 64);
    let (code, said) = ended(&folder, &["backup", "no/such/folder/backup.db"]);
    assert_eq!(code, 69, "{said}");
    // What means something in an address means nothing in a name.
    let odd = "100% sound? yes#1.db";
    assert_eq!(ended(&folder, &["backup", odd]).0, 0);
    assert_eq!(ended(&folder, &["restore", odd]).0, 0);
    fs::remove_dir_all(folder).unwrap();
}

#[tokio::test]
async fn there_is_no_backup_of_nothing_nor_of_a_damaged_database() {
    let folder = empty_folder();
    let (code, said) = ended(&folder, &["backup", BACKUP]);
    assert_eq!(code, 78, "{said}");
    assert!(!folder.join(DATABASE).exists() && !folder.join(BACKUP).exists());
    fs::remove_dir_all(folder).unwrap();
    let folder = with_one_person().await;
    let mut torn = fs::read(folder.join(DATABASE)).unwrap();
    let middle = torn.len() / 2;
    torn[4096..middle].fill(0xA5);
    fs::write(folder.join(DATABASE), torn).unwrap();
    let (code, said) = ended(&folder, &["backup", BACKUP]);
    assert_eq!(code, 78, "{said}");
    let left: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left, ["data"]);
    fs::remove_dir_all(folder).unwrap();
}

#[tokio::test]
async fn what_is_no_backup_is_refused_and_the_database_left_as_it_is() {
    let folder = with_one_person().await;
    assert_eq!(ended(&folder, &["backup", BACKUP]).0, 0);
    let sound = fs::read(folder.join(BACKUP)).unwrap();
    let before = fs::read(folder.join(DATABASE)).unwrap();
    let others = |names: Vec<String>| names.into_iter().filter(|name| !name.ends_with("lock")).collect::<Vec<_>>();
    let (mut torn, mut newer) = (sound.clone(), sound.clone());
    let middle = torn.len() / 2;
    torn[4096..middle].fill(0xA5);
    newer.truncate(middle);
    for (name, bytes) in
        [("text", b"no backup at all, just words".to_vec()), ("empty", Vec::new()), ("torn", torn), ("half", newer)]
    {
        fs::write(folder.join(name), bytes).unwrap();
    }
    sqlite(&folder.join("foreign"), "create table recipe (name text)").await;
    fs::copy(folder.join(BACKUP), folder.join("newer")).unwrap();
    sqlite(&folder.join("newer"), "update _sqlx_migrations set version = 9999 where version = 1").await;
    fs::write(folder.join("copied"), &sound).unwrap();
    fs::write(folder.join("copied-wal"), "what came last").unwrap();
    for name in ["text", "empty", "torn", "half", "foreign", "newer", "copied", "missing", "data"] {
        let (code, said) = ended(&folder, &["restore", name]);
        assert_eq!(code, 65, "{name}: {said}");
        assert_eq!(fs::read(folder.join(DATABASE)).unwrap(), before, "{name}");
        assert_eq!(others(files_of_the_database(&folder)), ["hwanggeumhyang.db"], "{name}");
    }
    fs::remove_dir_all(folder).unwrap();
}

#[tokio::test]
async fn nothing_is_restored_under_a_service() {
    let site = Site::start().await;
    assert_eq!(ended(&site.folder, &["backup", BACKUP]).0, 0);
    let (code, said) = ended(&site.folder, &["restore", BACKUP]);
    assert_eq!(code, 69, "{said}");
    assert!(said.contains("stop it first"), "{said}");
    Browser::new(&site).sign_up("한라봉", "halla@demo.example").await;
}

#[test]
fn with_postgres_the_right_tool_is_named() {
    let folder = empty_folder();
    let settings = [
        ("HGH_DATABASE_URL", "postgres://nobody:hidden@127.0.0.1:1/none"),
        ("HGH_SECRET", "a secret of tests, long enough to be one"),
    ];
    for (command, tool) in [("backup", "pg_dump"), ("restore", "pg_restore")] {
        let ended = run(&folder, &[command, BACKUP], &settings);
        let said = String::from_utf8([ended.stdout, ended.stderr].concat()).unwrap();
        assert_eq!(ended.status.code(), Some(64), "{said}");
        assert!(said.contains(tool) && said.contains("HGH_SECRET") && !said.contains("hidden"), "{said}");
    }
    fs::remove_dir_all(folder).unwrap();
}

async fn sqlite(file: &Path, statement: &'static str) {
    let url = format!("sqlite://{}?mode=rwc", file.display());
    let mut conn = sqlx::SqliteConnection::connect(&url).await.unwrap();
    sqlx::raw_sql(statement).execute(&mut conn).await.unwrap();
    conn.close().await.unwrap();
}
