//! A room is made, and what happens when Zoom answers otherwise.

use backend::{
    groups::rooms::RoomTrouble,
    ports::room::{RoomError, Rooms, Wait},
    testing::World,
};
use domain::{
    base::moment::{DAY, HOUR, MINUTE, SECOND},
    job::JobKind,
};

use crate::{
    cast::{order, room, world},
    stand_in::{Mode, StandIn},
};

async fn fails_with(mode: Mode) -> RoomError {
    let (zoom, world) = world().await;
    let group = world.group().await;
    zoom.turns(mode);
    let Err(RoomTrouble::Room(error)) = world.backend.make_room(&group).await else { panic!("{mode:?} made a room") };
    assert_eq!(room(&world, &group).await, None);
    error
}

#[tokio::test]
async fn a_group_gets_one_standing_meeting_and_its_address_is_sealed() {
    let (zoom, world) = world().await;
    let group = world.group().await;
    world.backend.make_room(&group).await.unwrap();
    world.backend.make_room(&group).await.unwrap();
    assert_eq!((zoom.tokens(), zoom.made()), (1, 1), "a group that has a room asks for none");
    assert_eq!(room(&world, &group).await.as_deref(), Some("https://us02web.zoom.us/j/1001?pwd=abc.1"));

    let (host, meeting) = zoom.seen.made.lock().unwrap()[0].clone();
    assert!(["host one@example.com", "../host/two"].contains(&host.as_str()), "{host}");
    assert_eq!(meeting["type"], 3);
    assert_eq!(meeting["settings"]["waiting_room"], true);
    assert_eq!(meeting["settings"]["join_before_host"], false);
    assert_eq!(meeting["password"].as_str().unwrap().len(), 10);
    assert!(!meeting.to_string().contains(group.as_str()), "Zoom learns no id of ours");

    let (stored, reference): (String, String) = sqlx::query_as("select room, room_ref from small_group where id = $1")
        .bind(group.as_str())
        .fetch_one(&mut *world.store().read().await.unwrap())
        .await
        .unwrap();
    assert!(!stored.contains("zoom") && reference == "1001");
}

#[tokio::test]
async fn trouble_of_zooms_own_may_pass_and_a_refusal_does_not() {
    for (code, error) in [
        (500, RoomError::Trouble(500)),
        (503, RoomError::Trouble(503)),
        (429, RoomError::Busy(Wait::Unsaid)),
        (408, RoomError::Late),
    ] {
        assert_eq!(fails_with(Mode::Status(code)).await, error);
        assert!(error.is_transient());
    }
    for code in [400, 403, 404] {
        assert_eq!(fails_with(Mode::Status(code)).await, RoomError::Refused(code));
        assert!(!RoomError::Refused(code).is_transient());
    }
}

#[tokio::test]
async fn an_answer_that_is_none_may_be_a_better_one_later() {
    for mode in [Mode::Garbage, Mode::Huge] {
        assert_eq!(fails_with(mode).await, RoomError::Unreadable);
    }
    assert_eq!(fails_with(Mode::Redirect).await, RoomError::Refused(302), "it is not followed");
    assert!(RoomError::Unreadable.is_transient());
}

#[tokio::test]
async fn a_room_at_a_foreign_host_is_not_kept() {
    assert_eq!(fails_with(Mode::Foreign).await, RoomError::ForeignHost);
    assert!(!RoomError::ForeignHost.is_transient());
}

#[tokio::test]
async fn a_zoom_that_does_not_answer_is_given_up_after_ten_seconds() {
    let begun = std::time::Instant::now();
    assert_eq!(fails_with(Mode::Holds).await, RoomError::Late);
    assert!((9..14).contains(&begun.elapsed().as_secs()));
}

#[tokio::test]
async fn a_zoom_that_is_away_may_come_back() {
    let (zoom, world) = world().await;
    let group = world.group().await;
    order(&world, &group).await;
    zoom.turns(Mode::Status(503));
    assert_eq!(world.run_due_jobs().await, 1);
    assert_eq!(room(&world, &group).await, None);
    zoom.turns(Mode::Fine);
    assert_eq!(world.run_due_jobs().await, 0, "not before its time");
    world.advance(SECOND);
    assert_eq!(world.run_due_jobs().await, 1);
    assert!(room(&world, &group).await.is_some());
}

#[tokio::test]
async fn a_days_budget_is_waited_for_until_midnight_at_greenwich() {
    let (zoom, world) = world().await;
    let group = world.group().await;
    order(&world, &group).await;
    zoom.turns(Mode::Daily);
    assert_eq!(world.run_due_jobs().await, 1);
    zoom.turns(Mode::Fine);
    // It is eleven in Seoul: 22 hours to midnight at Greenwich.
    world.advance(22 * HOUR - SECOND);
    assert_eq!(world.run_due_jobs().await, 0);
    world.advance(5 * MINUTE + SECOND);
    assert_eq!(world.run_due_jobs().await, 1);
    assert!(room(&world, &group).await.is_some());
}

#[tokio::test]
async fn a_refused_token_is_renewed_once() {
    let (zoom, world) = world().await;
    zoom.turns(Mode::RefusesFirstToken);
    world.backend.make_room(&world.group().await).await.unwrap();
    assert_eq!((zoom.tokens(), zoom.made()), (2, 1));
    zoom.turns(Mode::Status(401));
    let refused = world.backend.make_room(&world.group().await).await;
    assert!(matches!(refused, Err(RoomTrouble::Room(RoomError::Refused(401)))));
    assert_eq!(zoom.tokens(), 3);
}

#[tokio::test]
async fn however_many_ask_at_once_one_token_is_fetched() {
    let (zoom, world) = world().await;
    for round in 1..=2 {
        let mut asking = tokio::task::JoinSet::new();
        for _ in 0..20 {
            let (backend, group) = (world.backend.clone(), world.group().await);
            asking.spawn(async move { backend.make_room(&group).await.unwrap() });
        }
        asking.join_all().await;
        assert_eq!((zoom.tokens(), zoom.made()), (round, 20 * round as usize));
        world.advance(50 * MINUTE);
    }
}

#[tokio::test]
async fn what_is_refused_for_good_is_seen_by_an_organizer_and_tried_again_at_their_word() {
    let (zoom, world) = world().await;
    let (group, organizer) = (world.group().await, world.organizer().await);
    order(&world, &group).await;
    zoom.turns(Mode::Status(403));
    assert_eq!(world.run_due_jobs().await, 1);
    world.advance(DAY);
    assert_eq!(world.run_due_jobs().await, 0);
    let dead = world.backend.dead_jobs(&organizer, None).await.unwrap().items;
    assert_eq!((dead.len(), dead[0].kind), (1, Some(JobKind::MakeRoom)));
    assert_eq!(dead[0].error, RoomError::Refused(403).to_string());
    zoom.turns(Mode::Fine);
    assert!(world.backend.retry(&organizer, &dead[0].id).await.unwrap());
    assert_eq!(world.run_due_jobs().await, 1);
    assert!(room(&world, &group).await.is_some());
    assert_eq!(*zoom.seen.listed.lock().unwrap(), 1, "it may have been made the first time");
}

#[tokio::test]
async fn no_secret_prints() {
    let zoom = StandIn::start().await;
    let rooms: Rooms = zoom.rooms();
    let world = World::with(|parts| parts.rooms = rooms.into()).await;
    world.backend.make_room(&world.group().await).await.unwrap();
    let printed = format!("{:?}", world.backend);
    assert!(!printed.contains("very-secret") && !printed.contains("token-1"), "{printed}");
}
