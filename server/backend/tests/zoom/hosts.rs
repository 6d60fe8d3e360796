//! Meetings are spread over hosts: one that is open can open no other at the same time.

use backend::{
    store::{
        Unrecorded, memberships,
        rooms::orders::{self, OrderState},
    },
    testing::World,
};
use domain::{
    base::{
        id::Id,
        moment::{DAY, HOUR, MINUTE, Moment},
    },
    group::Group,
};

use crate::{
    cast::{groups_meeting, state, world_at},
    stand_in::StandIn,
};

const THREE: [&str; 3] = ["a", "b", "c"];

fn hosts_of(zoom: &StandIn) -> Vec<String> {
    zoom.live().into_iter().map(|(_, host)| host).collect()
}

/// Makes rooms for groups that meet first at these moments, one after the other; at which hosts, and which are crowded.
async fn made_for(starts: &[Moment], hosts: &[&str]) -> (Vec<String>, Vec<bool>) {
    let (zoom, world) = world_at(hosts).await;
    let groups = groups_meeting(&world, starts).await;
    let mut crowded = Vec::new();
    for group in &groups {
        world.backend.make_room(group).await.unwrap();
        crowded.push(state(&world, group).await.crowded);
    }
    let told = world.backend.crowded_groups(&world.organizer().await, None).await.unwrap().items;
    let told: Vec<bool> = groups.iter().map(|group| told.iter().any(|one| one.id == *group)).collect();
    assert_eq!(told, crowded, "organizers see them on their first page");
    (hosts_of(&zoom), crowded)
}

fn monday() -> Moment {
    Moment::parse("2026-11-30T10:00:00+09:00").unwrap()
}

#[tokio::test]
async fn groups_that_meet_at_the_same_time_have_hosts_of_their_own_as_long_as_there_are_any() {
    let (mut hosts, crowded) = made_for(&[monday(); 4], &THREE).await;
    let last = hosts.pop().unwrap();
    hosts.sort();
    assert_eq!(hosts, THREE);
    assert!(THREE.contains(&last.as_str()));
    assert_eq!(crowded, [false, false, false, true], "an organizer is told");
}

#[tokio::test]
async fn a_door_that_stays_open_counts_and_one_that_has_closed_does_not() {
    // The door opens a quarter of an hour before, and closes half an hour after an hour and a half.
    let span = 2 * HOUR + 15 * MINUTE;
    let (hosts, crowded) = made_for(&[monday(), monday().plus(span - MINUTE)], &["a", "b"]).await;
    assert_ne!(hosts[0], hosts[1]);
    assert_eq!(crowded, [false, false]);
    let (_, crowded) = made_for(&[monday(), monday().plus(span - MINUTE)], &["a"]).await;
    assert_eq!(crowded, [false, true]);
    let (_, crowded) = made_for(&[monday(), monday().plus(span)], &["a"]).await;
    assert_eq!(crowded, [false, false]);
}

#[tokio::test]
async fn groups_that_never_meet_at_the_same_time_are_spread_evenly() {
    let starts: Vec<_> = (0..6).map(|day| monday().plus(day * DAY)).collect();
    let (hosts, crowded) = made_for(&starts, &THREE).await;
    for host in THREE {
        assert_eq!(hosts.iter().filter(|one| *one == host).count(), 2, "{host} in {hosts:?}");
    }
    assert!(!crowded.contains(&true));
}

#[tokio::test]
async fn a_meeting_of_another_week_counts_as_well() {
    let (hosts, _) = made_for(&[monday(), monday().plus(7 * DAY)], &["a", "b"]).await;
    assert_ne!(hosts[0], hosts[1], "their second and first meetings are at one time");
}

/// At which host the room of a group stands.
async fn host_of(world: &World, group: &Id<Group>) -> String {
    let mut conn = world.store().read().await.unwrap();
    orders::of_group(&mut conn, group, OrderState::Stands).await.unwrap().unwrap().host
}

/// Groups with people that meet on days after one another, and their rooms at these hosts.
async fn apart(hosts: &[&str], count: i64) -> (StandIn, World, Vec<Id<Group>>) {
    let (zoom, world) = world_at(hosts).await;
    let starts: Vec<_> = (0..count).map(|day| monday().plus(day * DAY)).collect();
    let groups = groups_meeting(&world, &starts).await;
    for (n, group) in groups.iter().enumerate() {
        let who = world.member("한라봉", &format!("walker{n}@story.example")).await;
        let mut tx = world.store().begin().await.unwrap();
        memberships::add(&mut tx, group, &who.id, world.backend.now()).await.unwrap();
        tx.commit(Unrecorded::Test).await.unwrap();
        world.backend.make_room(group).await.unwrap();
    }
    (zoom, world, groups)
}

/// Moves the first meeting of a group to this moment.
async fn move_first(world: &World, group: &Id<Group>, start: Moment) {
    let organizer = world.organizer().await;
    let first = world.backend.group_for(&organizer, group).await.unwrap().unwrap().meetings.remove(0);
    world.backend.move_meeting(&organizer, &first.id, start).await.unwrap();
    world.run_due_jobs().await;
}

#[tokio::test]
async fn a_meeting_that_is_moved_onto_another_of_its_host_gets_a_room_at_one_that_is_free() {
    let (_zoom, world, groups) = apart(&["a", "b"], 3).await;
    let hosts = [host_of(&world, &groups[0]).await, host_of(&world, &groups[1]).await];
    assert_ne!(hosts[0], hosts[1]);
    let shared = usize::from(host_of(&world, &groups[2]).await == hosts[1]);
    move_first(&world, &groups[shared], monday().plus(2 * DAY)).await;
    assert_ne!(host_of(&world, &groups[shared]).await, host_of(&world, &groups[2]).await);
    assert!(!state(&world, &groups[shared]).await.crowded);
}

#[tokio::test]
async fn where_no_host_is_free_for_a_meeting_that_is_moved_an_organizer_is_told_until_it_is_moved_away() {
    let (_zoom, world, groups) = apart(&["a"], 2).await;
    for (start, crowded) in [(monday().plus(DAY), true), (monday().plus(HOUR), false)] {
        move_first(&world, &groups[0], start).await;
        assert_eq!(state(&world, &groups[0]).await.crowded, crowded);
        assert_eq!(host_of(&world, &groups[0]).await, "a");
    }
}
