//! Rounds: from people who wait to groups that meet.

use backend::{
    operation::Failed,
    rounds::{PublishRefusal, RoundKeys},
};
use domain::{
    base::moment::DAY,
    meeting,
    round::{Reason, RoundState},
};

use crate::cast::{computed_round, group_of, neighbour, neighbours, published_round, world};

#[tokio::test]
async fn people_who_wait_become_a_group_with_meetings_a_room_and_cards() {
    let world = world().await;
    let people = neighbours(&world, 5).await;
    published_round(&world).await;
    let group = group_of(&world, &people[0]).await.group;
    let view = world.backend.group(&people[0], &group.id).await.unwrap().unwrap();
    assert_eq!(view.people.len(), 5);
    assert_eq!(view.shared, [("garden".to_owned(), 5), ("olle".to_owned(), 5)]);
    assert!(view.group.has_room);
    assert_eq!(view.cards.len(), 3);
    let meetings = world.backend.meetings_of(&people[0], &group.id).await.unwrap().unwrap();
    assert_eq!(meetings.len(), usize::from(meeting::COUNT));
    assert!(meetings[0].starts_at >= world.backend.now().plus(meeting::NOTICE));
}

#[tokio::test]
async fn who_is_left_over_is_told_why() {
    let world = world().await;
    neighbours(&world, 4).await;
    let lonely = neighbour(&world, "lonely", &["olle"], &["20"]).await;
    let round = computed_round(&world).await;
    let shown =
        world.backend.round_page(&world.organizer().await, &round, &RoundKeys::default()).await.unwrap().unwrap();
    assert_eq!(shown.round.round.state, RoundState::Ready);
    assert_eq!(shown.groups.items.len(), 1);
    assert_eq!(shown.left.items.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(), [lonely.id.as_str()]);
    assert_eq!(shown.left.items[0].reason, Reason::NoCommonSlot);
    assert_eq!(shown.names[lonely.id.as_str()].name, "lonely");
}

#[tokio::test]
async fn publishing_twice_makes_one_set_of_groups() {
    let world = world().await;
    let people = neighbours(&world, 4).await;
    let round = published_round(&world).await;
    world.backend.publish(&world.organizer().await, &round).await.unwrap();
    group_of(&world, &people[0]).await;
}

#[tokio::test]
async fn of_two_organizers_who_publish_side_by_side_one_makes_the_round() {
    let world = world().await;
    let people = neighbours(&world, 8).await;
    let (one, other) = (computed_round(&world).await, computed_round(&world).await);
    let organizer = world.organizer().await;
    let (first, second) =
        tokio::join!(world.backend.publish(&organizer, &one), world.backend.publish(&organizer, &other));
    let outcomes = [first, second];
    assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1, "{outcomes:?}");
    for person in &people {
        group_of(&world, person).await;
    }
}

#[tokio::test]
async fn a_plan_that_people_have_outgrown_is_not_published() {
    let world = world().await;
    let people = neighbours(&world, 5).await;
    let round = computed_round(&world).await;
    world.backend.erase(&people[0]).await.unwrap();
    let refused = world.backend.publish(&world.organizer().await, &round).await;
    assert!(matches!(refused, Err(Failed::Refused(PublishRefusal::Stale))), "{refused:?}");
    assert!(world.backend.groups_of(&people[1].id).await.unwrap().is_empty(), "nothing half-done");
}

#[tokio::test]
async fn a_plan_computed_while_somebody_leaves_does_not_hold_them() {
    let world = world().await;
    let people = neighbours(&world, 9).await;
    let organizer = world.organizer().await;
    let round = world.backend.start_round(&organizer).await.unwrap();
    let (computed, left) = tokio::join!(world.backend.compute_round(&round), world.backend.erase(&people[0]));
    // On a server either may lose the race against the other, and is tried again then.
    if let Err(error) = left {
        assert!(error.is_transient(), "{error}");
        world.backend.erase(&people[0]).await.unwrap();
    }
    if computed.is_err() {
        world.backend.compute_round(&round).await.unwrap();
    }
    let record = world.backend.round(&organizer, &round).await.unwrap().unwrap();
    if let Some(kept) = record.people {
        assert!(!format!("{kept:?}").contains(people[0].id.as_str()), "what they told came back");
    }
}

#[tokio::test]
async fn who_is_in_a_group_waits_again_when_its_meetings_are_over() {
    let world = world().await;
    neighbours(&world, 4).await;
    let organizer = world.organizer().await;
    assert_eq!(world.backend.waiting_count(&organizer).await.unwrap(), 4);
    published_round(&world).await;
    assert_eq!(world.backend.waiting_count(&organizer).await.unwrap(), 0);
    world.advance(70 * DAY);
    assert_eq!(world.backend.waiting_count(&organizer).await.unwrap(), 4);
}

#[tokio::test]
async fn a_group_never_has_the_same_card_twice() {
    let world = world().await;
    let people = neighbours(&world, 4).await;
    published_round(&world).await;
    let group = group_of(&world, &people[0]).await.group;
    let mut titles = Vec::new();
    for _ in 0..meeting::COUNT {
        world.backend.plan_cards().await.unwrap();
        world.run_due_jobs().await;
        let view = world.backend.group(&people[0], &group.id).await.unwrap().unwrap();
        titles.extend(view.cards.into_iter().map(|card| card.topic.title));
        world.advance_calendar(7 * DAY);
    }
    assert_eq!(titles.len(), 24);
    let mut distinct = titles.clone();
    distinct.sort();
    distinct.dedup();
    assert_eq!(distinct.len(), 24, "{titles:?}");
}
