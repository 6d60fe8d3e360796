//! Answers that get lost, tokens that run out, and what was made in vain.

use domain::base::moment::{DAY, HOUR, MINUTE, SECOND};

use crate::{
    cast::{groups_waiting, order, room, world, world_at},
    stand_in::Mode,
};

#[tokio::test]
async fn a_meeting_whose_answer_was_lost_is_found_again() {
    for mode in [Mode::LosesAnswer, Mode::Garbage, Mode::Huge] {
        let (zoom, world) = world().await;
        for _ in 0..4 {
            world.backend.make_room(&world.group().await).await.unwrap();
        }
        let group = world.group().await;
        order(&world, &group).await;
        zoom.turns(mode);
        assert_eq!(world.run_due_jobs().await, 1);
        zoom.turns(Mode::Fine);
        world.advance(SECOND);
        assert_eq!(world.run_due_jobs().await, 1);
        assert_eq!(zoom.made(), 5, "no second meeting after {mode:?}");
        assert_eq!(room(&world, &group).await.as_deref(), Some("https://us02web.zoom.us/j/1005?pwd=abc.1"));
    }
}

#[tokio::test]
async fn a_meeting_that_came_to_be_late_is_deleted() {
    let (zoom, world) = world().await;
    let group = world.group().await;
    order(&world, &group).await;
    zoom.turns(Mode::Status(503));
    world.run_due_jobs().await;
    zoom.turns(Mode::Fine);
    world.advance(SECOND);
    world.run_due_jobs().await;
    // What was asked for the first time is done at Zoom after all.
    let late = zoom.seen.made.lock().unwrap()[0].clone();
    zoom.seen.made.lock().unwrap().push(late);
    world.advance(HOUR);
    world.run_due_jobs().await;
    assert_eq!(zoom.live().into_iter().map(|(number, _)| number).collect::<Vec<_>>(), [1001]);
}

#[tokio::test]
async fn a_room_at_a_foreign_host_is_deleted() {
    let (zoom, world) = world().await;
    order(&world, &world.group().await).await;
    zoom.turns(Mode::Foreign);
    world.run_due_jobs().await;
    assert_eq!((zoom.made(), zoom.live().len()), (1, 0));
}

#[tokio::test]
async fn two_workers_at_one_job_leave_one_meeting() {
    let (zoom, world) = world().await;
    let group = world.group().await;
    zoom.turns(Mode::Status(503));
    world.backend.make_room(&group).await.unwrap_err();
    zoom.turns(Mode::Fine);
    let (one, other) = tokio::join!(world.backend.make_room(&group), world.backend.make_room(&group));
    assert!(one.is_ok() || other.is_ok());
    world.advance(HOUR);
    world.run_due_jobs().await;
    assert_eq!(zoom.live().len(), 1);
    let number = zoom.live()[0].0;
    assert_eq!(room(&world, &group).await, Some(format!("https://us02web.zoom.us/j/{number}?pwd=abc.1")));
}

#[tokio::test]
async fn two_hundred_jobs_whose_token_has_run_out_fetch_one() {
    let (zoom, world) = world_at(&["a", "b", "c", "d", "e"]).await;
    let starts = world.backend.now().plus(30 * DAY);
    world.backend.make_room(&groups_waiting(&world, starts, 1).await[0]).await.unwrap();
    assert_eq!(zoom.tokens(), 1);
    for (round, refused) in [(2, false), (3, true)] {
        let groups = groups_waiting(&world, starts, 200).await;
        if refused {
            // Zoom has taken the token back before its time.
            *zoom.seen.tokens.lock().unwrap() += 1;
        } else {
            world.advance(50 * MINUTE);
        }
        let mut asking = tokio::task::JoinSet::new();
        for group in groups {
            let backend = world.backend.clone();
            asking.spawn(async move { backend.make_room(&group).await.unwrap() });
        }
        asking.join_all().await;
        let by_hand = u32::from(refused);
        assert_eq!((zoom.tokens(), zoom.made()), (round + by_hand, 1 + 200 * (round as usize - 1)));
    }
}
