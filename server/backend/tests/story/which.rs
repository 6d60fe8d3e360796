//! Says which database the stories are told on, so that a log shows that both were.

use backend::{store::Dialect, testing::World};

#[tokio::test]
async fn the_stories_are_told_on_the_database_that_was_asked_for() {
    let world = World::new().await;
    let told_on = world.store().dialect();
    println!("told on {told_on:?}");
    let asked = if std::env::var_os("TEST_DATABASE_URL").is_some() { Dialect::Postgres } else { Dialect::Sqlite };
    assert_eq!(told_on, asked);
}
