//! A disk that is full, fails or loses the file: nothing acknowledged is lost, and all goes on by itself.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::Command,
};

use reqwest::StatusCode;
use sqlx::Connection;

use crate::site::{Browser, PASSWORD, Site, command, empty_folder};

const DATABASE: &str = "data/hwanggeumhyang.db";
/// How often the disk is filled where that is tried again and again.
const FULL_TIMES: usize = 60;
const LOGIN: &str = "halla@demo.example";

/// Changes the name; where that is not possible now, what was typed is still there.
async fn rename(browser: &Browser, name: &str) -> StatusCode {
    let answer = browser.submit("/profile", "/api/rename", &[("form[name]", name)]).await;
    if answer.status == StatusCode::SERVICE_UNAVAILABLE {
        assert!(answer.text.contains(&format!("value=\"{name}\"")), "what was typed is gone: {}", answer.text);
        assert!(answer.headers.contains_key("retry-after"));
    }
    answer.status
}

async fn ready(browser: &Browser) -> StatusCode {
    browser.open("/readyz").await.status
}

/// A service whose data lies on a file system of four megabytes, in a mount namespace of its own.
pub async fn on_a_small_disk() -> (Site, PathBuf) {
    let folder = empty_folder();
    fs::create_dir(folder.join("data")).unwrap();
    let binary = command(&folder).get_program().to_owned();
    let mut small = Command::new("unshare");
    small.args(["--map-root-user", "--mount", "sh", "-c"]);
    small.arg("mount -t tmpfs -o size=4m,mode=700 tmpfs data && exec \"$0\" serve").arg(binary);
    let site = Site::spawn(folder.clone(), small, &[]).await;
    let seen_from_outside = PathBuf::from(format!("/proc/{}/root", site.pid()));
    let data = seen_from_outside.join(folder.strip_prefix("/").unwrap()).join("data");
    (site, data)
}

/// Writes until there is no room left.
pub fn fill(file: &Path) {
    let mut file = fs::File::create(file).unwrap();
    for size in [4096, 1] {
        while file.write_all(&vec![0; size]).is_ok() {}
    }
}

/// A service in which one call can be made to fail, and the file by which it is ordered.
async fn that_fails_to_order() -> (Site, PathBuf) {
    let folder = empty_folder();
    let (library, order) = (folder.join("fail_once.so"), folder.join("order"));
    let source = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/wire/disk/fail_once.c");
    let compiled =
        Command::new("cc").args(["-shared", "-fPIC", "-o"]).arg(&library).args([source, "-ldl"]).status().unwrap();
    assert!(compiled.success());
    let mut serve = command(&folder);
    serve.arg("serve").env("LD_PRELOAD", &library).env("HGH_FAIL", &order);
    (Site::spawn(folder, serve, &[]).await, order)
}

#[tokio::test]
async fn a_full_disk_refuses_until_there_is_room_again() {
    let (site, data) = on_a_small_disk().await;
    let browser = Browser::new(&site);
    browser.sign_up("한라봉", LOGIN).await;
    fill(&data.join("filler"));
    for _ in 0..3 {
        assert_eq!(rename(&browser, "천혜향").await, StatusCode::SERVICE_UNAVAILABLE);
    }
    assert_eq!(ready(&browser).await, StatusCode::SERVICE_UNAVAILABLE);
    assert!(browser.open("/profile").await.text.contains("한라봉"), "what is there can still be read");
    fs::remove_file(data.join("filler")).unwrap();
    assert_eq!(ready(&browser).await, StatusCode::OK);
    assert_eq!(rename(&browser, "천혜향").await, StatusCode::SEE_OTHER);
    assert!(browser.open("/profile").await.text.contains("천혜향"));
    assert_eq!(browser.submit("/home", "/logout", &[]).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_page_is_answered_though_nobody_can_write_down_that_it_was_opened() {
    let site = Site::start().await;
    let browser = Browser::new(&site);
    browser.sign_up("한라봉", LOGIN).await;
    // As if it had been opened last some hours ago: then the next look at a page is written down.
    let url = format!("sqlite://{}", site.folder.join(DATABASE).display());
    let mut other = sqlx::SqliteConnection::connect(&url).await.unwrap();
    let earlier = "update session set expires_at = expires_at - 10000000";
    assert_eq!(sqlx::query(earlier).execute(&mut other).await.unwrap().rows_affected(), 1);
    sqlx::query("begin immediate").execute(&mut other).await.unwrap();
    assert_eq!(browser.open("/home").await.status, StatusCode::OK);
    let out = browser.submit("/home", "/logout", &[]).await.status;
    assert_eq!(out, StatusCode::SERVICE_UNAVAILABLE, "whoever could not be signed out is told so");
    sqlx::query("rollback").execute(&mut other).await.unwrap();
    assert_eq!(browser.submit("/home", "/logout", &[]).await.location.as_deref(), Some("/?left"));
}

#[tokio::test]
#[ignore = "minutes; make faults"]
async fn a_disk_that_is_full_again_and_again_loses_nothing_that_was_acknowledged() {
    let (mut site, data) = on_a_small_disk().await;
    let people = [Browser::new(&site), Browser::new(&site), Browser::new(&site)];
    for (n, browser) in people.iter().enumerate() {
        browser.sign_up("한라봉", &format!("p{n}@demo.example")).await;
    }
    let (mut refused, mut taken) = (0, 0);
    let mut names = people.each_ref().map(|_| String::from("한라봉"));
    for time in 0..FULL_TIMES {
        let filler = data.join("filler");
        fill(&filler);
        for (n, browser) in people.iter().enumerate() {
            let name = format!("가득{time}칸{n}");
            // The log of the database may have room where the disk has none.
            match rename(browser, &name).await {
                StatusCode::SEE_OTHER => names[n] = name,
                StatusCode::SERVICE_UNAVAILABLE => refused += 1,
                status => panic!("time {time}: {status}"),
            }
        }
        // Whoever is told that it is ready finds it so.
        if ready(&people[0]).await == StatusCode::OK {
            names[0] = format!("다시{time}");
            assert_eq!(rename(&people[0], &names[0]).await, StatusCode::SEE_OTHER, "time {time}");
        }
        for (browser, name) in people.iter().zip(&names) {
            assert!(browser.open("/profile").await.text.contains(name), "time {time}: {name} is lost");
        }
        fs::remove_file(&filler).unwrap();
        for (n, browser) in people.iter().enumerate() {
            names[n] = format!("이름{time}칸{n}");
            assert_eq!(rename(browser, &names[n]).await, StatusCode::SEE_OTHER, "time {time}");
            assert!(browser.open("/profile").await.text.contains(&names[n]), "time {time}: {} is lost", names[n]);
            taken += 1;
        }
        assert_eq!(ready(&people[0]).await, StatusCode::OK, "time {time}");
    }
    assert!(refused > FULL_TIMES / 2, "the disk was hardly ever full");
    println!("{FULL_TIMES} times a full disk: {refused} refused with all that was typed, {taken} taken, 0 lost");
    let told = Command::new("kill").arg(site.pid().to_string()).status();
    assert!(told.unwrap().success() && site.wait() == Some(0), "it does not end well after that");
}

#[tokio::test]
async fn one_failed_write_costs_one_answer_at_most() {
    let (site, order) = that_fails_to_order().await;
    let browser = Browser::new(&site);
    browser.sign_up("한라봉", LOGIN).await;
    fs::write(&order, "write").unwrap();
    let first = rename(&browser, "천혜향").await;
    assert!(!order.exists(), "no write was made to fail");
    assert!([StatusCode::SERVICE_UNAVAILABLE, StatusCode::SEE_OTHER].contains(&first), "{first}");
    assert_eq!(rename(&browser, "레드향").await, StatusCode::SEE_OTHER);
    assert_eq!(ready(&browser).await, StatusCode::OK);
    assert!(browser.open("/profile").await.text.contains("레드향"));
}

#[tokio::test]
async fn a_failed_fsync_ends_the_process_and_what_was_acknowledged_is_there_afterwards() {
    let (mut site, order) = that_fails_to_order().await;
    let browser = Browser::new(&site);
    browser.sign_up("한라봉", LOGIN).await;
    fs::write(&order, "sync").unwrap();
    let unanswered = browser.try_submit("/profile", "/api/rename", &[("form[name]", "천혜향")]).await;
    assert!(unanswered.is_none_or(|(status, _)| !status.is_redirection()), "what may be lost was acknowledged");
    assert_eq!(site.wait(), Some(69));
    let site = Site::start_in(site.kill(), &[], &[]).await;
    let answer = Browser::new(&site).log_in(LOGIN, PASSWORD).await;
    assert_eq!(answer.location.as_deref(), Some("/home"));
}

#[tokio::test]
async fn nothing_is_written_into_a_file_that_has_gone_and_all_goes_on_when_it_is_back() {
    let site = Site::start().await;
    let browser = Browser::new(&site);
    browser.sign_up("한라봉", LOGIN).await;
    for file in [DATABASE.to_owned(), format!("{DATABASE}-wal")] {
        let (path, aside) = (site.folder.join(&file), site.folder.join("aside"));
        fs::rename(&path, &aside).unwrap();
        assert_eq!(rename(&browser, "천혜향").await, StatusCode::SERVICE_UNAVAILABLE, "{file}");
        assert_eq!(ready(&browser).await, StatusCode::SERVICE_UNAVAILABLE, "{file}");
        let stranger = Browser::new(&site);
        let fields = [
            ("form[name]", "새로"),
            ("form[login]", "new@demo.example"),
            ("form[password]", PASSWORD),
            ("form[consent]", "yes"),
        ];
        let refused = stranger.submit("/signup", "/api/signup", &fields).await;
        assert_eq!(refused.status, StatusCode::SERVICE_UNAVAILABLE, "{file}");
        assert!(!path.exists(), "{file} was made anew");
        fs::rename(&aside, &path).unwrap();
        assert_eq!(ready(&browser).await, StatusCode::OK, "{file}");
        assert_eq!(rename(&browser, "레드향").await, StatusCode::SEE_OTHER, "{file}");
    }
}

#[tokio::test]
async fn whoever_writes_while_another_program_holds_the_lock_is_asked_to_come_back() {
    let site = Site::start().await;
    let browser = Browser::new(&site);
    browser.sign_up("한라봉", LOGIN).await;
    let mut other = site.open_database().await;
    sqlx::query("begin immediate").execute(&mut other).await.unwrap();
    assert_eq!(rename(&browser, "천혜향").await, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(ready(&browser).await, StatusCode::SERVICE_UNAVAILABLE);
    sqlx::query("rollback").execute(&mut other).await.unwrap();
    assert_eq!(rename(&browser, "천혜향").await, StatusCode::SEE_OTHER);
    assert_eq!(ready(&browser).await, StatusCode::OK);
}

#[tokio::test]
async fn whoever_writes_while_the_server_is_away_is_asked_to_come_back_on_postgres() {
    let Some(site) = Site::start_on_postgres(&[], &[]).await else { return };
    let browser = Browser::new(&site);
    browser.sign_up("한라봉", LOGIN).await;
    let database = site.database.as_ref().unwrap();
    for time in 0..2 {
        database.set_away(true).await;
        assert_eq!(rename(&browser, "천혜향").await, StatusCode::SERVICE_UNAVAILABLE, "time {time}");
        assert_eq!(ready(&browser).await, StatusCode::SERVICE_UNAVAILABLE, "time {time}");
        let fields = [("form[login]", LOGIN), ("form[password]", PASSWORD)];
        let stranger = Browser::new(&site).submit("/login", "/api/login", &fields).await;
        assert_eq!(stranger.status, StatusCode::SERVICE_UNAVAILABLE, "time {time}");
        assert!(stranger.text.contains(LOGIN) && !stranger.text.contains(PASSWORD), "{}", stranger.text);
        database.set_away(false).await;
        assert_eq!(ready(&browser).await, StatusCode::OK, "time {time}");
        assert_eq!(rename(&browser, "레드향").await, StatusCode::SEE_OTHER, "time {time}");
    }
}
