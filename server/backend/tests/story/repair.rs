//! A group that has lost people is mended.

use backend::{groups::repair::RepairRefusal, meetings::JoinRefusal, operation::Failed, testing::World};
use domain::{
    base::{
        id::Id,
        moment::{HOUR, MINUTE},
    },
    group::{
        Group,
        repair::{Change, RepairPlan, Way},
    },
    meeting::{self, MeetingState},
    people::member::Member,
    praise::ThanksState,
};

use crate::cast::{
    free_on, group_of, group_of_four, neighbour, neighbours, published_round, two_thin_groups, wind_to, world,
};

async fn proposed(world: &World, group: &Id<Group>) -> Option<RepairPlan> {
    world.backend.repair_plan(&world.organizer().await, group).await.unwrap()
}

async fn repair(world: &World, group: &Id<Group>, proposal: &RepairPlan) -> Result<(), Failed<RepairRefusal>> {
    let transfers: Vec<_> = proposal.changes.iter().map(Change::transfer).collect();
    world.backend.repair(&world.organizer().await, group, &transfers).await
}

/// Names and where they would go, by name.
fn movers(proposal: &RepairPlan) -> Vec<(&str, Option<&Id<Group>>)> {
    let changes = proposal.changes.iter();
    let mut movers: Vec<_> = changes.map(|one| (one.name.as_str(), one.to.as_ref().map(|group| &group.id))).collect();
    movers.sort_unstable();
    movers
}

/// A group of four that has lost the last of them.
async fn thinned(world: &World) -> (Vec<Member>, Id<Group>) {
    let (walkers, group) = group_of_four(world).await;
    world.backend.erase(&walkers[3]).await.unwrap();
    (walkers, group)
}

async fn waits(world: &World, member: &Member) -> bool {
    let waiting = world.backend.waiting(&world.organizer().await, None).await.unwrap();
    waiting.items.iter().any(|(one, _)| one.id == member.id)
}

#[tokio::test]
async fn whoever_waits_comes_to_a_group_that_lost_somebody() {
    let world = world().await;
    let walkers = neighbours(&world, 4).await;
    published_round(&world).await;
    let group = group_of(&world, &walkers[0]).await.group.id;
    let newcomer = neighbour(&world, "newcomer", &["olle"], &["4"]).await;
    assert!(proposed(&world, &group).await.is_none(), "four are enough");
    world.backend.erase(&walkers[3]).await.unwrap();
    let thin = world.backend.thin_groups(&world.organizer().await, None).await.unwrap().items;
    assert_eq!(thin.iter().map(|group| &group.id).collect::<Vec<_>>(), [&group]);
    let proposal = proposed(&world, &group).await.unwrap();
    assert!(matches!(proposal.mended, Some((Way::Filled, before, after)) if before < after));
    assert_eq!(movers(&proposal), [("newcomer", Some(&group))]);
    repair(&world, &group, &proposal).await.unwrap();
    assert_eq!(group_of(&world, &newcomer).await.group.id, group);
    assert!(world.backend.thin_groups(&world.organizer().await, None).await.unwrap().items.is_empty());
}

#[tokio::test]
async fn two_thin_groups_become_one_on_the_day_that_suits_all() {
    let world = world().await;
    let all = two_thin_groups(&world).await;
    let [walker, gardener, _, other_gardener] = &all[..4] else { panic!("there are eight") };
    let here = group_of(&world, walker).await.group.id;
    let there = group_of(&world, gardener).await.group.id;
    assert!(proposed(&world, &here).await.unwrap().mended.is_none(), "they meet on other days");
    for one in [gardener, other_gardener] {
        free_on(&world, one, &["4", "7"]).await;
    }
    let proposal = proposed(&world, &here).await.unwrap();
    assert!(matches!(proposal.mended, Some((Way::Merged, ..))));
    assert_eq!(movers(&proposal), [("gardener0", Some(&here)), ("gardener1", Some(&here))]);
    repair(&world, &here, &proposal).await.unwrap();
    assert_eq!(group_of(&world, gardener).await.group.id, here);
    assert!(world.backend.group(gardener, &there).await.unwrap().is_none(), "it is theirs no more");
    let left = world.backend.group_for(&world.organizer().await, &there).await.unwrap().unwrap();
    let ahead = left.meetings.iter().filter(|one| one.state != MeetingState::Cancelled).count();
    assert!(left.people.is_empty() && ahead == 0, "nobody is called to it any more");
    assert_eq!(left.meetings.len(), 8, "what was planned is not forgotten");
}

#[tokio::test]
async fn a_group_that_cannot_be_mended_ends_and_its_people_wait_but_have_met() {
    let world = world().await;
    let (walkers, group) = thinned(&world).await;
    let proposal = proposed(&world, &group).await.unwrap();
    assert!(proposal.mended.is_none());
    repair(&world, &group, &proposal).await.unwrap();
    for (n, walker) in walkers[..3].iter().enumerate() {
        assert!(waits(&world, walker).await);
        neighbour(&world, &format!("gardener{n}"), &["garden"], &["4"]).await;
    }
    assert!(proposed(&world, &group).await.is_none(), "it has no meeting ahead");
    // Of three who have all met, one is with the three gardeners.
    published_round(&world).await;
    let mut waiting = 0;
    for walker in &walkers[..3] {
        waiting += usize::from(waits(&world, walker).await);
    }
    assert_eq!(waiting, 2);
}

#[tokio::test]
async fn what_was_looked_at_is_done_once_as_long_as_it_helps() {
    let world = world().await;
    let (_, group) = thinned(&world).await;
    let end = proposed(&world, &group).await.unwrap();
    let newcomer = neighbour(&world, "newcomer", &["baduk"], &["4"]).await;
    assert!(
        matches!(repair(&world, &group, &end).await, Err(Failed::Refused(RepairRefusal::Changed))),
        "there is another way now"
    );
    let fill = proposed(&world, &group).await.unwrap();
    let better = neighbour(&world, "better", &["olle"], &["4"]).await;
    repair(&world, &group, &fill).await.unwrap();
    repair(&world, &group, &fill).await.unwrap();
    assert_eq!(group_of(&world, &newcomer).await.group.id, group);
    assert!(waits(&world, &better).await);
    assert!(matches!(repair(&world, &group, &end).await, Err(Failed::Refused(RepairRefusal::Changed))));
    let (organizer, nothing) = (world.organizer().await, []);
    assert!(matches!(
        world.backend.repair(&organizer, &group, &nothing).await,
        Err(Failed::Refused(RepairRefusal::Changed))
    ));
}

#[tokio::test]
async fn nobody_is_moved_while_their_group_meets_and_what_they_had_there_stays() {
    let world = world().await;
    let walkers = neighbours(&world, 4).await;
    published_round(&world).await;
    let first = group_of(&world, &walkers[0]).await;
    let (group, meeting) = (first.group.id, first.next.unwrap());
    wind_to(&world, meeting.starts_at.plus(-MINUTE));
    for walker in &walkers[..2] {
        world.backend.join(walker, &group).await.unwrap();
    }
    world.backend.erase(&walkers[3]).await.unwrap();
    let end = proposed(&world, &group).await.unwrap();
    assert!(matches!(repair(&world, &group, &end).await, Err(Failed::Refused(RepairRefusal::Meeting))));
    world.advance_calendar(meeting::LENGTH + meeting::DOOR_STAYS_OPEN + 2 * MINUTE);
    repair(&world, &group, &end).await.unwrap();
    assert!(matches!(world.backend.join(&walkers[0], &group).await, Err(Failed::Refused(JoinRefusal::NotFound))));
    assert!(world.backend.groups_of(&walkers[0].id).await.unwrap().is_empty());
    let thanks = world.backend.thanks_view(&walkers[0], &meeting.id).await.unwrap().unwrap();
    assert!(thanks.state == ThanksState::Open && thanks.others.len() == 1);
    let export = serde_json::to_value(world.backend.export(&walkers[0]).await.unwrap()).unwrap();
    assert_eq!(export["groups"].as_array().map(Vec::len), Some(1));
    let left = world.backend.group_for(&world.organizer().await, &group).await.unwrap().unwrap();
    assert_eq!(left.meetings.iter().filter(|one| one.state != MeetingState::Cancelled).count(), 1);
}

#[tokio::test]
async fn the_people_of_a_thin_group_are_divided_where_no_other_group_is_thin() {
    let world = world().await;
    let mut all = Vec::new();
    for n in 0..5 {
        all.push(neighbour(&world, &format!("walker{n}"), &["olle"], &["4"]).await);
        all.push(neighbour(&world, &format!("gardener{n}"), &["garden"], &["7"]).await);
    }
    for n in 0..4 {
        all.push(neighbour(&world, &format!("player{n}"), &["baduk"], &["10"]).await);
    }
    published_round(&world).await;
    let player = &all[10];
    let group = group_of(&world, player).await.group.id;
    for gone in &all[12..] {
        world.backend.erase(gone).await.unwrap();
    }
    // One of the two who are left can come with the walkers, the other with the gardeners.
    for (one, slots) in [(player, ["10", "4"]), (&all[11], ["10", "7"])] {
        free_on(&world, one, &slots).await;
    }
    let proposal = proposed(&world, &group).await.unwrap();
    assert!(matches!(proposal.mended, Some((Way::Divided, ..))), "{proposal:?}");
    repair(&world, &group, &proposal).await.unwrap();
    assert_eq!(group_of(&world, player).await.group.id, group_of(&world, &all[0]).await.group.id);
    assert_eq!(group_of(&world, &all[11]).await.group.id, group_of(&world, &all[1]).await.group.id);
}

#[tokio::test]
async fn whoever_came_after_somebody_had_left_has_not_met_them() {
    let world = world().await;
    let (mut walkers, mut gardeners) = (Vec::new(), Vec::new());
    for n in 0..5 {
        walkers.push(neighbour(&world, &format!("walker{n}"), &["olle"], &["4"]).await);
    }
    for n in 0..4 {
        gardeners.push(neighbour(&world, &format!("gardener{n}"), &["garden"], &["4"]).await);
    }
    published_round(&world).await;
    let [here, there] = [&walkers, &gardeners].map(|all| &all[0]);
    let (here, there) = (group_of(&world, here).await.group.id, group_of(&world, there).await.group.id);
    world.backend.erase(&gardeners[3]).await.unwrap();
    let proposal = proposed(&world, &there).await.unwrap();
    assert!(matches!(proposal.mended, Some((Way::Borrowed, ..))));
    repair(&world, &there, &proposal).await.unwrap();
    world.advance_calendar(HOUR);
    let newcomer = neighbour(&world, "newcomer", &["olle"], &["4"]).await;
    world.backend.seat(&world.organizer().await, &newcomer.id, &here).await.unwrap();
    for walker in walkers.iter().filter(|walker| walker.id != proposal.changes[0].member) {
        world.backend.erase(walker).await.unwrap();
    }
    // The one who was borrowed has been in the same group, but not at the same time.
    let proposal = proposed(&world, &here).await.unwrap();
    assert_eq!(movers(&proposal), [("newcomer", Some(&there))]);
}
