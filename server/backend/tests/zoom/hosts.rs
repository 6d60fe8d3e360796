//! Meetings are spread over hosts: one that is open can open no other at the same time.

use domain::base::moment::{DAY, HOUR, MINUTE, Moment};

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
