//! Rooms change when somebody is taken out of a group, and organizers see who has none.

use backend::{
    groups::rooms::Renewal,
    ports::room::{Jitsi, JitsiAccount, Rooms},
    testing::World,
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::{
    base::{
        id::Id,
        moment::{HOUR, MINUTE},
    },
    group::{Group, repair::Change, room::RoomMaker},
    meeting,
};

use crate::cast::{group_of, group_of_four, neighbour, neighbours, published_round, two_thin_groups, wind_to, world};

async fn room(world: &World, group: &Id<Group>) -> Option<String> {
    world.backend.room_of(group).await.unwrap()
}

async fn repair(world: &World, group: &Id<Group>) {
    let organizer = world.organizer().await;
    let proposal = world.backend.repair_plan(&organizer, group).await.unwrap().unwrap();
    let transfers: Vec<_> = proposal.changes.iter().map(Change::transfer).collect();
    world.backend.repair(&organizer, group, &transfers).await.unwrap();
}

#[tokio::test]
async fn whoever_was_taken_out_of_a_group_does_not_know_its_room_any_more() {
    let world = world().await;
    let walkers = neighbours(&world, 5).await;
    let mut gardeners = Vec::new();
    for n in 0..4 {
        gardeners.push(neighbour(&world, &format!("gardener{n}"), &["baduk"], &["4"]).await);
    }
    published_round(&world).await;
    let [many, few] = [&walkers, &gardeners].map(|all| &all[0]);
    let (many, few) = (group_of(&world, many).await.group.id, group_of(&world, few).await.group.id);
    world.backend.erase(&gardeners[3]).await.unwrap();
    world.run_due_jobs().await;
    let before = (room(&world, &many).await, room(&world, &few).await);
    assert!(before.0.is_some() && before.1.is_some());
    repair(&world, &few).await;
    world.run_due_jobs().await;
    let after = (room(&world, &many).await, room(&world, &few).await);
    assert!(after.0.is_some() && after.0 != before.0, "one of them knows the old one");
    assert_eq!(after.1, before.1, "nobody was taken out of this one");
}

#[tokio::test]
async fn a_group_that_was_given_up_has_no_room_and_gets_none() {
    let world = world().await;
    let all = two_thin_groups(&world).await;
    let group = group_of(&world, &all[0]).await.group.id;
    repair(&world, &group).await;
    assert_eq!(room(&world, &group).await, None);
    world.backend.make_room(&group).await.unwrap();
    assert_eq!(room(&world, &group).await, None);
}

#[tokio::test]
async fn whoever_joins_on_a_server_that_wants_tokens_is_let_in_by_name_until_the_door_has_closed() {
    let account = JitsiAccount { app_id: "village".into(), secret: "very-secret".into() };
    let jitsi = Jitsi::new("https://meet.jit.si", Some(account));
    let world = World::with(|parts| parts.rooms = Rooms::Jitsi(jitsi).into()).await;
    let (people, group) = group_of_four(&world).await;
    let start = group_of(&world, &people[0]).await.next.unwrap().starts_at;
    wind_to(&world, start);
    let address = world.backend.join(&people[0], &group).await.unwrap();
    let (url, token) = address.split_once("?jwt=").unwrap();
    assert_eq!(Some(url), room(&world, &group).await.as_deref(), "the token is made anew each time and kept nowhere");
    let claims = URL_SAFE_NO_PAD.decode(token.split('.').nth(1).unwrap()).unwrap();
    let claims: serde_json::Value = serde_json::from_slice(&claims).unwrap();
    assert_eq!(claims["context"]["user"]["name"], people[0].name.as_str());
    assert!(url.ends_with(claims["room"].as_str().unwrap()));
    let closed = meeting::door_closes(start).unix_ms() / 1000;
    assert!((closed..closed + 600).contains(&claims["exp"].as_i64().unwrap()));
}

#[tokio::test]
async fn meetings_of_the_coming_day_without_a_room_are_told_until_there_is_one() {
    let world = World::new().await;
    let (people, group) = group_of_four(&world).await;
    let organizer = world.organizer().await;
    let start = group_of(&world, &people[0]).await.next.unwrap().starts_at;
    let roomless = async || world.backend.roomless(&organizer, None).await.unwrap().items;
    wind_to(&world, start.plus(-24 * HOUR - MINUTE));
    assert!(roomless().await.is_empty(), "it is not near");
    wind_to(&world, start.plus(-24 * HOUR));
    let told = roomless().await;
    assert_eq!(told.iter().map(|one| (one.group, one.starts_at)).collect::<Vec<_>>(), [(group, start)]);
    world.backend.set_room(&organizer, &group, "https://zoom.us/j/1", None).await.unwrap();
    assert!(roomless().await.is_empty());
    assert_eq!(world.backend.renew_room(&organizer, &group).await.unwrap(), Renewal::ToPaste);
    assert_eq!(roomless().await.len(), 1);
    let state = world.backend.room_state(&organizer, &group).await.unwrap().unwrap();
    assert_eq!((state.maker, state.stands), (RoomMaker::Pasted, false));
}
