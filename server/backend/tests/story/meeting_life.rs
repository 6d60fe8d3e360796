//! The life of a meeting: what the clock does, and what organizers decide.

use backend::{
    meetings::{ChangeRefusal, JoinRefusal},
    operation::Failed,
    testing::World,
};
use domain::{
    base::{
        id::Id,
        moment::{DAY, HOUR, MINUTE},
    },
    meeting::{self, DOOR_OPENS_BEFORE, IllegalStep, Meeting, MeetingState},
    people::member::Member,
};
use sqlx::query_as;

use crate::cast::{group_of, neighbours, published_round, wind_to, world};

/// Four people whose group was announced, and its meetings.
async fn met(world: &World) -> (Vec<Member>, Vec<Meeting>) {
    let people = neighbours(world, 4).await;
    published_round(world).await;
    let meetings = meetings_of(world, &people[0]).await;
    (people, meetings)
}

async fn meetings_of(world: &World, member: &Member) -> Vec<Meeting> {
    let group = group_of(world, member).await.group.id;
    world.backend.meetings_of(member, &group).await.unwrap().unwrap()
}

/// The rows of a meeting's steps: the state, the cause, and who took it.
async fn steps(world: &World, id: &Id<Meeting>) -> Vec<(String, String, Option<String>)> {
    query_as("select state, cause, actor_id from meeting_step where meeting_id = $1 order by number")
        .bind(id.as_str())
        .fetch_all(&mut *world.store().read().await.unwrap())
        .await
        .unwrap()
}

#[tokio::test]
async fn the_clock_leads_a_meeting_through_its_life_and_every_step_is_a_row() {
    let world = world().await;
    let (people, meetings) = met(&world).await;
    let first = &meetings[0];
    assert_eq!(world.backend.advance_meetings().await.unwrap(), 0, "nothing is due");
    for (after, state) in [
        (-DOOR_OPENS_BEFORE, MeetingState::Open),
        (0, MeetingState::Live),
        (2 * HOUR, MeetingState::Closed),
        (2 * HOUR + 30 * MINUTE, MeetingState::Feedback),
        (meeting::LENGTH + 3 * DAY, MeetingState::Settled),
    ] {
        wind_to(&world, first.starts_at.plus(after));
        assert_eq!(world.backend.advance_meetings().await.unwrap(), 1);
        assert_eq!(world.backend.advance_meetings().await.unwrap(), 0, "each step is taken once");
        assert_eq!(meetings_of(&world, &people[0]).await[0].state, state);
    }
    let states: Vec<_> = steps(&world, &first.id).await.into_iter().map(|(state, ..)| state).collect();
    assert_eq!(states, ["open", "live", "closed", "feedback", "settled"]);
    assert!(steps(&world, &first.id).await.iter().all(|(_, cause, actor)| cause == "clock" && actor.is_none()));
}

#[tokio::test]
async fn a_worker_that_slept_for_weeks_takes_all_steps_at_once() {
    let world = world().await;
    let (people, meetings) = met(&world).await;
    wind_to(&world, meetings[7].starts_at.plus(30 * DAY));
    assert_eq!(world.backend.advance_meetings().await.unwrap(), 8);
    for meeting in meetings_of(&world, &people[0]).await {
        assert_eq!((meeting.state, steps(&world, &meeting.id).await.len()), (MeetingState::Settled, 5));
    }
}

#[tokio::test]
async fn of_several_workers_one_takes_each_step() {
    let world = world().await;
    let (_, meetings) = met(&world).await;
    wind_to(&world, meetings[3].starts_at.plus(DAY));
    let (one, other) = (world.backend.clone(), world.neighbour(0).await);
    let (one, other) = tokio::join!(one.advance_meetings(), other.advance_meetings());
    // A worker that finds a step taken, or the rows held, looks again a minute later.
    let taken = [one, other].into_iter().flatten().sum::<usize>() + world.backend.advance_meetings().await.unwrap();
    assert!(taken >= 4, "{taken}");
    for meeting in &meetings[..4] {
        let states: Vec<_> = steps(&world, &meeting.id).await.into_iter().map(|(state, ..)| state).collect();
        let known = ["open", "live", "closed", "feedback", "settled"];
        assert_eq!(states, known[..states.len()], "{}", meeting.sequence);
        assert!(states.len() >= 4);
    }
}

#[tokio::test]
async fn a_meeting_that_is_moved_stays_the_same_meeting_and_its_door_opens_at_the_new_time() {
    let world = world().await;
    let (people, meetings) = met(&world).await;
    let (organizer, first) = (world.organizer().await, &meetings[0]);
    let start = first.starts_at.plus(2 * DAY);
    for _ in 0..2 {
        world.backend.move_meeting(&organizer, &first.id, start).await.unwrap();
    }
    let moved = &meetings_of(&world, &people[0]).await[0];
    assert_eq!((moved.id, moved.starts_at, moved.revision), (first.id, start, 1), "asked twice, it is done once");
    let [(state, cause, actor)] = steps(&world, &first.id).await.try_into().unwrap();
    assert_eq!((state.as_str(), cause.as_str()), ("scheduled", "organizer"));
    assert_eq!(actor.as_deref(), Some(organizer.member().id.as_str()));
    let group = moved.group;
    wind_to(&world, first.starts_at);
    assert!(matches!(world.backend.join(&people[0], &group).await, Err(Failed::Refused(JoinRefusal::Closed))));
    wind_to(&world, start.plus(-MINUTE));
    world.backend.join(&people[0], &group).await.unwrap();
    let late = world.backend.move_meeting(&organizer, &first.id, start.plus(DAY)).await;
    assert!(matches!(late, Err(Failed::Refused(ChangeRefusal::Illegal(IllegalStep::NotAhead)))), "{late:?}");
    let second = world.backend.move_meeting(&organizer, &meetings[1].id, start.plus(HOUR)).await;
    assert!(
        matches!(second, Err(Failed::Refused(ChangeRefusal::Illegal(_)))),
        "meetings stay in their order: {second:?}"
    );
}

#[tokio::test]
async fn a_meeting_that_is_called_off_keeps_its_row_and_the_next_one_comes() {
    let world = world().await;
    let (people, meetings) = met(&world).await;
    let organizer = world.organizer().await;
    for _ in 0..2 {
        world.backend.cancel_meeting(&organizer, &meetings[0].id).await.unwrap();
    }
    let all = meetings_of(&world, &people[0]).await;
    assert_eq!((all.len(), all[0].state, all[0].revision), (8, MeetingState::Cancelled, 1));
    assert_eq!(steps(&world, &meetings[0].id).await.len(), 1, "asked twice, it is done once");
    let summary = group_of(&world, &people[0]).await;
    assert_eq!(summary.next.unwrap().id, meetings[1].id);
    wind_to(&world, meetings[0].starts_at);
    let closed = world.backend.join(&people[0], &summary.group.id).await;
    assert!(matches!(closed, Err(Failed::Refused(JoinRefusal::Closed))), "{closed:?}");
    assert_eq!(world.backend.advance_meetings().await.unwrap(), 0, "the clock leads nowhere from there");
}

#[tokio::test]
async fn what_was_called_off_by_mistake_takes_place_after_all() {
    let world = world().await;
    let (people, meetings) = met(&world).await;
    let organizer = world.organizer().await;
    world.backend.cancel_meeting(&organizer, &meetings[0].id).await.unwrap();
    for _ in 0..2 {
        world.backend.restore_meeting(&organizer, &meetings[0].id).await.unwrap();
    }
    assert_eq!(group_of(&world, &people[0]).await.next.unwrap().id, meetings[0].id);
    let found = world.backend.meeting_for(&organizer, &meetings[0].id).await.unwrap().unwrap();
    assert_eq!((found.meeting.revision, found.steps.len()), (2, 2), "asked twice, it is done once");
    world.backend.cancel_meeting(&organizer, &meetings[0].id).await.unwrap();
    wind_to(&world, meetings[0].starts_at.plus(-30 * MINUTE));
    let late = world.backend.restore_meeting(&organizer, &meetings[0].id).await;
    assert!(matches!(late, Err(Failed::Refused(ChangeRefusal::Illegal(IllegalStep::TooSoon)))), "{late:?}");
}

#[tokio::test]
async fn a_group_that_was_given_up_is_called_to_no_meeting_again() {
    let world = world().await;
    let (people, meetings) = met(&world).await;
    let organizer = world.organizer().await;
    world.backend.cancel_meeting(&organizer, &meetings[0].id).await.unwrap();
    for one in &people {
        world.backend.erase(one).await.unwrap();
    }
    let nobody = world.backend.restore_meeting(&organizer, &meetings[0].id).await;
    assert!(matches!(nobody, Err(Failed::Refused(ChangeRefusal::Nobody))), "{nobody:?}");
}

#[tokio::test]
async fn until_when_a_group_meets_does_not_count_what_was_called_off() {
    let world = world().await;
    let (people, meetings) = met(&world).await;
    let organizer = world.organizer().await;
    world.backend.cancel_meeting(&organizer, &meetings[7].id).await.unwrap();
    let (until,): (i64,) = query_as("select seated_until from member where id = $1")
        .bind(people[0].id.as_str())
        .fetch_one(&mut *world.store().read().await.unwrap())
        .await
        .unwrap();
    assert_eq!(until, meetings[6].starts_at.unix_ms());
    assert_eq!(world.backend.mend_figures().await.unwrap(), 0, "and the kept figure is the reckoned one");
}

#[tokio::test]
async fn the_cards_of_the_last_meeting_stay_on_the_page() {
    let world = world().await;
    let (people, meetings) = met(&world).await;
    let group = meetings[0].group;
    world.backend.make_cards(&group, 8).await.unwrap();
    wind_to(&world, meetings[7].starts_at.plus(30 * DAY));
    let view = world.backend.group(&people[0], &group).await.unwrap().unwrap();
    assert_eq!((view.next, view.cards.len()), (None, 3));
}
