//! Trees that grew by the rules of before: each stays in its stage, and grows on from there.

use std::path::Path;

use backend::{
    store::{Store, Unrecorded, praises::ledger},
    testing::{World, database::Database},
};
use domain::{
    base::{id::Id, moment::Moment},
    people::member::Member,
    praise::{
        growth::GrowthEvent,
        hyang::{Hyang, Stage},
    },
};
use sqlx::{AnyPool, any::install_default_drivers, migrate::Migrator, query};

use backend::ports::rng::Rng;

/// The migration that brings the rules of today.
const GROWTH: i64 = 42;

/// The stage in which a tree stood that had so many points by the rules of before.
fn stage_before(points: usize) -> Stage {
    match points {
        0 => Stage::Seed,
        1..3 => Stage::Sprout,
        3..6 => Stage::Sapling,
        6..10 => Stage::Blossom,
        10..15 => Stage::GreenFruit,
        _ => Stage::Golden,
    }
}

/// A database of the release before, in which somebody has as many points as stand beside them.
async fn of_the_release_before(database: &Database, people: &[(Id<Member>, usize)]) {
    install_default_drivers();
    let url = database.url();
    if let Some(path) = url.strip_prefix("sqlite://") {
        std::fs::create_dir_all(Path::new(path).parent().unwrap()).unwrap();
    }
    let address = if url.starts_with("sqlite") { format!("{url}?mode=rwc") } else { url };
    let pool = AnyPool::connect(&address).await.unwrap();
    let mut migrations =
        Migrator::new(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../migrations"))).await.unwrap();
    migrations.migrations.to_mut().retain(|migration| migration.version < GROWTH);
    migrations.run(&pool).await.unwrap();
    for (n, (member, points)) in people.iter().enumerate() {
        query("insert into member (id, role, name, login, joined_at) values ($1, 'member', 'walker', $2, 0)")
            .bind(member.as_str())
            .bind(format!("walker{n}@story.example"))
            .execute(&pool)
            .await
            .unwrap();
        for point in 0..*points {
            query("insert into ledger (id, member_id, growth, source, points, at) values ($1, $2, $3, $4, 1, $5)")
                .bind(format!("{member}-{point}"))
                .bind(member.as_str())
                .bind(["attendance", "praise_given", "praise_received"][point % 3])
                .bind(format!("source {}", point / 3))
                .bind(i64::try_from(point).unwrap())
                .execute(&pool)
                .await
                .unwrap();
        }
    }
    pool.close().await;
}

#[tokio::test]
async fn no_tree_falls_back_into_an_earlier_stage_and_each_grows_on() {
    let (database, rng) = (Database::make().await, Rng::seeded(7));
    let people: Vec<_> = (0..40).map(|points| (rng.id::<Member>(Moment::from_unix_ms(0)), points)).collect();
    of_the_release_before(&database, &people).await;
    let store = Store::open(&database.url()).await.unwrap();
    let mut last = 0;
    for (member, points) in &people {
        let mut conn = store.read().await.unwrap();
        let grown = ledger::kept(&mut conn, member).await.unwrap();
        assert_eq!((grown.total, grown.carried), (grown.high, grown.high), "{points} points");
        let counted = ledger::counted(&mut conn, member).await.unwrap();
        let tree = Hyang::new(grown.high, &counted);
        assert_eq!(tree.stage(), stage_before(*points), "{points} points");
        assert!(grown.high > last || *points == 0, "more was more");
        last = grown.high;
        let attended = u32::try_from(points.div_ceil(3)).unwrap();
        assert_eq!(tree.attended, attended, "what it grew from is still told");
        assert!(ledger::events(&mut conn, member).await.unwrap().is_empty(), "none of it counts twice");
    }
    assert!(ledger::recount::look(&mut store.read().await.unwrap(), "", 100).await.unwrap().wrong.is_empty());
    store.close().await;
}

#[tokio::test]
async fn what_the_release_before_still_writes_beside_this_one_counts_once_it_is_looked_at() {
    let world = World::new().await;
    let member = world.member("순자", "sunja@story.example").await;
    let event: Id<GrowthEvent> = world.new_id();
    let mut tx = world.store().begin().await.unwrap();
    query("insert into ledger (id, member_id, growth, source, points, at) values ($1, $2, 'attendance', $1, 1, $3)")
        .bind(event.as_str())
        .bind(member.id.as_str())
        .bind(world.backend.now().unix_ms())
        .execute(&mut *tx)
        .await
        .unwrap();
    tx.commit(Unrecorded::Test).await.unwrap();
    assert_eq!(world.backend.recount().await.unwrap(), 1);
    assert_eq!(world.backend.hyang(&member.id).await.unwrap().points, 8);
}
