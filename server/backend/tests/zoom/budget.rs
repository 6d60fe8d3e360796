//! The budget of a host and a day: Zoom takes a hundred requests, and we ask for ninety, however many ask.

use std::collections::BTreeMap;

use domain::{
    base::moment::{DAY, HOUR, MINUTE, SECOND},
    group::room::RoomDelay,
};

use crate::{
    cast::{groups_waiting, order, room, state, world, world_at},
    stand_in::{HOSTS, Mode, StandIn},
};

/// What a day of one host yields.
const BUDGET: u32 = 90;
/// The world begins at eleven in Seoul: so long it is to midnight at Greenwich, and a little more for chance.
const TO_MIDNIGHT: i64 = 22 * HOUR + 5 * MINUTE;

#[tokio::test]
async fn what_is_beyond_the_budget_of_a_day_waits_for_the_next_one() {
    many_on_one_host(100).await;
}

#[tokio::test]
#[ignore = "takes minutes; part of make faults"]
async fn five_hundred_groups_on_one_host_never_exceed_the_budget_of_a_day() {
    many_on_one_host(500).await;
}

async fn many_on_one_host(count: u32) {
    let (zoom, world) = world_at(&["me"]).await;
    let groups = groups_waiting(&world, world.backend.now().plus(30 * DAY), count as usize).await;
    let mut before = 0;
    for day in 0_u32.. {
        world.run_due_jobs().await;
        let today = zoom.wished() - before;
        assert_eq!(today, BUDGET.min(count - before), "day {day}");
        before = zoom.wished();
        if before == count {
            break;
        }
        for group in &groups {
            let waits = state(&world, group).await;
            assert_eq!(waits.delay, (!waits.stands).then_some(RoomDelay::Spent));
        }
        world.advance(if day == 0 { TO_MIDNIGHT } else { DAY });
    }
    for group in &groups {
        assert!(room(&world, group).await.is_some());
        assert_eq!(state(&world, group).await.delay, None);
    }
}

#[tokio::test]
async fn two_processes_share_the_budget_of_a_host() {
    let (zoom, world) = world_at(&["me"]).await;
    let other = world.neighbour_with(zoom.rooms_at(&["me"])).await;
    let groups = groups_waiting(&world, world.backend.now().plus(30 * DAY), 100).await;
    let mut asking = tokio::task::JoinSet::new();
    for (n, group) in groups.into_iter().enumerate() {
        let backend = if n % 2 == 0 { world.backend.clone() } else { other.clone() };
        asking.spawn(async move {
            // A race against the other process is lost now and then, and run again.
            while let Err(error) = backend.make_room(&group).await {
                if error.to_string().contains("today") {
                    break;
                }
            }
        });
    }
    asking.join_all().await;
    assert_eq!((zoom.wished(), zoom.made()), (BUDGET, BUDGET as usize));
}

/// The rooms of so many groups, by host, asked for while the stand-in behaves like this.
async fn made_by_host(zoom: &StandIn, world: &backend::testing::World, count: usize) -> BTreeMap<String, usize> {
    groups_waiting(world, world.backend.now().plus(DAY), count).await;
    world.run_due_jobs().await;
    let mut made = BTreeMap::new();
    for (_, host) in zoom.live() {
        *made.entry(host).or_default() += 1;
    }
    made
}

#[tokio::test]
async fn a_host_whose_day_is_spent_or_that_is_asked_too_often_leaves_the_work_to_another() {
    for mode in [Mode::DailyAt(HOSTS[0]), Mode::BusyAt(HOSTS[0])] {
        let (zoom, world) = world().await;
        zoom.turns(mode);
        let made = made_by_host(&zoom, &world, 3).await;
        assert_eq!(made, BTreeMap::from([(HOSTS[1].to_owned(), 3)]), "{mode:?}");
    }
}

#[tokio::test]
async fn a_host_that_says_when_to_come_back_is_left_alone_until_then() {
    for after in ["3600", "2026-11-21T03:00:00Z"] {
        let (zoom, world) = world().await;
        let group = world.group().await;
        order(&world, &group).await;
        zoom.turns(Mode::RetryAfter(after));
        world.run_due_jobs().await;
        assert_eq!(state(&world, &group).await.delay, Some(RoomDelay::Away));
        zoom.turns(Mode::Fine);
        world.advance(HOUR - SECOND);
        assert_eq!(world.run_due_jobs().await, 0, "{after}");
        world.advance(2 * SECOND);
        world.run_due_jobs().await;
        assert!(room(&world, &group).await.is_some(), "{after}");
    }
}

#[tokio::test]
async fn an_hour_without_an_answer_costs_hardly_any_budget() {
    let (zoom, world) = world_at(&["me"]).await;
    let groups = groups_waiting(&world, world.backend.now().plus(30 * DAY), 60).await;
    zoom.turns(Mode::Status(503));
    for _ in 0..60 {
        world.run_due_jobs().await;
        world.advance(MINUTE);
    }
    assert_eq!(zoom.wished(), 1, "whether it is there is asked by what counts for nothing");
    zoom.turns(Mode::Fine);
    world.run_due_jobs().await;
    assert_eq!(zoom.made(), groups.len());
}
