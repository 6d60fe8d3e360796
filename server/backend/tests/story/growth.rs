//! What trees grow from: each thing once, whoever tells it and however often; what does not count takes nothing away.

mod before;
mod rings;

use backend::{
    store::{
        Unrecorded,
        praises::ledger::{self, Grown},
    },
    testing::World,
};
use domain::{
    base::{id::Id, moment::DAY},
    event::{Subject, Verb},
    meeting::{DOOR_STAYS_OPEN, GATHERING, LENGTH, Meeting, attendance::AttendanceWord},
    people::member::Member,
    praise::{
        growth::{self, ATTENDED, GrowthEvent, HOSTED, NewGrowth, VoidReason, WELCOMED, WITH},
        hyang::Stage,
    },
};

use crate::{
    answers::met,
    cast::{between, group_of, neighbour, wind_to, world},
};

/// How far somebody's tree has grown.
pub async fn grown(world: &World, member: &Member) -> Grown {
    ledger::kept(&mut world.store().read().await.unwrap(), &member.id).await.unwrap()
}

/// Has somebody's tree grow from this, and says whether it is news.
pub async fn credit(world: &World, member: &Member, growth: NewGrowth) -> bool {
    let mut tx = world.store().begin_single().await.unwrap();
    let event = (world.new_id::<GrowthEvent>(), growth);
    let news = ledger::credit(&mut tx, &member.id, &[event], world.backend.now()).await.unwrap();
    tx.commit(Unrecorded::Test).await.unwrap();
    news
}

/// Somebody thanks somebody for a meeting, and both trees grow.
pub async fn thank(world: &World, meeting: &Meeting, from: &Member, to: &Member) {
    let letter = world.new_id();
    credit(world, from, NewGrowth::thanked(meeting.id, letter, to.id)).await;
    credit(world, to, NewGrowth::was_thanked(meeting.id, letter, from.id)).await;
}

/// Winds on until it is known who was there.
async fn gather(world: &World, meeting: &Meeting) {
    wind_to(world, meeting.starts_at.plus(LENGTH + DOOR_STAYS_OPEN + GATHERING));
    world.backend.advance_meetings().await.unwrap();
}

pub fn reason() -> VoidReason {
    VoidReason::parse("두 분이 서로에게만 전하셨어요").unwrap()
}

#[tokio::test]
async fn what_is_told_twice_lets_a_tree_grow_once() {
    let world = world().await;
    let (people, next) = met(&world).await;
    let given = NewGrowth::thanked(next.id, world.new_id(), people[1].id);
    assert!(credit(&world, &people[0], given).await && !credit(&world, &people[0], given).await);
    assert_eq!(grown(&world, &people[0]).await, Grown { carried: 0, total: WITH[0], high: WITH[0] });
    wind_to(&world, next.starts_at);
    for _ in 0..3 {
        world.backend.join(&people[0], &next.group).await.unwrap();
    }
    let tree = world.backend.hyang(&people[0].id).await.unwrap();
    assert_eq!((tree.points, tree.attended, tree.gave), (ATTENDED[0] + WITH[0], 1, 1));
    assert_eq!(tree.stage(), Stage::Sprout, "the first meeting brings the seed up");
}

#[tokio::test]
async fn nobody_grows_by_their_own_thanks_nor_by_a_meeting_that_there_is_not() {
    let world = world().await;
    let (people, next) = met(&world).await;
    let own = NewGrowth::was_thanked(next.id, world.new_id(), people[0].id);
    let nowhere = NewGrowth::thanked(Id::NOBODY, world.new_id(), people[1].id);
    assert!(!credit(&world, &people[0], own).await && !credit(&world, &people[0], nowhere).await);
    assert_eq!(grown(&world, &people[0]).await.total, 0);
}

#[tokio::test]
async fn of_many_who_thank_one_person_at_once_each_counts_and_the_total_is_the_sum() {
    let world = world().await;
    let (people, next) = met(&world).await;
    let one = &people[0];
    let letters: Vec<_> = (0..4).map(|_| world.new_id()).collect();
    let (world_, next_, people_) = (&world, &next, &people);
    let thanks = letters.iter().flat_map(|letter| {
        // Each is told twice, as by two replicas.
        people_[1..].iter().flat_map(move |by| [NewGrowth::was_thanked(next_.id, *letter, by.id); 2])
    });
    let all = thanks.map(|growth| credit(world_, one, growth));
    let news = futures_of(all).await;
    assert_eq!(news, 4, "one source is one event");
    let mut conn = world.store().read().await.unwrap();
    let sum = growth::total(&ledger::events(&mut conn, &one.id).await.unwrap());
    drop(conn);
    assert_eq!(grown(&world, one).await.total, sum);
    assert_eq!(world.backend.recount().await.unwrap(), 0);
}

/// Does all of these at once, and says how many were news.
async fn futures_of(all: impl Iterator<Item = impl Future<Output = bool>>) -> usize {
    let mut waiting: Vec<_> = all.map(Box::pin).collect();
    let mut news = 0;
    std::future::poll_fn(move |context| {
        waiting.retain_mut(|one| match one.as_mut().poll(context) {
            std::task::Poll::Ready(was_news) => {
                news += usize::from(was_news);
                false
            }
            std::task::Poll::Pending => true,
        });
        if waiting.is_empty() { std::task::Poll::Ready(news) } else { std::task::Poll::Pending }
    })
    .await
}

#[tokio::test]
async fn an_event_that_does_not_count_takes_no_leaf_away_and_can_be_let_count_again() {
    let world = world().await;
    let (people, next) = met(&world).await;
    let by = world.organizer().await;
    wind_to(&world, next.starts_at);
    world.backend.join(&people[0], &next.group).await.unwrap();
    thank(&world, &next, &people[0], &people[1]).await;
    let before = grown(&world, &people[0]).await;
    let lines = between(&world, &people[0], &people[1]).await;
    let given = lines.iter().find(|line| line.of.id == people[0].id).unwrap();
    for _ in 0..2 {
        world.backend.void_growth(&by, &given.id, &reason()).await.unwrap();
    }
    assert_eq!(grown(&world, &people[0]).await, Grown { total: before.total - WITH[0], ..before });
    assert_eq!(world.backend.hyang(&people[0].id).await.unwrap().points, before.high, "what is shown stays");
    let lines = world.backend.growth_between(&by, (&people[1].id, &people[0].id), None).await.unwrap().items;
    assert_eq!(lines.iter().filter_map(|line| line.void.as_deref()).collect::<Vec<_>>(), [reason().as_str()]);
    thank(&world, &next, &people[0], &people[2]).await;
    assert_eq!(grown(&world, &people[0]).await, before, "it has caught up");
    for _ in 0..2 {
        world.backend.restore_growth(&by, &given.id).await.unwrap();
    }
    let after = grown(&world, &people[0]).await;
    assert_eq!((after.total, after.high), (before.total + WITH[0], before.total + WITH[0]));
    let (_, log) = world.backend.events(&by, Some(&Subject::from(&people[0].id)), None).await.unwrap();
    let acts: Vec<_> = log.items.iter().map(|event| event.verb).collect();
    assert_eq!(acts.iter().filter(|verb| **verb == Verb::VoidGrowth).count(), 1, "{acts:?}");
    assert_eq!(acts.iter().filter(|verb| **verb == Verb::RestoreGrowth).count(), 1, "{acts:?}");
    assert_eq!(world.backend.recount().await.unwrap(), 0);
}

#[tokio::test]
async fn a_tree_that_is_not_kept_as_it_has_grown_is_found_and_put_right_and_loses_nothing() {
    let world = world().await;
    let (people, next) = met(&world).await;
    thank(&world, &next, &people[0], &people[1]).await;
    let right = grown(&world, &people[0]).await;
    for (wrong, high) in [(right.total + 40, right.high + 40), (0, right.high)] {
        let mut tx = world.store().begin().await.unwrap();
        sqlx::query("update hyang set total = $1, high = $2 where member_id = $3")
            .bind(i64::from(wrong))
            .bind(i64::from(high))
            .bind(people[0].id.as_str())
            .execute(&mut *tx)
            .await
            .unwrap();
        tx.commit(Unrecorded::Test).await.unwrap();
        assert_eq!(world.backend.recount().await.unwrap(), 1);
        assert_eq!(grown(&world, &people[0]).await, Grown { high, ..right }, "nothing that was shown goes");
        assert_eq!(world.backend.recount().await.unwrap(), 0);
    }
}

#[tokio::test]
async fn the_host_grows_by_a_meeting_that_they_were_at_and_who_was_there_before_by_welcoming() {
    let world = world().await;
    let (people, first) = met(&world).await;
    world.backend.become_host(&people[0].id, &first.group).await.unwrap();
    wind_to(&world, first.starts_at);
    for person in &people[..2] {
        world.backend.join(person, &first.group).await.unwrap();
    }
    assert_eq!(grown(&world, &people[0]).await.total, ATTENDED[0], "nobody knows yet who was there");
    gather(&world, &first).await;
    assert_eq!(grown(&world, &people[0]).await.total, ATTENDED[0] + HOSTED);
    assert_eq!(grown(&world, &people[1]).await.total, ATTENDED[0], "all were new");
    let second = group_of(&world, &people[0]).await.next.unwrap();
    wind_to(&world, second.starts_at);
    for person in &people[1..3] {
        world.backend.join(person, &second.group).await.unwrap();
    }
    for _ in 0..2 {
        gather(&world, &second).await;
    }
    let tree = world.backend.hyang(&people[1].id).await.unwrap();
    assert_eq!((tree.points, tree.welcomed), (2 * ATTENDED[0] + WELCOMED, 1));
    assert_eq!(world.backend.hyang(&people[2].id).await.unwrap().points, ATTENDED[0], "who is new welcomes nobody");
    assert_eq!(world.backend.hyang(&people[0].id).await.unwrap().hosted, 1, "a host who was away hosted nothing");
    let said = Some(AttendanceWord::There);
    world.backend.note_attendance(&world.organizer().await, &second.id, &people[0].id, said).await.unwrap();
    let tree = world.backend.hyang(&people[0].id).await.unwrap();
    assert_eq!((tree.hosted, tree.welcomed), (2, 1), "who is known later to have been there is looked at again");
    assert_eq!(world.backend.recount().await.unwrap(), 0);
}

#[tokio::test]
async fn who_leaves_takes_nothing_from_the_trees_of_others() {
    let world = world().await;
    let (people, next) = met(&world).await;
    let new = neighbour(&world, "newcomer", &["olle"], &["4"]).await;
    for week in 0..3 {
        let meeting = &world.backend.meetings_of(&people[0], &next.group).await.unwrap().unwrap()[week];
        thank(&world, meeting, &people[1], &people[0]).await;
        thank(&world, meeting, &new, &people[0]).await;
        world.advance_calendar(7 * DAY);
    }
    let before = grown(&world, &people[0]).await;
    assert_eq!(before.total, 2 * (WITH[0] + WITH[1] + WITH[2]));
    for gone in [&people[1], &new] {
        world.backend.erase(gone).await.unwrap();
    }
    assert_eq!(world.backend.recount().await.unwrap(), 0);
    assert_eq!(grown(&world, &people[0]).await, before);
}
