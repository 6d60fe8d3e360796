//! The secret: long enough, seen by nobody, and the one that the database was made with.

use std::{fs, path::PathBuf};

use crate::site::{Site, empty_folder, run};

const FIRST: &str = "the first secret of these tests, long";
const SECOND: &str = "the second secret of these tests, long";

fn migrated(folder: &PathBuf, settings: &[(&str, &str)]) -> (i32, String) {
    let ended = run(folder, &["migrate"], settings);
    (ended.status.code().unwrap(), String::from_utf8(ended.stderr).unwrap())
}

#[test]
fn a_secret_that_could_be_guessed_is_refused() {
    let folder = empty_folder();
    for short in ["", "a", "thirty-one letters, one too few"] {
        let (code, said) = migrated(&folder, &[("HGH_SECRET", short)]);
        assert_eq!(code, 78, "{short}");
        assert!(said.contains("HGH_SECRET:") && !(said.contains(short) && short.len() > 1), "{said}");
    }
    fs::create_dir_all(folder.join("data")).unwrap();
    fs::write(folder.join("data/secret.key"), "short").unwrap();
    assert_eq!(migrated(&folder, &[]).0, 78);
    fs::remove_file(folder.join("data/secret.key")).unwrap();
    // One that is made here is long enough, and stays.
    assert_eq!(migrated(&folder, &[]).0, 0);
    let made = fs::read_to_string(folder.join("data/secret.key")).unwrap();
    assert!(made.len() >= 32);
    assert_eq!(migrated(&folder, &[]).0, 0);
    assert_eq!(fs::read_to_string(folder.join("data/secret.key")).unwrap(), made);
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn no_secret_is_a_flag_since_the_list_of_processes_shows_those() {
    let folder = empty_folder();
    for flag in ["--secret", "--secret-old", "--smtp-url", "--ai-api-key", "--zoom-client-secret"] {
        assert_eq!(run(&folder, &["config", flag, FIRST], &[]).status.code(), Some(64), "{flag}");
    }
    let url = "postgres://hgh:geheim@127.0.0.1:1/hgh";
    let flagged = run(&folder, &["config", "--database-url", url], &[("HGH_SECRET", FIRST)]);
    assert_eq!(flagged.status.code(), Some(78));
    assert!(!String::from_utf8(flagged.stderr).unwrap().contains("geheim"));
    let set = [("HGH_SECRET", FIRST), ("HGH_DATABASE_URL", url)];
    assert_eq!(run(&folder, &["config"], &set).status.code(), Some(0));
    fs::remove_dir_all(folder).unwrap();
}

#[tokio::test]
async fn a_changed_secret_is_refused_until_the_old_one_is_named() {
    let folder = Site::start_with(&[], &[("HGH_SECRET", FIRST)]).await.stop();
    let (code, said) = migrated(&folder, &[("HGH_SECRET", SECOND)]);
    assert_eq!(code, 78);
    assert!(said.contains("HGH_SECRET_OLD") && !said.contains(FIRST) && !said.contains(SECOND), "{said}");
    assert_eq!(migrated(&folder, &[("HGH_SECRET", FIRST)]).0, 0);
    let old = folder.join("old");
    fs::write(&old, format!("one that never was here, but is long\n{FIRST}\n")).unwrap();
    let both = [("HGH_SECRET", SECOND), ("HGH_SECRET_OLD_FILE", old.to_str().unwrap())];
    assert_eq!(migrated(&folder, &both).0, 0);
    // From now on it is the second one's.
    assert_eq!(migrated(&folder, &[("HGH_SECRET", SECOND)]).0, 0);
    assert_eq!(migrated(&folder, &[("HGH_SECRET", FIRST)]).0, 78);
    fs::remove_dir_all(folder).unwrap();
}

#[tokio::test]
async fn a_database_from_before_it_knew_its_secret_is_asked_for_a_seal() {
    let folder = Site::start_with(&["--demo"], &[("HGH_SECRET", FIRST)]).await.stop();
    let url = format!("sqlite://{}", folder.join("data/hwanggeumhyang.db").display());
    let mut conn = <sqlx::SqliteConnection as sqlx::Connection>::connect(&url).await.unwrap();
    sqlx::query("delete from setting where name = 'secret'").execute(&mut conn).await.unwrap();
    sqlx::Connection::close(conn).await.unwrap();
    assert_eq!(migrated(&folder, &[("HGH_SECRET", SECOND)]).0, 78);
    assert_eq!(migrated(&folder, &[("HGH_SECRET", FIRST)]).0, 0);
    fs::remove_dir_all(folder).unwrap();
}
