//! A group that is full, and those who wait for it.

use backend::testing::World;
use domain::{
    base::id::Id,
    group::{
        Group,
        offer::{OfferOutcome, OfferView, WaitingLists},
    },
    people::member::Member,
};

use crate::cast::{group_of, neighbour, neighbours, published_round};

/// A group of six, announced.
pub async fn full_group(world: &World) -> (Vec<Member>, Id<Group>) {
    let walkers = neighbours(world, 6).await;
    published_round(world).await;
    let group = group_of(world, &walkers[0]).await.group.id;
    (walkers, group)
}

/// Somebody who has put themselves on the list of a group.
pub async fn waiting_for(world: &World, name: &str, group: &Id<Group>) -> Member {
    let who = neighbour(world, name, &["olle", "garden"], &["4"]).await;
    world.backend.ask_for_seat(&who.id, group).await.unwrap();
    who
}

/// What somebody who waits finds on their home.
pub async fn lists(world: &World, who: &Member) -> WaitingLists {
    world.backend.waiting_lists(who).await.unwrap().unwrap()
}

/// What is offered to somebody.
pub async fn offer_of(world: &World, who: &Member) -> Option<OfferView> {
    lists(world, who).await.offer
}

/// What they read of an offer that is over.
pub async fn ended(world: &World, who: &Member) -> Option<OfferOutcome> {
    lists(world, who).await.ended.map(|(_, outcome)| outcome)
}

/// How many are ahead of somebody on the list of a group.
pub async fn place(world: &World, who: &Member, group: &Id<Group>) -> Option<usize> {
    let requests = lists(world, who).await.requests;
    requests.into_iter().find(|one| one.group.id == *group).map(|one| one.ahead)
}

/// To whom seats in a group are offered, in the order of the list.
pub async fn who_is_asked(world: &World, group: &Id<Group>) -> Vec<Id<Member>> {
    let listed = world.backend.waiters(&world.organizer().await, group, None).await.unwrap().items;
    listed.into_iter().filter(|one| one.offer.is_some()).map(|one| one.member).collect()
}

/// A worker looks; how many offers it made.
pub async fn look(world: &World) -> usize {
    world.backend.advance_offers().await.unwrap()
}

/// How many people a group has.
pub async fn people_in(world: &World, group: &Id<Group>) -> usize {
    world.backend.group_for(&world.organizer().await, group).await.unwrap().unwrap().people.len()
}
