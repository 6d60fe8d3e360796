//! Starting and stopping: wrong settings, damaged databases, signals.

use std::fs;

use reqwest::StatusCode;

use crate::site::{Browser, PASSWORD, Site, empty_folder, run};

const DATABASE: &str = "data/hwanggeumhyang.db";

#[test]
fn all_that_is_wrong_with_the_settings_is_said_at_once() {
    let folder = empty_folder();
    let settings = [
        ("HGH_ADDR", "nowhere"),
        ("HGH_PUBLIC_URL", "http://hgh.example"),
        ("HGH_LIMIT_ACCOUNT", "many"),
        ("HGH_LOG_FORMAT", "xml"),
    ];
    let ended = run(&folder, &["serve"], &settings);
    assert_eq!(ended.status.code(), Some(78));
    let said = String::from_utf8(ended.stderr).unwrap();
    for (name, _) in settings {
        assert!(said.contains(name), "{name} is not named in: {said}");
    }
}

#[test]
fn wrong_usage_ends_with_64() {
    assert_eq!(run(&empty_folder(), &["serve", "--nonsense"], &[]).status.code(), Some(64));
    assert_eq!(run(&empty_folder(), &["--help"], &[]).status.code(), Some(0));
}

#[test]
fn settings_are_printed_without_secrets() {
    let folder = empty_folder();
    let settings = [
        ("HGH_SECRET", "geheim, und lang genug fuer hier"),
        ("HGH_SMTP_URL", "smtps://user:geheim@mail.example"),
        ("HGH_ROOM", "jitsi"),
        ("HGH_JITSI_APP_ID", "village"),
        ("HGH_JITSI_SECRET", "geheim"),
    ];
    let printed = String::from_utf8(run(&folder, &["config"], &settings).stdout).unwrap();
    assert!(printed.contains("HGH_SECRET=***") && printed.contains("HGH_SMTP_URL=***"));
    assert!(printed.contains("HGH_JITSI_APP_ID=village") && printed.contains("HGH_JITSI_SECRET=***"));
    assert!(!printed.contains("geheim"));
}

#[tokio::test]
async fn a_damaged_or_foreign_database_is_refused_and_left_as_it_is() {
    // Stopped well, so that everything stands in the file and nothing beside it.
    let folder = Site::start().await.stop();
    let sound = fs::read(folder.join(DATABASE)).unwrap();
    let mut torn = sound.clone();
    let middle = torn.len() / 2;
    torn[4096..middle].fill(0xA5);
    let half = sound[..middle + 100].to_vec();
    for (what, bytes) in
        [("another header", b"no database at all, just a text".to_vec()), ("torn pages", torn), ("half a file", half)]
    {
        fs::write(folder.join(DATABASE), &bytes).unwrap();
        for side in ["-wal", "-shm"] {
            _ = fs::remove_file(folder.join(format!("{DATABASE}{side}")));
        }
        let ended = run(&folder, &["serve"], &[("HGH_ADDR", "127.0.0.1:0")]);
        assert_eq!(ended.status.code(), Some(78), "{what}: {}", String::from_utf8_lossy(&ended.stderr));
        assert_eq!(fs::read(folder.join(DATABASE)).unwrap(), bytes, "{what}: the file was changed");
    }
    fs::remove_dir_all(folder).unwrap();
}

#[tokio::test]
async fn two_processes_do_not_share_a_file() {
    let site = Site::start().await;
    let second = run(&site.folder, &["migrate"], &[]);
    assert_eq!(second.status.code(), Some(78));
    assert!(String::from_utf8_lossy(&second.stderr).contains("another process"));
}

#[tokio::test]
async fn what_was_acknowledged_survives_a_kill() {
    let site = Site::start().await;
    Browser::new(&site).sign_up("한라봉", "halla@demo.example").await;
    let folder = site.kill();
    let site = Site::start_in(folder, &[], &[]).await;
    let answer = Browser::new(&site).log_in("halla@demo.example", PASSWORD).await;
    assert_eq!(answer.location.as_deref(), Some("/home"));
}

#[tokio::test]
async fn a_process_that_is_told_to_stop_ends_well() {
    for signal in ["TERM", "INT"] {
        let mut site = Site::start().await;
        let sent = std::process::Command::new("kill").args([format!("-{signal}"), site.pid().to_string()]).status();
        assert!(sent.unwrap().success());
        assert_eq!(site.wait(), Some(0), "SIG{signal}");
    }
}

#[tokio::test]
async fn it_says_that_it_lives_and_that_it_is_ready() {
    let site = Site::start().await;
    let browser = Browser::new(&site);
    assert_eq!(browser.open("/healthz").await.status, StatusCode::OK);
    assert_eq!(browser.open("/readyz").await.status, StatusCode::OK);
    let addr = site.url.trim_start_matches("http://").to_owned();
    assert!(run(&site.folder, &["healthcheck"], &[("HGH_ADDR", &addr)]).status.success());
    assert_eq!(run(&site.folder, &["healthcheck"], &[("HGH_ADDR", "127.0.0.1:1")]).status.code(), Some(69));
}
