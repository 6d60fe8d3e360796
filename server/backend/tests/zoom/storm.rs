//! Three of ten answers are lost, and in three of ten cases the worker is killed: what is left when the storm is over.

use std::collections::BTreeMap;

use domain::base::moment::{DAY, HOUR, MINUTE};

use crate::{
    cast::{groups_waiting, room, world_at},
    stand_in::Mode,
};

#[tokio::test]
async fn lost_answers_and_killed_workers_leave_one_meeting_for_each_group() {
    storm(40).await;
}

#[tokio::test]
#[ignore = "takes minutes; part of make faults"]
async fn five_hundred_jobs_in_a_storm_leave_one_meeting_for_each_group() {
    storm(500).await;
}

async fn storm(count: usize) {
    let hosts: Vec<String> = (0..count.div_ceil(30)).map(|n| format!("host{n}")).collect();
    let hosts: Vec<&str> = hosts.iter().map(String::as_str).collect();
    let (zoom, world) = world_at(&hosts).await;
    let groups = groups_waiting(&world, world.backend.now().plus(90 * DAY), count).await;
    zoom.turns(Mode::Storm);
    let mut kills = 0;
    // What fails waits for a minute at most, what was killed until its lease is over.
    for _ in 0..count * 4 {
        let backend = world.backend.clone();
        let worker = tokio::spawn(async move { backend.run_due_jobs().await });
        let stop = worker.abort_handle();
        tokio::select! {
            done = worker => assert!(done.unwrap().unwrap() < count * 4),
            () = zoom.seen.kill.notified() => {
                stop.abort();
                kills += 1;
            }
        }
        world.advance(2 * MINUTE);
    }
    zoom.turns(Mode::Fine);
    for _ in 0..10 {
        world.advance(HOUR);
        world.run_due_jobs().await;
    }
    assert!(kills > count / 10 && zoom.made() > count, "{kills} kills, {} meetings made: no storm", zoom.made());
    let mut live: BTreeMap<String, usize> = BTreeMap::new();
    for (number, _) in zoom.live() {
        *live.entry(format!("https://us02web.zoom.us/j/{number}?pwd=abc.1")).or_default() += 1;
    }
    for group in &groups {
        let room = room(&world, group).await.unwrap_or_else(|| panic!("{group} has no room"));
        assert_eq!(live.remove(&room), Some(1), "{group} has a room of its own that stands");
    }
    assert!(live.is_empty(), "strays: {live:?}");
    let dead = world.backend.dead_jobs(&world.organizer().await, None).await.unwrap().items;
    assert!(dead.is_empty(), "{dead:?}");
}
