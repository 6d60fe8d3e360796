//! Meeting: whose door is open, and when.

use backend::{meetings::JoinRefusal, operation::Failed, testing::World};
use domain::{
    base::{id::Id, moment::MINUTE},
    group::Group,
    meeting::{self, Meeting},
    people::member::Member,
};

use crate::cast::{group_of, neighbour, neighbours, published_round, wind_to, world};

/// Winds the calendar to five minutes before the first meeting of these people.
async fn at_the_door(world: &World, people: &[Member]) -> (Id<Group>, Id<Meeting>) {
    published_round(world).await;
    let summary = group_of(world, &people[0]).await;
    let next = summary.next.unwrap();
    wind_to(world, next.starts_at.plus(-5 * MINUTE));
    (summary.group.id, next.id)
}

#[tokio::test]
async fn the_door_is_open_for_the_group_and_for_nobody_else() {
    let world = world().await;
    let people = neighbours(&world, 4).await;
    let stranger = neighbour(&world, "stranger", &["olle"], &["1"]).await;
    let (group, _) = at_the_door(&world, &people).await;
    let room = world.backend.join(&people[0], &group).await.unwrap();
    assert!(room.starts_with("https://meet.jit.si/"));
    assert_eq!(world.backend.join(&people[1], &group).await.unwrap(), room, "all meet in one room");
    assert!(matches!(world.backend.join(&stranger, &group).await, Err(Failed::Refused(JoinRefusal::NotFound))));
    assert!(world.backend.group(&stranger, &group).await.unwrap().is_none());
}

#[tokio::test]
async fn the_door_is_closed_before_and_after() {
    let world = world().await;
    let people = neighbours(&world, 4).await;
    let (group, _) = at_the_door(&world, &people).await;
    world.advance_calendar(-20 * MINUTE);
    assert!(matches!(world.backend.join(&people[0], &group).await, Err(Failed::Refused(JoinRefusal::Closed))));
    world.advance_calendar(20 * MINUTE + meeting::LENGTH + meeting::DOOR_STAYS_OPEN + 10 * MINUTE);
    assert!(matches!(world.backend.join(&people[0], &group).await, Err(Failed::Refused(JoinRefusal::Closed))));
}

#[tokio::test]
async fn coming_twice_counts_once() {
    let world = world().await;
    let people = neighbours(&world, 4).await;
    let (group, _) = at_the_door(&world, &people).await;
    for _ in 0..3 {
        world.backend.join(&people[0], &group).await.unwrap();
    }
    assert_eq!(world.backend.hyang(&people[0].id).await.unwrap().attended, 1);
}
