//! Letters are opened once, whatever workers and clocks do.

use domain::base::moment::{DAY, HOUR};

use super::letters;
use crate::cast::{next_morning, warm, who_met, world};

#[tokio::test]
async fn two_workers_open_a_letter_once_and_tell_of_it_once() {
    let world = world().await;
    let (people, _, meeting) = who_met(&world, 4, 3).await;
    for (from, to) in [(0, 1), (1, 0), (0, 2), (2, 0), (1, 2), (2, 1)] {
        let all = vec![warm(&people[to], "고마웠어요")].into();
        world.backend.thank(&people[from], &meeting.id, &all).await.unwrap();
    }
    world.run_due_jobs().await;
    let before = world.letters().len();
    world.advance_calendar(DAY);
    let neighbour = world.neighbour(0).await;
    let (one, other, again) =
        tokio::join!(world.backend.open_praise(), neighbour.open_praise(), world.backend.open_praise());
    assert_eq!(one.unwrap() + other.unwrap() + again.unwrap(), 3);
    world.run_due_jobs().await;
    let told: Vec<_> = world.letters().split_off(before);
    let of_letters = told.iter().filter(|one| one.subject == "[황금향] 칭찬 편지가 왔어요").count();
    assert_eq!(of_letters, 3, "each was told once: {told:?}");
    for person in &people[..3] {
        let grown = world.backend.hyang(&person.id).await.unwrap();
        assert_eq!((grown.gave, grown.received), (2, 2));
    }
}

#[tokio::test]
async fn a_clock_that_jumps_opens_nothing_twice_and_closes_nothing_again() {
    let world = world().await;
    let (people, _, meeting) = who_met(&world, 4, 2).await;
    world.backend.thank(&people[0], &meeting.id, &vec![warm(&people[1], "고마웠어요")].into()).await.unwrap();
    world.advance_calendar(40 * DAY);
    assert_eq!(world.backend.open_praise().await.unwrap(), 1);
    world.advance_calendar(-40 * DAY);
    assert_eq!(world.backend.open_praise().await.unwrap(), 0);
    assert_eq!(letters(&world, &people[1]).await.len(), 1, "it stays open");
    world.backend.thank(&people[1], &meeting.id, &vec![warm(&people[0], "저도요")].into()).await.unwrap();
    assert_eq!(next_morning(&world).await, 1, "the mornings go on");
    assert_eq!(world.backend.hyang(&people[1].id).await.unwrap().received, 1);
}

#[tokio::test]
async fn a_morning_that_was_slept_through_is_made_up_for_and_no_later_words_with_it() {
    let world = world().await;
    let (people, _, meeting) = who_met(&world, 4, 2).await;
    world.backend.thank(&people[0], &meeting.id, &vec![warm(&people[1], "고마웠어요")].into()).await.unwrap();
    // The meeting ended in the afternoon; the worker wakes at noon, when the other one has just written.
    world.advance_calendar(20 * HOUR);
    world.backend.thank(&people[1], &meeting.id, &vec![warm(&people[0], "저도요")].into()).await.unwrap();
    assert_eq!(world.backend.open_praise().await.unwrap(), 0);
    assert_eq!(next_morning(&world).await, 2);
}

#[tokio::test]
async fn two_replicas_that_take_the_same_praise_keep_it_once() {
    let world = world().await;
    let (people, _, meeting) = who_met(&world, 4, 2).await;
    let neighbour = world.neighbour(0).await;
    let said = vec![warm(&people[1], "고마웠어요")].into();
    let (one, other) = tokio::join!(
        world.backend.thank(&people[0], &meeting.id, &said),
        neighbour.thank(&people[0], &meeting.id, &said)
    );
    assert!(one.is_ok() && other.is_ok(), "{one:?} {other:?}");
    assert_eq!(world.backend.sent_letters(&people[0].id, None).await.unwrap().items.len(), 1);
    for _ in 0..5 {
        next_morning(&world).await;
    }
    assert_eq!(letters(&world, &people[1]).await.len(), 1);
    assert_eq!(world.backend.hyang(&people[1].id).await.unwrap().received, 1);
}
