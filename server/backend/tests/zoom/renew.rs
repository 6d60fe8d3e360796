//! A new room in place of one that strangers may know, and none for a group that meets no more.

use backend::{groups::rooms::Renewal, testing::World};
use domain::{
    base::{
        id::Id,
        moment::{DAY, HOUR, MINUTE},
    },
    group::Group,
};

use crate::{
    cast::{groups_waiting, order, room, state, world},
    stand_in::{Mode, StandIn},
};

async fn with_room() -> (StandIn, World, Id<Group>) {
    let (zoom, world) = world().await;
    let group = groups_waiting(&world, world.backend.now().plus(30 * DAY), 1).await[0];
    world.run_due_jobs().await;
    (zoom, world, group)
}

fn numbers(zoom: &StandIn) -> Vec<usize> {
    zoom.live().into_iter().map(|(number, _)| number).collect()
}

#[tokio::test]
async fn a_new_room_takes_the_place_of_the_old_one_which_is_deleted() {
    let (zoom, world, group) = with_room().await;
    let organizer = world.organizer().await;
    let old = room(&world, &group).await;
    assert_eq!(world.backend.renew_room(&organizer, &group).await.unwrap(), Renewal::Asked);
    assert_eq!(room(&world, &group).await, old, "until the new one is there, people meet in the old one");
    assert!(state(&world, &group).await.leaves);
    world.run_due_jobs().await;
    let new = room(&world, &group).await;
    assert!(new.is_some() && new != old);
    assert!(!state(&world, &group).await.leaves);
    assert_eq!(numbers(&zoom), [1002]);
}

#[tokio::test]
async fn a_new_room_that_is_asked_for_twice_is_made_once() {
    let (zoom, world, group) = with_room().await;
    let organizer = world.organizer().await;
    for _ in 0..2 {
        world.backend.renew_room(&organizer, &group).await.unwrap();
    }
    world.run_due_jobs().await;
    assert_eq!(numbers(&zoom), [1002]);
}

#[tokio::test]
async fn while_zoom_is_away_the_old_room_stays_and_the_organizer_sees_why() {
    let (zoom, world, group) = with_room().await;
    let old = room(&world, &group).await;
    zoom.turns(Mode::Status(503));
    world.backend.renew_room(&world.organizer().await, &group).await.unwrap();
    world.run_due_jobs().await;
    let waits = state(&world, &group).await;
    assert!(waits.stands && waits.leaves && waits.delay.is_some());
    assert_eq!(room(&world, &group).await, old);
    zoom.turns(Mode::Fine);
    world.advance(MINUTE);
    world.run_due_jobs().await;
    assert_ne!(room(&world, &group).await, old);
    assert_eq!(numbers(&zoom).len(), 1);
}

#[tokio::test]
async fn a_room_that_was_pasted_over_is_deleted_and_one_that_people_meet_in_later() {
    let (zoom, world, group) = with_room().await;
    zoom.turns(Mode::InMeeting);
    world.backend.set_room(&world.organizer().await, &group, "https://zoom.us/j/7", None).await.unwrap();
    world.run_due_jobs().await;
    assert_eq!(numbers(&zoom), [1001]);
    zoom.turns(Mode::Fine);
    world.advance(HOUR);
    world.run_due_jobs().await;
    assert!(numbers(&zoom).is_empty());
    assert_eq!(room(&world, &group).await.as_deref(), Some("https://zoom.us/j/7"));
}

#[tokio::test]
async fn a_room_that_was_pasted_while_another_was_made_stays_and_the_other_is_deleted() {
    let (zoom, world) = world().await;
    let group = world.group().await;
    order(&world, &group).await;
    zoom.turns(Mode::Holds);
    let (making, pasting) = (world.backend.run_due_jobs(), async {
        zoom.seen.asked.notified().await;
        world.backend.set_room(&world.organizer().await, &group, "https://zoom.us/j/7", None).await.unwrap();
        zoom.turns(Mode::LosesAnswer);
        zoom.seen.let_go.notify_one();
    });
    let (done, ()) = tokio::join!(making, pasting);
    done.unwrap();
    zoom.turns(Mode::Fine);
    world.advance(HOUR);
    world.run_due_jobs().await;
    assert!(numbers(&zoom).is_empty());
    assert_eq!(room(&world, &group).await.as_deref(), Some("https://zoom.us/j/7"));
}

#[tokio::test]
async fn the_room_of_a_group_that_meets_no_more_is_deleted_after_a_month() {
    let (zoom, world, group) = with_room().await;
    world.advance(60 * DAY);
    assert_eq!(world.backend.end_rooms().await.unwrap(), 0, "they may go on");
    world.advance(10 * DAY);
    assert_eq!(world.backend.end_rooms().await.unwrap(), 1);
    world.run_due_jobs().await;
    assert!(numbers(&zoom).is_empty());
    assert_eq!(room(&world, &group).await, None);
}

#[tokio::test]
async fn what_the_release_before_made_is_deleted_as_well() {
    let (zoom, world, group) = with_room().await;
    let mut tx = world.store().begin().await.unwrap();
    sqlx::query("delete from room_order").execute(&mut *tx).await.unwrap();
    tx.commit(backend::store::Unrecorded::Test).await.unwrap();
    world.backend.renew_room(&world.organizer().await, &group).await.unwrap();
    world.run_due_jobs().await;
    assert_eq!(numbers(&zoom), [1002]);
}
