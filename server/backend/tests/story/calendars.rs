//! A member's own calendar, fetched by an address.

use backend::testing::World;
use domain::{base::moment::DAY, meeting::MeetingState, people::member::Member};

use crate::cast::{group_of, group_of_four, neighbour, world};

/// What stands between the last slash of the address of somebody's calendar and its ending.
async fn token(world: &World, member: &Member) -> Option<String> {
    let address = world.backend.calendar_address(&member.id).await.unwrap()?;
    Some(address.rsplit('/').next().unwrap().strip_suffix(".ics").unwrap().to_owned())
}

#[tokio::test]
async fn whoever_holds_the_address_of_a_calendar_finds_the_meetings_of_its_owner_and_of_nobody_else() {
    let world = world().await;
    let (people, group) = group_of_four(&world).await;
    let stranger = neighbour(&world, "stranger", &["olle"], &["4"]).await;
    for member in [&people[0], &stranger] {
        assert_eq!(token(&world, member).await, None, "nobody has an address who did not ask for one");
        world.backend.make_calendar_address(&member.id).await.unwrap();
    }
    let own = world.backend.calendar_at(&token(&world, &people[0]).await.unwrap()).await.unwrap().unwrap();
    assert_eq!(own.member.id, people[0].id);
    assert_eq!(own.groups.len(), 1);
    assert_eq!((own.groups[0].0.id, own.groups[0].1.len()), (group, 8));
    let other = world.backend.calendar_at(&token(&world, &stranger).await.unwrap()).await.unwrap().unwrap();
    assert!(other.groups.is_empty(), "{:?}", other.groups);
}

#[tokio::test]
async fn a_calendar_follows_what_is_moved_and_called_off_and_ends_with_a_seat() {
    let world = world().await;
    let (people, _) = group_of_four(&world).await;
    let organizer = world.organizer().await;
    let next = group_of(&world, &people[0]).await.next.unwrap();
    world.backend.make_calendar_address(&people[0].id).await.unwrap();
    let token = token(&world, &people[0]).await.unwrap();
    let later = next.starts_at.plus(DAY);
    world.backend.move_meeting(&organizer, &next.id, later).await.unwrap();
    let shown = world.backend.calendar_at(&token).await.unwrap().unwrap().groups.remove(0).1.remove(0);
    assert_eq!((shown.id, shown.starts_at, shown.revision), (next.id, later, 1));
    world.backend.cancel_meeting(&organizer, &next.id).await.unwrap();
    let shown = world.backend.calendar_at(&token).await.unwrap().unwrap().groups.remove(0).1.remove(0);
    assert_eq!((shown.state, shown.revision), (MeetingState::Cancelled, 2));
    world.backend.erase(&people[0]).await.unwrap();
    assert!(world.backend.calendar_at(&token).await.unwrap().is_none(), "it outlives its owner");
}

#[tokio::test]
async fn an_address_stays_when_it_is_asked_for_again_and_is_another_once_it_was_ended() {
    let world = world().await;
    let member = neighbour(&world, "halla", &["olle"], &["4"]).await;
    let mut seen = Vec::new();
    for _ in 0..2 {
        world.backend.make_calendar_address(&member.id).await.unwrap();
        let first = token(&world, &member).await.unwrap();
        world.backend.make_calendar_address(&member.id).await.unwrap();
        assert_eq!(token(&world, &member).await.as_ref(), Some(&first), "a second click made another");
        world.backend.end_calendar_address(&member.id).await.unwrap();
        world.backend.end_calendar_address(&member.id).await.unwrap();
        assert_eq!(token(&world, &member).await, None);
        assert!(world.backend.calendar_at(&first).await.unwrap().is_none(), "an ended address still opens");
        seen.push(first);
    }
    assert_ne!(seen[0], seen[1]);
    for wrong in ["", "가", &"A".repeat(10_000)] {
        assert!(world.backend.calendar_at(wrong).await.unwrap().is_none());
    }
}
