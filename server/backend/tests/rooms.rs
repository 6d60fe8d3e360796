//! Rooms that are pasted, and rooms of Jitsi.

use backend::{
    groups::rooms::{Renewal, RoomRefusal},
    operation::Failed,
    ports::room::{Jitsi, Rooms},
    testing::World,
};
use domain::group::room::RoomHosts;

#[tokio::test]
async fn an_organizer_pastes_a_room_and_takes_it_away() {
    let world = World::new().await;
    let (organizer, group) = (world.organizer().await, world.group().await);
    world.backend.make_room(&group).await.unwrap();
    assert_eq!(world.backend.room_of(&group).await.unwrap(), None, "nobody makes one");
    world.backend.set_room(&organizer, &group, " https://zoom.us/j/1?pwd=x\n", None).await.unwrap();
    assert_eq!(world.backend.room_of(&group).await.unwrap().as_deref(), Some("https://zoom.us/j/1?pwd=x"));
    world.backend.set_room(&organizer, &group, "", None).await.unwrap();
    assert_eq!(world.backend.room_of(&group).await.unwrap(), None);
}

#[tokio::test]
async fn a_pasted_room_at_another_host_is_refused_and_the_old_one_stays() {
    let world = World::new().await;
    let (organizer, group) = (world.organizer().await, world.group().await);
    world.backend.set_room(&organizer, &group, "https://zoom.us/j/1", None).await.unwrap();
    for wrong in ["http://zoom.us/j/1", "https://evil.example/j/1", "zoom.us/j/1", "javascript:alert(1)"] {
        let refused = world.backend.set_room(&organizer, &group, wrong, None).await;
        assert!(matches!(refused, Err(Failed::Refused(RoomRefusal::NotAllowed))), "{wrong}");
    }
    let nowhere =
        world.backend.set_room(&organizer, &"0".repeat(26).parse().unwrap(), "https://zoom.us/j/1", None).await;
    assert!(matches!(nowhere, Err(Failed::Refused(RoomRefusal::NotFound))));
    assert_eq!(world.backend.room_of(&group).await.unwrap().as_deref(), Some("https://zoom.us/j/1"));
}

#[tokio::test]
async fn a_room_of_jitsi_is_made_once_and_a_pasted_one_takes_its_place() {
    let world = World::with(|parts| parts.rooms = Rooms::Jitsi(Jitsi::new("https://meet.jit.si", None)).into()).await;
    let (organizer, group) = (world.organizer().await, world.group().await);
    world.backend.make_room(&group).await.unwrap();
    let made = world.backend.room_of(&group).await.unwrap().unwrap();
    assert!(made.starts_with("https://meet.jit.si/hwanggeumhyang-"));
    world.backend.make_room(&group).await.unwrap();
    assert_eq!(world.backend.room_of(&group).await.unwrap(), Some(made));
    world.backend.set_room(&organizer, &group, "https://zoom.us/j/1", None).await.unwrap();
    world.backend.make_room(&group).await.unwrap();
    assert_eq!(world.backend.room_of(&group).await.unwrap().as_deref(), Some("https://zoom.us/j/1"));
}

#[tokio::test]
async fn a_new_room_of_jitsi_has_another_name_at_once() {
    let world = World::with(|parts| parts.rooms = Rooms::Jitsi(Jitsi::new("https://meet.jit.si", None)).into()).await;
    let (organizer, group) = (world.organizer().await, world.group().await);
    world.backend.make_room(&group).await.unwrap();
    let old = world.backend.room_of(&group).await.unwrap().unwrap();
    assert_eq!(world.backend.renew_room(&organizer, &group).await.unwrap(), Renewal::Made);
    let new = world.backend.room_of(&group).await.unwrap().unwrap();
    assert!(new != old && new.starts_with("https://meet.jit.si/hwanggeumhyang-"));
    let nowhere = world.backend.renew_room(&organizer, &"0".repeat(26).parse().unwrap()).await;
    assert!(matches!(nowhere, Err(Failed::Refused(RoomRefusal::NotFound))));
}

#[tokio::test]
async fn a_host_that_is_no_longer_named_leads_nowhere() {
    let world = World::with(|parts| parts.room_hosts = RoomHosts::parse("old.example").unwrap()).await;
    let (organizer, group) = (world.organizer().await, world.group().await);
    world.backend.set_room(&organizer, &group, "https://old.example/1", None).await.unwrap();
    let after = world.neighbour(0).await;
    assert_eq!(after.room_of(&group).await.unwrap(), None);
}

#[tokio::test]
async fn the_demonstration_has_rooms_of_its_own_even_where_an_organizer_pastes_them() {
    let world = World::new().await;
    world.backend.seed_demo().await.unwrap();
    let groups = backend::store::groups::page(&mut world.store().read().await.unwrap(), "Z", 99).await.unwrap();
    assert!(groups.len() > 5);
    for group in groups {
        let room = world.backend.room_of(&group.id).await.unwrap();
        assert!(room.is_some_and(|room| room.starts_with("https://meet.jit.si/")));
    }
}
