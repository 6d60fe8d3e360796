//! Many people at the same moment, on both databases.

use backend::{people::answers::Arrival, testing::World};
use domain::people::{interest::CATALOGUE, profile::Interests};
use tokio::task::JoinSet;

/// As many as press a button when an organizer says so in a room.
const PEOPLE: usize = 48;

#[tokio::test]
async fn forty_eight_members_save_at_once_and_nobody_is_refused() {
    let world = World::new().await;
    let mut people = Vec::new();
    for n in 0..PEOPLE {
        people.push(world.member("한라봉", &format!("p{n}@story.example")).await);
    }
    let chosen =
        |from: usize| Interests::parse((0..10).map(|n| (CATALOGUE[(from + n) % CATALOGUE.len()].key, "2"))).unwrap();
    for time in 0..4 {
        let mut saving = JoinSet::new();
        for (n, member) in people.iter().enumerate() {
            // Each of them twice: in two tabs.
            for tab in 0..2 {
                let (backend, id, interests) = (world.backend.clone(), member.id, chosen(time + n + tab));
                saving.spawn(async move { backend.set_interests(&id, &interests).await });
            }
        }
        while let Some(saved) = saving.join_next().await {
            saved.unwrap().unwrap();
        }
    }
}

#[tokio::test]
async fn a_form_that_arrives_twice_is_done_once() {
    let world = World::new().await;
    let (one, two) = tokio::join!(world.backend.arrive("a form"), world.backend.arrive("a form"));
    let mut arrivals = [one.unwrap(), two.unwrap()];
    arrivals.sort_by_key(|arrival| *arrival != Arrival::First);
    assert_eq!(arrivals, [Arrival::First, Arrival::UnderWay]);
    world.backend.answered("a form", Some("/home")).await.unwrap();
    assert_eq!(world.backend.arrive("a form").await.unwrap(), Arrival::Answered("/home".into()));
    assert_eq!(world.backend.arrive("another").await.unwrap(), Arrival::First);
    world.backend.answered("another", None).await.unwrap();
    assert_eq!(world.backend.arrive("another").await.unwrap(), Arrival::First, "it was refused, so it may come again");
}

#[tokio::test]
async fn a_form_whose_process_was_stopped_may_come_again() {
    let world = World::new().await;
    assert_eq!(world.backend.arrive("a form").await.unwrap(), Arrival::First);
    world.advance(domain::base::moment::MINUTE);
    assert_eq!(world.backend.arrive("a form").await.unwrap(), Arrival::First);
}
