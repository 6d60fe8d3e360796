//! Signals at any moment, and readers who are gone.

use std::{process::Stdio, time::Duration};

use reqwest::StatusCode;

use crate::{
    process::{Ended, Process},
    site::{Browser, Site, command, empty_folder, free_address},
};

/// Signals at this many moments of a start.
const MOMENTS: usize = 20;
/// Starts that are stopped at once, each one a moment later than the one before: the first within ten milliseconds.
const STARTS: u32 = 60;
/// So much later.
const MOMENT: Duration = Duration::from_micros(700);
/// SIGTERM.
const TERM: i32 = 15;

/// A start on an empty folder whose every statement is a line of its log.
fn talkative() -> Process {
    Process::start(&[("HGH_LOG", "info,sqlx=debug,backend=debug")])
}

fn lines_of_a_start() -> usize {
    let mut process = talkative();
    let mut lines = 1;
    while !process.line().unwrap().contains("serving") {
        lines += 1;
    }
    process.signal("KILL");
    process.end();
    lines
}

#[test]
fn a_signal_is_heard_at_every_moment_of_a_start() {
    let all = lines_of_a_start();
    assert!(all > 3, "a start says what it does");
    for moment in 1..=MOMENTS {
        let mut process = talkative();
        // From the first line to some after the last.
        let lines = 1 + moment * (all + 4) / MOMENTS;
        for _ in 0..lines {
            process.line().unwrap();
        }
        process.signal("TERM");
        let (ended, rest) = process.end();
        assert_eq!(ended, Ended::With(0), "after {lines} of {all} lines: {rest:?}");
    }
}

#[test]
fn a_process_that_is_told_to_stop_at_once_ends_and_leaves_a_database_that_opens() {
    let all: Vec<Process> = (0..MOMENTS).map(|_| Process::start(&[])).collect();
    for process in &all {
        process.signal("TERM");
    }
    for process in all {
        let (ended, log) = process.end();
        // Before its first line, a process may not have come so far as to hear anything.
        assert!(ended == Ended::With(0) || (ended == Ended::By(TERM) && log.is_empty()), "{ended:?}: {log:?}");
    }
}

#[tokio::test]
async fn a_signal_in_the_first_moments_ends_a_process_and_leaves_no_lock() {
    let mut folder = empty_folder();
    for moment in 0..STARTS {
        // Some on an empty folder, most on what the one before has left: a lock that it held would be in the way.
        if moment % 10 == 9 {
            std::fs::remove_dir_all(&folder).unwrap();
            folder = empty_folder();
        }
        let mut serve = command(&folder);
        serve.arg("serve").env("HGH_ADDR", "127.0.0.1:0");
        let process = Process::spawn(folder.clone(), serve);
        std::thread::sleep(MOMENT * moment);
        process.signal("TERM");
        let (ended, log) = process.end_and_leave_folder();
        // Before anything listens for it, the signal ends a process by itself.
        assert!(
            ended == Ended::With(0) || (ended == Ended::By(TERM) && log.is_empty()),
            "{moment}: {ended:?}: {log:?}"
        );
    }
    let site = Site::start_in(folder, &[], &[]).await;
    assert_eq!(Browser::new(&site).open("/").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_signal_that_asks_for_no_end_changes_nothing() {
    let mut process = Process::start(&[]);
    let serving = process.until("serving");
    process.signal("PIPE");
    for name in ["HUP", "USR1", "USR2"] {
        process.signal(name);
        process.until(&format!("SIG{name}"));
    }
    let addr = serving.split("address=").nth(1).unwrap().split_whitespace().next().unwrap();
    let page = Browser::at(&format!("http://{addr}")).open("/healthz").await;
    assert_eq!(page.status, StatusCode::OK);
    process.signal("TERM");
    assert_eq!(process.end().0, Ended::With(0));
}

#[tokio::test]
async fn who_asks_whether_it_is_ready_hears_no_before_the_door_closes() {
    let mut process = Process::start(&[("HGH_TRUSTED_PROXIES", "10.0.0.0/8")]);
    let serving = process.until("serving");
    let addr = serving.split("address=").nth(1).unwrap().split_whitespace().next().unwrap();
    let browser = Browser::at(&format!("http://{addr}"));
    assert_eq!(browser.open("/readyz").await.status, StatusCode::OK);
    process.signal("TERM");
    process.until("told to stop");
    assert_eq!(browser.open("/readyz").await.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(browser.open("/healthz").await.status, StatusCode::OK, "who is there is served");
    assert_eq!(process.end().0, Ended::With(0));
}

#[tokio::test]
async fn nobody_need_read_what_is_printed() {
    for arguments in [&["serve"][..], &["serve", "--demo"]] {
        let folder = empty_folder();
        let addr = free_address();
        let mut command = command(&folder);
        command.args(arguments).env("HGH_ADDR", &addr).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        // Both readers leave at once.
        drop((child.stdout.take(), child.stderr.take()));
        let mut site = Site::around(child, &addr, folder);
        site.until_ready().await;
        site.stop();
    }
    for arguments in [&["config"][..], &["--help"], &["migrate"], &["nonsense"]] {
        let folder = empty_folder();
        let mut child = command(&folder).args(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop((child.stdout.take(), child.stderr.take()));
        let code = child.wait().unwrap().code();
        assert!(matches!(code, Some(0 | 64)), "{arguments:?} ended with {code:?}");
        std::fs::remove_dir_all(folder).unwrap();
    }
}
