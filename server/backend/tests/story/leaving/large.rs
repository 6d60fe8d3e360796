//! A file that takes long to write anew: of whoever left, nothing stands in it after the night.

use std::{
    fs::{self, File},
    os::unix::fs::FileExt,
    path::PathBuf,
};

use backend::{
    store::{Dialect, Unrecorded},
    testing::World,
};
use domain::{
    base::moment::{HOUR, MINUTE, Moment},
    people::person::CallName,
};
use sqlx::query;

use crate::cast::{wind_to, world};

/// More bytes than a file has that is written anew at once; they take their room twice, for they are written in hex.
const FILLER: i64 = 17 * 1024 * 1024;
/// Bytes of a page.
const PAGE: usize = 4096;
/// The first byte of a page that holds the last keys of an index.
const LEAF_OF_INDEX: u8 = 0x0a;

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

fn file(world: &World) -> PathBuf {
    world.database_url().strip_prefix("sqlite://").unwrap().into()
}

/// Writes an id into a part of a page that is not used, where `SQLite` leaves copies of keys when it divides a page.
fn leave_behind(world: &World, id: &str) {
    let bytes = fs::read(file(world)).unwrap();
    let unused = bytes.chunks(PAGE).enumerate().skip(1).find_map(|(number, page)| {
        let two = |at: usize| usize::from(u16::from_be_bytes([page[at], page[at + 1]]));
        // Behind the places of its keys, before the first of them.
        let (from, to) = (8 + 2 * two(3), two(5));
        (page[0] == LEAF_OF_INDEX && from + id.len() <= to).then_some(number * PAGE + from)
    });
    let file = File::options().write(true).open(file(world)).unwrap();
    file.write_all_at(id.as_bytes(), unused.unwrap().try_into().unwrap()).unwrap();
}

/// Whether an id stands in some byte of the file or of its log.
fn stands(world: &World, id: &str) -> bool {
    let log = file(world).with_extension("db-wal");
    let holds = |path: PathBuf| {
        let bytes = fs::read(path).unwrap();
        bytes.windows(id.len()).any(|part| part[0] == id.as_bytes()[0] && part == id.as_bytes())
    };
    holds(file(world)) || holds(log)
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
    let who = world.member("한라봉", "halla@story.example").await;
    world.backend.erase(&who).await.unwrap();
    assert!(!stands(&world, who.id.as_str()), "its own rows are gone at once, also from the log");
    leave_behind(&world, who.id.as_str());
    for (hour, minute) in [(3, 59), (4, 10)] {
        wind_to(&world, next(&world, hour, minute));
        assert!(!world.backend.forget_at_night().await.unwrap(), "by day others would wait");
    }
    assert!(stands(&world, who.id.as_str()));
    wind_to(&world, next(&world, 4, 0));
    assert!(world.backend.forget_at_night().await.unwrap());
    assert!(!stands(&world, who.id.as_str()));
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
    let name = CallName::parse("감귤").unwrap();
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
