//! A file that takes long to write anew: of whoever left, nothing stands in it after the night.

use std::{collections::BTreeSet, fs};

use backend::{
    store::{Dialect, Unrecorded},
    testing::World,
};
use domain::base::moment::{HOUR, MINUTE, Moment};
use sqlx::query;

use crate::{
    cast::{wind_to, world},
    crowd::crowd,
};

/// More bytes than a file has that is written anew at once; they take their room twice, for they are written in hex.
const FILLER: i64 = 17 * 1024 * 1024;
/// So many people that pages of the file are divided again and again.
const CROWD: usize = 400;

/// A world on a file of `SQLite` that is large; nothing on `PostgreSQL`, which clears its own pages.
async fn large_world() -> Option<World> {
    let world = world().await;
    if world.store().dialect() == Dialect::Postgres {
        return None;
    }
    let mut tx = world.store().begin().await.unwrap();
    let fill = "insert into setting (name, value) values ('filler', hex(zeroblob($1)))";
    query(fill).bind(FILLER).execute(&mut *tx).await.unwrap();
    tx.commit(Unrecorded::Test).await.unwrap();
    Some(world)
}

/// Which of these ids, which begin alike, stand in some byte of the file or its log.
fn left_in_file(world: &World, ids: &BTreeSet<String>) -> usize {
    let url = world.database_url();
    let file = url.strip_prefix("sqlite://").unwrap();
    let all: Vec<u8> = ["", "-wal"].into_iter().flat_map(|side| fs::read(format!("{file}{side}")).unwrap()).collect();
    let first = ids.first().unwrap();
    let begin = &first.as_bytes()[..10];
    let found = all.windows(first.len()).filter(|part| part[0] == begin[0] && part.starts_with(begin));
    let found: BTreeSet<&str> = found.filter_map(|part| str::from_utf8(part).ok()).collect();
    ids.iter().filter(|id| found.contains(id.as_str())).count()
}

/// Every other person of a crowd leaves; their ids.
async fn many_leave(world: &World) -> BTreeSet<String> {
    let mut gone = BTreeSet::new();
    for id in crowd(world, 0, CROWD).await.into_iter().step_by(2) {
        let member = world.backend.member(&id).await.unwrap().unwrap();
        world.backend.erase(&member).await.unwrap();
        gone.insert(id.to_string());
    }
    gone
}

/// The next time at which a clock in Seoul shows this.
fn next(world: &World, hour: i8, minute: i8) -> Moment {
    let now = world.backend.now();
    let today = Moment::at_seoul(now.seoul().date(), hour, minute);
    if today > now { today } else { today.plus(24 * HOUR) }
}

#[tokio::test]
async fn of_who_left_a_large_file_nothing_stands_in_it_after_the_night() {
    let Some(world) = large_world().await else { return };
    let gone = many_leave(&world).await;
    let left = left_in_file(&world, &gone);
    assert!(left > 0, "no page was divided where it mattered: this tests nothing");
    for (hour, minute) in [(3, 59), (4, 10)] {
        wind_to(&world, next(&world, hour, minute));
        assert!(!world.backend.forget_at_night().await.unwrap(), "by day others would wait");
    }
    assert_eq!(left_in_file(&world, &gone), left);
    wind_to(&world, next(&world, 4, 0));
    assert!(world.backend.forget_at_night().await.unwrap());
    assert_eq!(left_in_file(&world, &gone), 0);
    world.advance_calendar(MINUTE);
    assert!(!world.backend.forget_at_night().await.unwrap(), "it is done already");
}

#[tokio::test]
async fn a_large_file_is_written_anew_once_by_whoever_comes_first_and_who_writes_meanwhile_waits() {
    let Some(world) = large_world().await else { return };
    let other = world.member("천혜향", "other@story.example").await;
    let stays = world.member("한라봉", "halla@story.example").await;
    world.backend.erase(&other).await.unwrap();
    wind_to(&world, next(&world, 4, 0));
    let neighbour = world.neighbour(0).await;
    let name = domain::people::person::CallName::parse("감귤").unwrap();
    let (one, two, written) = tokio::join!(
        world.backend.forget_at_night(),
        neighbour.forget_at_night(),
        world.backend.rename(&stays.id, &name)
    );
    assert_ne!(one.unwrap(), two.unwrap(), "one of them does it");
    written.unwrap();
    assert_eq!(world.backend.member(&stays.id).await.unwrap().unwrap().name, "감귤");
}

#[tokio::test]
async fn a_file_that_nobody_has_left_is_not_written_anew() {
    let Some(world) = large_world().await else { return };
    world.member("한라봉", "halla@story.example").await;
    wind_to(&world, next(&world, 4, 0));
    assert!(!world.backend.forget_at_night().await.unwrap());
}
