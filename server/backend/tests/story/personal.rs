//! Addresses of one's own into a room of Zoom.

use std::collections::BTreeSet;

use backend::testing::World;
use domain::{
    base::{id::Id, moment::DAY},
    group::Group,
    people::member::Member,
};

use crate::{
    cast::{group_of, group_of_four, neighbour, wind_to},
    outside::zoom::{Mode, StandIn},
};

async fn world(mode: Mode) -> (StandIn, World) {
    let zoom = StandIn::start().await;
    zoom.turns(mode);
    let rooms = zoom.rooms();
    (zoom, World::with(|parts| parts.rooms = rooms.into()).await)
}

/// Where each of these people is led when the next meeting begins.
async fn ways(world: &World, people: &[Member], group: &Id<Group>) -> Vec<String> {
    let start = group_of(world, &people[0]).await.next.unwrap().starts_at;
    wind_to(world, start);
    let mut ways = Vec::new();
    for person in people {
        ways.push(world.backend.join(person, group).await.unwrap());
    }
    ways
}

#[tokio::test]
async fn everybody_comes_in_by_an_address_of_their_own_and_whoever_comes_later_as_well() {
    let (zoom, world) = world(Mode::Fine).await;
    let (mut people, group) = group_of_four(&world).await;
    let newcomer = neighbour(&world, "newcomer", &["olle"], &["4"]).await;
    world.backend.seat(&world.organizer().await, &newcomer.id, &group).await.unwrap();
    world.run_due_jobs().await;
    people.push(newcomer);
    let ways = ways(&world, &people, &group).await;
    assert!(ways.iter().all(|way| way.starts_with("https://us02web.zoom.us/w/1001?tk=")), "{ways:?}");
    assert_eq!(ways.iter().collect::<BTreeSet<_>>().len(), 5);
    let registered = zoom.seen.registered.lock().unwrap().clone();
    assert_eq!(registered.len(), 5, "each once");
    for ((_, mail), person) in registered.iter().zip(&people) {
        assert!(mail.ends_with("@no-mail.localhost") && !mail.contains(person.id.as_str()), "{mail} reaches nobody");
    }
    let known: Vec<(String, String)> = sqlx::query_as("select registrant, member_id from room_registrant")
        .fetch_all(&mut *world.store().read().await.unwrap())
        .await
        .unwrap();
    // Four are registered at once, in the order of their ids; whoever comes later, after them.
    people[..4].sort_by_key(|person| person.id);
    let expected: BTreeSet<_> =
        registered.iter().zip(&people).map(|((_, mail), person)| (mail.clone(), person.id.to_string())).collect();
    assert_eq!(known.into_iter().collect::<BTreeSet<_>>(), expected, "Zoom tells by these numbers who came");
    let meeting = zoom.seen.made.lock().unwrap()[0].1.clone();
    assert_eq!((&meeting["type"], &meeting["recurrence"]["end_times"]), (&8.into(), &8.into()));
    assert_eq!((&meeting["recurrence"]["weekly_days"], &meeting["duration"]), (&"3".into(), &120.into()));
    assert_eq!(meeting["settings"]["join_before_host"], true, "nobody waits for somebody who is not there");
    assert_eq!(meeting["settings"]["registrants_confirmation_email"], false);
    let kept: Vec<(String,)> = sqlx::query_as("select link from room_link")
        .fetch_all(&mut *world.store().read().await.unwrap())
        .await
        .unwrap();
    assert!(kept.len() == 5 && kept.iter().all(|(link,)| !link.contains("zoom")), "they are sealed");
}

#[tokio::test]
async fn an_account_that_registers_nobody_is_remembered_and_all_come_in_by_one_address() {
    for mode in [Mode::Unpaid, Mode::Deaf] {
        let (zoom, world) = world(mode).await;
        let (people, group) = group_of_four(&world).await;
        let ways = ways(&world, &people, &group).await;
        assert_eq!(ways.iter().collect::<BTreeSet<_>>().len(), 1, "{mode:?}");
        assert_eq!((zoom.wished(), zoom.live().len()), (2, 1), "{mode:?}");
        let plain = zoom.seen.made.lock().unwrap().last().unwrap().1.clone();
        assert_eq!((&plain["type"], &plain["settings"]["waiting_room"]), (&3.into(), &true.into()));
        world.backend.renew_room(&world.organizer().await, &group).await.unwrap();
        world.run_due_jobs().await;
        assert_eq!(zoom.wished(), 3, "it is not asked for that again");
        world.advance(31 * DAY);
        zoom.turns(Mode::Fine);
        world.backend.renew_room(&world.organizer().await, &group).await.unwrap();
        world.run_due_jobs().await;
        assert_eq!(zoom.seen.registered.lock().unwrap().len(), 4, "until it may have been paid for");
    }
}
