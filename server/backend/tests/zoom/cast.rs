//! Groups that wait for rooms of Zoom.

use backend::{
    groups::rooms::MakeRoom,
    queue,
    store::{
        Unrecorded,
        groups::{self, NewGroup},
        meetings, rounds,
    },
    testing::World,
};
use domain::{
    base::{
        id::Id,
        moment::{DAY, Moment},
    },
    group::{Group, room::RoomState},
    people::slot::Slot,
    round::Wishes,
};

use crate::stand_in::StandIn;

/// A world whose rooms are made by a stand-in with two hosts.
pub async fn world() -> (StandIn, World) {
    world_at(&crate::stand_in::HOSTS).await
}

/// A world whose rooms are made by a stand-in with these hosts.
pub async fn world_at(hosts: &[&str]) -> (StandIn, World) {
    let zoom = StandIn::start().await;
    let rooms = zoom.rooms_at(hosts);
    (zoom, World::with(|parts| parts.rooms = rooms.into()).await)
}

/// Asks for the room of a group, as whoever makes the group does.
pub async fn order(world: &World, group: &Id<Group>) {
    let mut tx = world.store().begin().await.unwrap();
    queue::push(&world.backend, &mut tx, &MakeRoom { group: *group }).await.unwrap();
    tx.commit(Unrecorded::Test).await.unwrap();
}

/// The address of a group's room.
pub async fn room(world: &World, group: &Id<Group>) -> Option<String> {
    world.backend.room_of(group).await.unwrap()
}

/// How it stands with the room of a group.
pub async fn state(world: &World, group: &Id<Group>) -> RoomState {
    world.backend.room_state(&world.organizer().await, group).await.unwrap().unwrap()
}

/// Groups of five people that meet first at these moments, and then every week; their rooms are not asked for.
pub async fn groups_meeting(world: &World, starts: &[Moment]) -> Vec<Id<Group>> {
    let (by, now, round) = (world.organizer().await, world.backend.now(), world.new_id());
    let ids: Vec<Id<Group>> = starts.iter().map(|_| world.new_id()).collect();
    let (mut all, mut meeting) = (Vec::new(), Vec::new());
    for (id, start) in ids.iter().zip(starts) {
        let slot = Slot::new(16).unwrap();
        let new =
            NewGroup { id: *id, round: &round, interest: "olle", number: 1, slot, cohesion: 0.5, created_at: now };
        all.push((new, 5, start.plus(7 * DAY)));
        meeting.extend([(1, 0), (2, 7)].map(|(n, days)| (world.new_id(), *id, n, start.plus(days * DAY))));
    }
    let mut tx = world.store().begin().await.unwrap();
    rounds::insert(&mut tx, &round, 1, &Wishes::default(), &by.member().id, now).await.unwrap();
    groups::insert_all(&mut tx, &all).await.unwrap();
    meetings::insert_all(&mut tx, &meeting).await.unwrap();
    tx.commit(Unrecorded::Test).await.unwrap();
    ids
}

/// So many groups that meet first at this moment and whose rooms are asked for.
pub async fn groups_waiting(world: &World, start: Moment, count: usize) -> Vec<Id<Group>> {
    let groups = groups_meeting(world, &vec![start; count]).await;
    for group in &groups {
        order(world, group).await;
    }
    groups
}
