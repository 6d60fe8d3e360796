//! Whoever comes between two rounds finds a seat in a group that meets already.

use backend::{groups::seats::SeatTaken, operation::Failed, testing::World};
use domain::{
    base::{id::Id, moment::DAY},
    group::{Group, seat::Seats},
    people::member::Member,
    round::Reason,
};

use crate::cast::{group_of, neighbour, neighbours, published_round, world};

/// After so long all meetings of a group are over.
const SEASON: i64 = 90 * DAY;

async fn offered(world: &World, to: &Member) -> Seats {
    world.backend.seats(&world.organizer().await, &to.id).await.unwrap().unwrap()
}

/// Whether a group has no seat for somebody.
async fn is_refused(world: &World, member: &Member, group: &Id<Group>) -> bool {
    let seat = world.backend.seat(&world.organizer().await, &member.id, group).await;
    matches!(seat, Err(Failed::Refused(SeatTaken)))
}

#[tokio::test]
async fn whoever_waits_is_offered_the_group_that_meets_when_they_can() {
    let world = world().await;
    let walkers = neighbours(&world, 4).await;
    published_round(&world).await;
    let newcomer = neighbour(&world, "newcomer", &["olle"], &["3", "4"]).await;
    let Seats::Offered(seats) = offered(&world, &newcomer).await else { panic!("no seat") };
    let group = group_of(&world, &walkers[0]).await;
    assert_eq!(seats.iter().map(|seat| &seat.group.id).collect::<Vec<_>>(), [&group.group.id]);
    assert_eq!(seats[0].shared, ["olle"]);
    assert_eq!(seats[0].next.as_ref().map(|next| next.starts_at), group.next.map(|next| next.starts_at));
    world.backend.seat(&world.organizer().await, &newcomer.id, &group.group.id).await.unwrap();
    assert_eq!(group_of(&world, &newcomer).await.group.id, group.group.id);
    assert!(world.backend.seats(&world.organizer().await, &newcomer.id).await.unwrap().is_none(), "waits no longer");
}

#[tokio::test]
async fn a_half_day_that_all_could_but_on_which_they_do_not_meet_is_no_seat() {
    let world = world().await;
    for n in 0..4 {
        neighbour(&world, &format!("walker{n}"), &["olle"], &["4", "7"]).await;
    }
    published_round(&world).await;
    let other_day = neighbour(&world, "other-day", &["olle"], &["7"]).await;
    assert!(matches!(offered(&world, &other_day).await, Seats::None(Reason::NoCommonSlot)));
}

#[tokio::test]
async fn a_full_group_is_not_offered_and_takes_nobody() {
    let world = world().await;
    let walkers = neighbours(&world, 6).await;
    published_round(&world).await;
    let group = group_of(&world, &walkers[0]).await.group.id;
    let seventh = neighbour(&world, "seventh", &["olle"], &["4"]).await;
    assert!(matches!(offered(&world, &seventh).await, Seats::None(Reason::NoRoom)));
    assert!(is_refused(&world, &seventh, &group).await);
    assert!(world.backend.groups_of(&seventh.id).await.unwrap().is_empty());
}

#[tokio::test]
async fn who_has_a_group_gets_no_second_one_and_nothing_takes_nobody() {
    let world = world().await;
    let walkers = neighbours(&world, 4).await;
    published_round(&world).await;
    let organizer = world.organizer().await;
    assert!(world.backend.seats(&organizer, &walkers[0].id).await.unwrap().is_none());
    let group = group_of(&world, &walkers[0]).await.group.id;
    assert!(is_refused(&world, &walkers[0], &group).await);
    let newcomer = neighbour(&world, "newcomer", &["olle"], &["4"]).await;
    assert!(is_refused(&world, &newcomer, &"00000000000000000000000000".parse().unwrap()).await);
}

#[tokio::test]
async fn a_group_whose_meetings_are_over_has_no_seats() {
    let world = world().await;
    let walkers = neighbours(&world, 4).await;
    published_round(&world).await;
    let over = group_of(&world, &walkers[0]).await.group.id;
    world.advance_calendar(SEASON);
    let newcomer = neighbour(&world, "newcomer", &["olle"], &["4"]).await;
    assert!(matches!(offered(&world, &newcomer).await, Seats::None(_)));
    assert!(is_refused(&world, &newcomer, &over).await);
}

#[tokio::test]
async fn nobody_is_seated_with_whom_they_have_been_with_before() {
    let world = world().await;
    let walkers = neighbours(&world, 4).await;
    published_round(&world).await;
    world.advance_calendar(SEASON);
    for n in 0..3 {
        neighbour(&world, &format!("gardener{n}"), &["garden"], &["4"]).await;
    }
    // Of four who have all met, one is with the three gardeners.
    published_round(&world).await;
    let mut without = 0;
    for walker in &walkers {
        match world.backend.seats(&world.organizer().await, &walker.id).await.unwrap() {
            None => {}
            Some(Seats::None(_)) => without += 1,
            Some(Seats::Offered(seats)) => panic!("{} is offered {seats:?}", walker.name),
        }
    }
    assert_eq!(without, 3);
}
