//! Two at the same moment, and what happens to a seat while it is offered.

use backend::{
    groups::{
        seats::SeatTaken,
        waiting::OfferRefusal::{Gone, Over},
    },
    operation::Failed,
    testing::World,
};
use domain::{
    base::{id::Id, moment::DAY},
    group::{
        Group,
        offer::{OfferAnswer, OfferOutcome, SeatOffer},
    },
    people::{breaks::BreakLength, member::Member},
};

use super::cast::{ended, full_group, look, offer_of, people_in, place, waiting_for, who_is_asked};
use crate::cast::{free_on, group_of, neighbour, published_round, world};

/// A full group that somebody has just left, and who is asked whether they come.
async fn offered(world: &World) -> (Vec<Member>, Id<Group>, Member, SeatOffer) {
    let (walkers, group) = full_group(world).await;
    let first = waiting_for(world, "first", &group).await;
    world.advance_calendar(1);
    world.backend.leave_group(&walkers[0].id, &group).await.unwrap();
    look(world).await;
    let offer = offer_of(world, &first).await.unwrap().offer;
    (walkers, group, first, offer)
}

#[tokio::test]
async fn two_clicks_at_once_take_one_seat() {
    let world = world().await;
    let (_, group, first, offer) = offered(&world).await;
    let other = world.neighbour(0).await;
    let (one, two) = tokio::join!(
        world.backend.answer_offer(&first.id, &offer.id, OfferAnswer::Together),
        other.answer_offer(&first.id, &offer.id, OfferAnswer::Together),
    );
    assert!(one.is_ok() && two.is_ok(), "{one:?} {two:?}");
    assert_eq!((people_in(&world, &group).await, group_of(&world, &first).await.group.id), (6, group));
}

#[tokio::test]
async fn of_yes_and_no_at_once_one_counts() {
    let world = world().await;
    let (_, group, first, offer) = offered(&world).await;
    let (yes, no) = tokio::join!(
        world.backend.answer_offer(&first.id, &offer.id, OfferAnswer::Together),
        world.backend.answer_offer(&first.id, &offer.id, OfferAnswer::Later),
    );
    assert!(yes.is_ok() != no.is_ok(), "{yes:?} {no:?}");
    assert_eq!(people_in(&world, &group).await, if yes.is_ok() { 6 } else { 5 });
}

#[tokio::test]
async fn whoever_is_later_than_an_organizer_keeps_their_place_and_an_organizer_who_is_later_is_refused() {
    let world = world().await;
    let (_, group, first, offer) = offered(&world).await;
    let guest = neighbour(&world, "guest", &["olle", "garden"], &["4"]).await;
    let organizer = world.organizer().await;
    let (yes, given) = tokio::join!(
        world.backend.answer_offer(&first.id, &offer.id, OfferAnswer::Together),
        world.backend.seat(&organizer, &guest.id, &group),
    );
    assert_eq!(people_in(&world, &group).await, 6, "one seat, one person");
    match (yes, given) {
        (Ok(()), Err(Failed::Refused(SeatTaken))) => {}
        (Err(Failed::Refused(Over | Gone)), Ok(())) => {
            assert_eq!(place(&world, &first, &group).await, Some(0));
            assert_eq!(ended(&world, &first).await, Some(OfferOutcome::Void));
        }
        both => panic!("{both:?}"),
    }
}

#[tokio::test]
async fn a_seat_that_an_organizer_gave_to_somebody_else_is_said_to_be_gone() {
    let world = world().await;
    let (walkers, group, first, offer) = offered(&world).await;
    let guest = neighbour(&world, "guest", &["olle", "garden"], &["4"]).await;
    world.backend.seat(&world.organizer().await, &guest.id, &group).await.unwrap();
    assert!(offer_of(&world, &first).await.is_none(), "nothing false stands on their home");
    let late = world.backend.answer_offer(&first.id, &offer.id, OfferAnswer::Together).await;
    assert!(matches!(late, Err(Failed::Refused(Over))), "{late:?}");
    assert_eq!(place(&world, &first, &group).await, Some(0));
    world.backend.leave_group(&walkers[1].id, &group).await.unwrap();
    look(&world).await;
    assert_eq!(who_is_asked(&world, &group).await, [first.id], "the next seat is theirs");
}

#[tokio::test]
async fn whoever_can_no_longer_come_is_told_so_when_they_say_yes() {
    let world = world().await;
    let (_, group, first, offer) = offered(&world).await;
    free_on(&world, &first, &["7"]).await;
    for refusal in ["gone", "over"] {
        let late = world.backend.answer_offer(&first.id, &offer.id, OfferAnswer::Together).await;
        assert!(matches!(late, Err(Failed::Refused(Gone | Over))), "{refusal}: {late:?}");
    }
    assert_eq!((people_in(&world, &group).await, place(&world, &first, &group).await), (5, Some(0)));
}

#[tokio::test]
async fn a_round_meanwhile_takes_whoever_it_places_off_every_list() {
    let world = world().await;
    let (_, group, first, offer) = offered(&world).await;
    let waits = waiting_for(&world, "waits", &group).await;
    for n in 0..3 {
        neighbour(&world, &format!("gardener{n}"), &["olle", "garden"], &["4"]).await;
    }
    published_round(&world).await;
    for one in [&first, &waits] {
        assert_ne!(group_of(&world, one).await.group.id, group);
    }
    let late = world.backend.answer_offer(&first.id, &offer.id, OfferAnswer::Together).await;
    assert!(matches!(late, Err(Failed::Refused(Over))), "{late:?}");
    assert_eq!((look(&world).await, people_in(&world, &group).await), (0, 5));
    assert!(world.backend.waiters(&world.organizer().await, &group, None).await.unwrap().items.is_empty());
    assert_eq!(group_of(&world, &first).await.group.name.number, 2, "one group each");
}

#[tokio::test]
async fn whoever_leaves_the_service_leaves_the_seat_to_the_next() {
    let world = world().await;
    let (_, group, first, offer) = offered(&world).await;
    let second = waiting_for(&world, "second", &group).await;
    world.backend.erase(&first).await.unwrap();
    assert!(world.backend.answer_offer(&first.id, &offer.id, OfferAnswer::Together).await.is_err());
    look(&world).await;
    assert_eq!(who_is_asked(&world, &group).await, [second.id]);
}

#[tokio::test]
async fn a_group_that_meets_no_more_offers_nothing_and_nobody_waits_for_it() {
    let world = world().await;
    let (walkers, group, first, offer) = offered(&world).await;
    for one in &walkers[1..] {
        world.backend.take_break(&one.id, BreakLength::ThreeMonths).await.unwrap();
    }
    look(&world).await;
    assert!(offer_of(&world, &first).await.is_none());
    assert!(world.backend.answer_offer(&first.id, &offer.id, OfferAnswer::Together).await.is_err());
    assert!(world.backend.groups_of(&first.id).await.unwrap().is_empty());
    world.advance_calendar(4 * DAY);
    world.backend.sweep().await.unwrap();
    assert_eq!(place(&world, &first, &group).await, None);
}

#[tokio::test]
async fn nobody_has_two_offers_at_once() {
    let world = world().await;
    let (walkers, group, first, offer) = offered(&world).await;
    world.backend.erase(&walkers[0]).await.unwrap();
    let others = {
        let mut all = Vec::new();
        for n in 0..6 {
            all.push(neighbour(&world, &format!("gardener{n}"), &["olle", "garden"], &["4"]).await);
        }
        all
    };
    // Whoever waits would be in the round.
    world.backend.take_break(&first.id, BreakLength::OneMonth).await.unwrap();
    published_round(&world).await;
    let other = group_of(&world, &others[0]).await.group.id;
    world.backend.come_back(&first.id).await.unwrap();
    look(&world).await;
    assert!(offer_of(&world, &first).await.is_some_and(|now| now.offer.group == group && now.offer.id != offer.id));
    world.backend.ask_for_seat(&first.id, &other).await.unwrap();
    world.backend.leave_group(&others[0].id, &other).await.unwrap();
    assert_eq!(look(&world).await, 0);
    world.backend.stop_asking(&first.id, &group).await.unwrap();
    look(&world).await;
    assert_eq!(offer_of(&world, &first).await.unwrap().offer.group, other, "then the other one is theirs");
}
