//! How many wait on which half day, as everybody may know.

use crate::cast::{neighbour, neighbours, published_round, world};

/// The half day of `neighbours`, and one on which nobody of them can come.
const THEIRS: usize = 4;
const NOBODYS: usize = 20;

#[tokio::test]
async fn others_who_wait_are_told_in_fives_and_oneself_is_not_one_of_them() {
    let world = world().await;
    let mut people = neighbours(&world, 5).await;
    let of_one = world.backend.waiting_by_slot(&people[0].id).await.unwrap();
    assert_eq!((of_one.len(), of_one[THEIRS], of_one[NOBODYS]), (21, None, None), "four others are too few to be told");
    people.push(neighbour(&world, "sixth", &["olle"], &["4"]).await);
    for one in &people {
        let waiting = world.backend.waiting_by_slot(&one.id).await.unwrap();
        assert_eq!((waiting[THEIRS], waiting[NOBODYS]), (Some(5), None));
    }
}

#[tokio::test]
async fn who_has_a_group_waits_no_longer() {
    let world = world().await;
    neighbours(&world, 6).await;
    let late = neighbour(&world, "late", &["olle"], &["4"]).await;
    assert_eq!(world.backend.waiting_by_slot(&late.id).await.unwrap()[THEIRS], Some(5));
    world.backend.erase(&late).await.unwrap();
    published_round(&world).await;
    let later = neighbour(&world, "later", &["olle"], &["4"]).await;
    assert_eq!(world.backend.waiting_by_slot(&later.id).await.unwrap()[THEIRS], None);
}
