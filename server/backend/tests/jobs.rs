//! Jobs: they exist exactly if their operation does, and each is done, or seen to have failed.
#![expect(clippy::unwrap_used, reason = "a test that cannot be set up shall fail")]

#[path = "zoom/stand_in.rs"]
#[expect(dead_code, reason = "only its held answer is needed here")]
mod stand_in;

use std::{fs, path::PathBuf, time::Duration};

use backend::{
    Backend,
    groups::rooms::MakeRoom,
    ports::messenger::{
        Message,
        mail::{Mailer, Smtp},
    },
    queue::{self, Work},
    store::Unrecorded,
    testing::World,
    topics::MakeCards,
};
use domain::{
    base::moment::{DAY, MINUTE, SECOND},
    job::JobKind,
    round::RoundState,
};
use lettre::{AsyncSmtpTransport, Tokio1Executor};

use self::stand_in::{Mode, StandIn};

/// More attempts than any job gets.
const ENOUGH: usize = 200;

fn letter() -> Message {
    Message {
        to: "haenyeo@jeju.example".into(),
        subject: "안녕하세요".into(),
        body: "열쇠".into(),
        key: None,
        person: None,
        template: None,
        delivery: None,
        until: None,
    }
}

async fn push(world: &World, job: &impl Work) {
    let mut tx = world.store().begin().await.unwrap();
    queue::push(&world.backend, &mut tx, job).await.unwrap();
    tx.commit(Unrecorded::Test).await.unwrap();
}

async fn push_once(world: &World, job: &impl Work) {
    let mut tx = world.store().begin().await.unwrap();
    queue::push_once(&world.backend, &mut tx, job).await.unwrap();
    tx.commit(Unrecorded::Test).await.unwrap();
}

/// State, attempts and payload of all jobs.
async fn rows(world: &World) -> Vec<(String, i64, String)> {
    sqlx::query_as("select state, attempts, payload from job order by id")
        .fetch_all(&mut *world.store().read().await.unwrap())
        .await
        .unwrap()
}

/// A mailer whose folder cannot be made, because a file stands in its place.
fn blocked() -> (PathBuf, Mailer) {
    let id = backend::ports::rng::Rng::from_system().unwrap().token();
    let place = std::env::temp_dir().join(format!("hgh-mail-{id}"));
    fs::write(&place, "in the way").unwrap();
    (place.clone(), Mailer::Folder(place, "황금향 <noreply@localhost>".parse().unwrap()))
}

/// A mail server that takes the call and says nothing.
async fn silent() -> (tokio::net::TcpListener, Mailer) {
    let server = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = server.local_addr().unwrap().port();
    let transport = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous("127.0.0.1").port(port).build();
    let from = "noreply@localhost".parse().unwrap();
    (server, Mailer::Smtp(Box::new(Smtp { transport, from })))
}

#[tokio::test]
async fn a_job_whose_operation_was_rolled_back_never_was() {
    let world = World::new().await;
    let mut tx = world.store().begin().await.unwrap();
    queue::push(&world.backend, &mut tx, &letter()).await.unwrap();
    tx.rollback().await;
    assert_eq!(world.run_due_jobs().await, 0);
    assert_eq!(world.letters(), []);
}

#[tokio::test]
async fn a_job_is_done_once_and_then_says_no_more_about_whom() {
    let world = World::new().await;
    push(&world, &letter()).await;
    let [(state, attempts, payload)] = &rows(&world).await[..] else { panic!("one job") };
    assert_eq!((state.as_str(), *attempts), ("waiting", 0));
    assert!(!payload.contains("haenyeo"), "a letter is sealed while it waits");
    assert_eq!(world.run_due_jobs().await, 1);
    assert_eq!(world.run_due_jobs().await, 0);
    assert_eq!(world.letters().len(), 1);
    assert_eq!(rows(&world).await, [("done".into(), 1, String::new())]);
}

#[tokio::test]
async fn a_clock_that_is_set_back_keeps_no_job_waiting_for_a_day() {
    let world = World::new().await;
    push(&world, &letter()).await;
    world.advance(-DAY);
    assert_eq!(world.run_due_jobs().await, 0);
    assert_eq!(world.backend.catch_up_jobs().await.unwrap(), 1);
    assert_eq!((world.run_due_jobs().await, world.letters().len()), (1, 1));
    // A lease of a process that died before the clock was set back.
    push(&world, &letter()).await;
    let lease =
        "update job set state = 'running', lease = 'dead', leased_until = created_at + 60000 where state = 'waiting'";
    let mut tx = world.store().begin().await.unwrap();
    sqlx::query(lease).execute(&mut *tx).await.unwrap();
    tx.commit(Unrecorded::Test).await.unwrap();
    world.advance(-DAY);
    assert_eq!(world.backend.catch_up_jobs().await.unwrap(), 1);
    assert_eq!((world.run_due_jobs().await, world.letters().len()), (1, 2));
    assert_eq!(world.backend.catch_up_jobs().await.unwrap(), 0, "nothing is done twice");
}

#[tokio::test]
async fn the_same_job_is_asked_for_once_while_it_waits() {
    let world = World::new().await;
    let job = MakeRoom { group: world.group().await };
    push_once(&world, &job).await;
    push_once(&world, &job).await;
    assert_eq!(rows(&world).await.len(), 1);
    world.run_due_jobs().await;
    push_once(&world, &job).await;
    assert_eq!(rows(&world).await.len(), 2, "what is done may be asked for anew");
}

#[tokio::test]
async fn a_failed_job_waits_longer_each_time_and_is_done_in_the_end() {
    let (place, mailer) = blocked();
    let world = World::with(|parts| parts.messenger.mail = mailer).await;
    push(&world, &letter()).await;
    for wait in [1, 2, 4, 8] {
        assert_eq!(world.run_due_jobs().await, 1);
        world.advance(wait * SECOND * 4 / 5 - 1);
        assert_eq!(world.run_due_jobs().await, 0, "the wait of {wait} s is not over");
        world.advance(wait * SECOND / 5 + 1);
    }
    fs::remove_file(&place).unwrap();
    assert_eq!(world.run_due_jobs().await, 1);
    assert_eq!(fs::read_dir(&place).unwrap().count(), 1);
    assert_eq!(rows(&world).await, [("done".into(), 5, String::new())]);
    fs::remove_dir_all(&place).unwrap();
}

#[tokio::test]
async fn a_job_that_fails_too_often_dies_and_is_tried_again_at_an_organizers_word() {
    let (place, mailer) = blocked();
    let world = World::with(|parts| parts.messenger.mail = mailer).await;
    let organizer = world.organizer().await;
    push(&world, &letter()).await;
    let mut attempts = 0;
    for _ in 0..ENOUGH {
        attempts += world.run_due_jobs().await;
        world.advance(MINUTE);
    }
    let dead = world.backend.dead_jobs(&organizer, None).await.unwrap().items;
    assert_eq!((attempts, dead.len(), dead[0].attempts), (100, 1, 100));
    assert_eq!((dead[0].kind, dead[0].error.contains("mail folder")), (Some(JobKind::Mail), true));
    fs::remove_file(&place).unwrap();
    assert!(world.backend.retry(&organizer, &dead[0].id).await.unwrap());
    assert!(!world.backend.retry(&organizer, &dead[0].id).await.unwrap(), "it is dead no longer");
    assert_eq!(world.run_due_jobs().await, 1);
    assert_eq!(world.backend.dead_jobs(&organizer, None).await.unwrap().items, []);
    fs::remove_dir_all(&place).unwrap();
}

#[tokio::test]
async fn what_can_never_work_dies_at_once_and_names_nobody() {
    let (place, mailer) = blocked();
    let world = World::with(|parts| parts.messenger.mail = mailer).await;
    let organizer = world.organizer().await;
    let wrong = Message { to: "kim at jeju".into(), ..letter() };
    push(&world, &wrong).await;
    assert_eq!(world.run_due_jobs().await, 1);
    let dead = world.backend.dead_jobs(&organizer, None).await.unwrap().items;
    assert_eq!((dead.len(), dead[0].attempts), (1, 1));
    assert!(!format!("{dead:?}").contains("kim"), "{dead:?}");
    fs::remove_file(&place).unwrap();
}

#[tokio::test]
async fn a_job_that_kills_its_worker_each_time_dies_without_another_try() {
    let world = World::new().await;
    let organizer = world.organizer().await;
    push(&world, &letter()).await;
    let mut tx = world.store().begin().await.unwrap();
    sqlx::query("update job set state = 'running', lease = 'x', leased_until = 0, attempts = 100")
        .execute(&mut *tx)
        .await
        .unwrap();
    tx.commit(Unrecorded::Test).await.unwrap();
    assert_eq!(world.run_due_jobs().await, 1);
    assert_eq!(world.letters(), []);
    assert_eq!(world.backend.dead_jobs(&organizer, None).await.unwrap().items.len(), 1);
}

#[tokio::test]
async fn a_worker_whose_lease_was_taken_over_writes_nothing() {
    let zoom = StandIn::start().await;
    let rooms = zoom.rooms();
    let world = World::with(|parts| parts.rooms = rooms.into()).await;
    push(&world, &MakeRoom { group: world.group().await }).await;
    zoom.turns(Mode::Holds);
    let slow = tokio::spawn({
        let backend = world.backend.clone();
        async move { backend.run_due_jobs().await.unwrap() }
    });
    zoom.seen.asked.notified().await;
    assert_eq!(world.neighbour(59 * SECOND).await.run_due_jobs().await.unwrap(), 0, "the lease still holds");
    assert_eq!(world.neighbour(60 * SECOND).await.run_due_jobs().await.unwrap(), 1);
    let after = rows(&world).await;
    assert_eq!(after, [("done".into(), 2, String::new())]);
    zoom.seen.let_go.notify_one();
    assert_eq!(slow.await.unwrap(), 1);
    assert_eq!(rows(&world).await, after, "its failure is not written over the other's success");
}

#[tokio::test]
async fn the_job_of_a_killed_worker_is_done_by_another() {
    let (server, mailer) = silent().await;
    let world = World::with(|parts| parts.messenger.mail = mailer).await;
    push(&world, &letter()).await;
    let killed = tokio::spawn({
        let backend = world.backend.clone();
        async move { backend.run_due_jobs().await.unwrap() }
    });
    let _call = server.accept().await.unwrap();
    killed.abort();
    assert!(killed.await.unwrap_err().is_cancelled());
    assert_eq!(rows(&world).await[0].0, "running");
    assert_eq!(world.neighbour(60 * SECOND).await.run_due_jobs().await.unwrap(), 1);
    assert_eq!(rows(&world).await[0].0, "done");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn many_workers_do_each_job_once() {
    let world = World::new().await;
    for _ in 0..40 {
        push(&world, &letter()).await;
    }
    let mut workers = tokio::task::JoinSet::new();
    workers.spawn({
        let backend = world.backend.clone();
        async move { backend.run_due_jobs().await.unwrap() }
    });
    for seed in 1..4 {
        let backend: Backend = world.neighbour(seed).await;
        workers.spawn(async move { backend.run_due_jobs().await.unwrap() });
    }
    assert_eq!(workers.join_all().await.iter().sum::<usize>(), 40);
    assert!(rows(&world).await.iter().all(|(state, attempts, _)| state == "done" && *attempts == 1));
}

#[tokio::test]
async fn a_worker_does_what_is_committed_and_stops_when_it_is_told() {
    let world = World::new().await;
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let worker = tokio::spawn({
        let backend = world.backend.clone();
        async move { backend.work(async { stopped.await.unwrap() }).await }
    });
    push(&world, &letter()).await;
    world.backend.wake_workers();
    while world.letters().is_empty() {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    stop.send(()).unwrap();
    tokio::time::timeout(Duration::from_secs(5), worker).await.unwrap().unwrap();
    assert_eq!(rows(&world).await, [("done".into(), 1, String::new())]);
}

#[tokio::test]
async fn a_worker_that_stops_gives_back_what_it_cannot_finish() {
    let (server, mailer) = silent().await;
    let world = World::with(|parts| parts.messenger.mail = mailer).await;
    push(&world, &letter()).await;
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let worker = tokio::spawn({
        let backend = world.backend.clone();
        async move { backend.work(async { stopped.await.unwrap() }).await }
    });
    let _call = server.accept().await.unwrap();
    stop.send(()).unwrap();
    tokio::time::timeout(Duration::from_secs(20), worker).await.unwrap().unwrap();
    let after = rows(&world).await;
    assert_eq!((after[0].0.as_str(), after[0].1), ("waiting", 0));
    assert_eq!(world.neighbour(0).await.run_due_jobs().await.unwrap(), 1, "another need not wait");
}

#[tokio::test]
async fn what_nobody_needs_any_more_is_swept_away() {
    let world = World::new().await;
    push(&world, &letter()).await;
    world.run_due_jobs().await;
    push(&world, &letter()).await;
    world.backend.sweep().await.unwrap();
    assert_eq!(rows(&world).await.len(), 2);
    world.advance(7 * DAY + 1);
    world.backend.sweep().await.unwrap();
    let left = rows(&world).await;
    assert_eq!((left.len(), left[0].0.as_str()), (1, "waiting"), "what waits is never swept");
}

#[tokio::test]
async fn what_another_release_asked_for_is_done_by_this_one() {
    let world = World::new().await;
    let group = world.group().await;
    // As it has stood in the database since the first release, and as an older one beside us reads it.
    let kept = format!(r#"{{"job":"make_cards","group":"{group}","sequence":3}}"#);
    push_once(&world, &MakeCards { group, sequence: 3 }).await;
    assert_eq!(rows(&world).await, [("waiting".into(), 0, kept)]);
    assert_eq!(world.run_due_jobs().await, 1);
    assert_eq!(rows(&world).await, [("done".into(), 1, String::new())]);
}

#[tokio::test]
async fn a_kind_of_a_newer_release_is_shown_to_an_organizer_and_takes_no_page_down() {
    let world = World::new().await;
    let organizer = world.organizer().await;
    push(&world, &MakeRoom { group: world.group().await }).await;
    let mut tx = world.store().begin().await.unwrap();
    sqlx::query("update job set kind = 'make_coffee'").execute(&mut *tx).await.unwrap();
    tx.commit(Unrecorded::Test).await.unwrap();
    assert_eq!(world.run_due_jobs().await, 1);
    let dead = world.backend.dead_jobs(&organizer, None).await.unwrap().items;
    assert_eq!((dead.len(), dead[0].kind, dead[0].attempts), (1, None, 1));
}

#[tokio::test]
async fn a_round_whose_job_was_given_up_says_so() {
    let world = World::new().await;
    let organizer = world.organizer().await;
    let round = world.backend.start_round(&organizer).await.unwrap();
    let mut tx = world.store().begin().await.unwrap();
    sqlx::query("update job set attempts = 100").execute(&mut *tx).await.unwrap();
    tx.commit(Unrecorded::Test).await.unwrap();
    assert_eq!(world.run_due_jobs().await, 1);
    let failed = world.backend.round(&organizer, &round).await.unwrap().unwrap();
    assert_eq!(failed.round.state, RoundState::Failed);
    let dead = world.backend.dead_jobs(&organizer, None).await.unwrap().items;
    assert!(world.backend.retry(&organizer, &dead[0].id).await.unwrap());
    assert_eq!(world.run_due_jobs().await, 1);
    let ready = world.backend.round(&organizer, &round).await.unwrap().unwrap();
    assert_eq!(ready.round.state, RoundState::Ready);
}
