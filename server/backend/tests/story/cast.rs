//! The people of the stories.

use std::sync::Arc;

use backend::{
    ports::room::{Jitsi, Rooms},
    store::{pages::AFTER_ALL, praises::ledger::rings},
    testing::World,
};
use domain::{
    base::{
        id::Id,
        moment::{DAY, MINUTE, Moment},
    },
    group::{Group, view::GroupSummary},
    meeting::{LENGTH, Meeting},
    people::{
        member::Member,
        place::{Area, MovingStage},
        profile::{Circumstances, Interests, Slots},
    },
    praise::{Note, PraiseKind, Thanks, growth::RingLine, seal::morning},
    round::Round,
};

/// A world in which rooms are made by Jitsi.
pub async fn world() -> World {
    World::with(|parts| parts.rooms = Arc::new(Rooms::Jitsi(Jitsi::new("https://meet.jit.si", None)))).await
}

/// Somebody who told who they are: these interests, free on these half days.
pub async fn neighbour(world: &World, name: &str, interests: &[&str], slots: &[&str]) -> Member {
    let member = world.member(name, &format!("{name}@story.example")).await;
    let chosen = Interests::parse(interests.iter().map(|key| (*key, "2"))).unwrap();
    world.backend.set_interests(&member.id, &chosen).await.unwrap();
    free_on(world, &member, slots).await;
    world.backend.member(&member.id).await.unwrap().unwrap()
}

/// Has somebody be free on these half days and no others.
pub async fn free_on(world: &World, member: &Member, slots: &[&str]) {
    let told = Circumstances {
        slots: Slots::parse(slots.iter().copied()).unwrap(),
        area: Area::Seogwipo,
        stage: MovingStage::Planning,
        decade: None,
        gender: None,
    };
    world.backend.set_circumstances(&member.id, &told).await.unwrap();
}

/// So many neighbours who like the olle and gardens and are free on Tuesday afternoons.
pub async fn neighbours(world: &World, count: usize) -> Vec<Member> {
    let mut all = Vec::new();
    for n in 0..count {
        all.push(neighbour(world, &format!("walker{n}"), &["olle", "garden"], &["4"]).await);
    }
    all
}

/// A round that was computed, to be looked at.
pub async fn computed_round(world: &World) -> Id<Round> {
    let organizer = world.organizer().await;
    let round = world.backend.start_round(&organizer).await.unwrap();
    world.run_due_jobs().await;
    round
}

/// A round that was published, with its rooms and cards made.
pub async fn published_round(world: &World) -> Id<Round> {
    let round = computed_round(world).await;
    world.backend.publish(&world.organizer().await, &round).await.unwrap();
    world.run_due_jobs().await;
    round
}

/// A group of four, announced.
pub async fn group_of_four(world: &World) -> (Vec<Member>, Id<Group>) {
    let people = neighbours(world, 4).await;
    published_round(world).await;
    let group = group_of(world, &people[0]).await.group.id;
    (people, group)
}

/// Four who like the olle and four who like gardens, one after the other, who meet on different days; both groups have lost
/// their last two.
pub async fn two_thin_groups(world: &World) -> Vec<Member> {
    let mut all = Vec::new();
    for n in 0..4 {
        all.push(neighbour(world, &format!("walker{n}"), &["olle"], &["4"]).await);
        all.push(neighbour(world, &format!("gardener{n}"), &["garden"], &["7"]).await);
    }
    published_round(world).await;
    for gone in &all[4..] {
        world.backend.erase(gone).await.unwrap();
    }
    all
}

/// Winds the calendar to this moment.
pub fn wind_to(world: &World, moment: Moment) {
    world.advance_calendar(moment.unix_ms() - world.backend.now().unix_ms());
}

/// The one group of a member.
pub async fn group_of(world: &World, member: &Member) -> GroupSummary {
    let mut groups = world.backend.groups_of(&member.id).await.unwrap();
    assert_eq!(groups.len(), 1, "{} is in {} groups", member.name, groups.len());
    groups.remove(0)
}

/// People who have just met, the first so many of a group of so many; the calendar stands ten minutes after the end.
pub async fn who_met(world: &World, all: usize, came: usize) -> (Vec<Member>, Id<Group>, Meeting) {
    let people = neighbours(world, all).await;
    published_round(world).await;
    let summary = group_of(world, &people[0]).await;
    let next = summary.next.unwrap();
    wind_to(world, next.starts_at.plus(-5 * MINUTE));
    for person in &people[..came] {
        world.backend.join(person, &summary.group.id).await.unwrap();
    }
    wind_to(world, next.starts_at.plus(LENGTH + 10 * MINUTE));
    (people, summary.group.id, next)
}

/// Warm words to somebody, with a name.
pub fn warm(to: &Member, note: &str) -> Thanks {
    let note = Note::parse(note).unwrap();
    Thanks { to: to.id, kinds: vec![PraiseKind::Warm], note, again: false, apart: false, signed: true }
}

/// What is between two people in the ledger, the newest meeting first.
pub async fn between(world: &World, one: &Member, other: &Member) -> Vec<RingLine> {
    let mut conn = world.store().read().await.unwrap();
    rings::between(&mut conn, (&one.id, &other.id), (Moment::from_unix_ms(i64::MAX), AFTER_ALL), 50).await.unwrap()
}

/// Winds the calendar to the next morning at which letters are opened, and opens them; says for how many.
pub async fn next_morning(world: &World) -> usize {
    wind_to(world, morning(world.backend.now()).plus(DAY));
    world.backend.open_praise().await.unwrap()
}
