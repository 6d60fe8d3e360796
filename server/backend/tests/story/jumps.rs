//! Clocks that jump by days while a meeting stands in any state: it takes each step once and none back, nobody is told of what is over
//! or told twice, and doors open by the clock that is right.

use std::collections::BTreeSet;

use backend::{meetings::JoinRefusal, operation::Failed, testing::World};
use domain::{
    base::moment::{DAY, HOUR, MINUTE, Moment},
    meeting::{DOOR_OPENS_BEFORE, LENGTH, Meeting, MeetingState, reminder::Reminder},
    people::member::Member,
    text::{KO, Language},
};

use crate::{answers::met, cast::world};

/// A meeting's life in its order.
const LIFE: [MeetingState; 6] = [
    MeetingState::Scheduled,
    MeetingState::Open,
    MeetingState::Live,
    MeetingState::Closed,
    MeetingState::Feedback,
    MeetingState::Settled,
];

/// A moment at which a meeting that starts at `start` stands here.
fn within(state: MeetingState, start: Moment) -> Moment {
    let after = match state {
        MeetingState::Scheduled | MeetingState::Cancelled => -DAY - HOUR,
        MeetingState::Open => -DOOR_OPENS_BEFORE + MINUTE,
        MeetingState::Live => HOUR,
        MeetingState::Closed => 2 * HOUR + MINUTE,
        MeetingState::Feedback => DAY,
        MeetingState::Settled => LENGTH + 3 * DAY + MINUTE,
    };
    start.plus(after)
}

/// Both clocks jump, as those of a machine that slept or was set.
fn jump(world: &World, ms: i64) {
    world.advance(ms);
}

/// A worker's round, twice.
async fn look(world: &World) {
    for _ in 0..2 {
        world.backend.catch_up_jobs().await.unwrap();
        world.backend.advance_votes().await.unwrap();
        world.backend.announce_returns().await.unwrap();
        world.backend.advance_meetings().await.unwrap();
        world.backend.remind().await.unwrap();
        world.backend.advance_proposals().await.unwrap();
        world.run_due_jobs().await;
    }
}

/// A group whose first meeting stands here, with all that was due until then.
async fn standing(state: MeetingState) -> (World, Vec<Member>, Meeting) {
    let world = world().await;
    let (people, first) = met(&world).await;
    if state == MeetingState::Cancelled {
        world.backend.cancel_meeting(&world.organizer().await, &first.id).await.unwrap();
    }
    let there = within(state, first.starts_at);
    let due = Reminder::ALL.map(|reminder| reminder.at(first.starts_at));
    for moment in due.into_iter().filter(|moment| *moment < there).chain([there]) {
        jump(&world, moment.unix_ms() - world.backend.now().unix_ms());
        look(&world).await;
    }
    assert_eq!(state_of(&world, &first).await, state);
    (world, people, first)
}

async fn state_of(world: &World, meeting: &Meeting) -> MeetingState {
    world.backend.meeting_for(&world.organizer().await, &meeting.id).await.unwrap().unwrap().meeting.state
}

/// The states that a meeting came to, by its rows.
async fn steps(world: &World, meeting: &Meeting) -> Vec<MeetingState> {
    let found = world.backend.meeting_for(&world.organizer().await, &meeting.id).await.unwrap().unwrap();
    found.steps.into_iter().map(|step| step.state).collect()
}

/// Whether each step was taken once, in the order of a life.
fn is_a_life(steps: &[MeetingState]) -> bool {
    steps == &LIFE[1..=steps.len().min(5)]
}

/// How many letters there are; none is there twice.
fn letters(world: &World) -> usize {
    let all = world.letters();
    let different: BTreeSet<_> = all.iter().map(|one| (&one.to, &one.subject, &one.body)).collect();
    assert_eq!(different.len(), all.len(), "somebody was told the same twice");
    all.len()
}

/// Whether a letter reminds of this meeting.
fn reminds_of(world: &World, from: usize, meeting: &Meeting) -> bool {
    let subjects = Reminder::ALL.map(|reminder| KO.reminder.of(reminder).subject);
    let when = meeting.starts_at.dated(Language::Ko);
    world.letters()[from..].iter().any(|one| subjects.contains(&one.subject.as_str()) && one.body.contains(&when))
}

#[tokio::test]
async fn a_clock_that_jumps_three_days_ahead_leads_on_and_reminds_nobody_of_what_is_over() {
    for state in MeetingState::ALL {
        let (world, people, first) = standing(state).await;
        let before = letters(&world);
        jump(&world, 3 * DAY);
        look(&world).await;
        assert!(!reminds_of(&world, before, &first), "{state:?}: they are reminded of what is over");
        letters(&world);
        let (now, steps) = (state_of(&world, &first).await, steps(&world, &first).await);
        if state == MeetingState::Cancelled {
            assert_eq!((now, steps), (state, vec![state]));
        } else {
            assert!(is_a_life(&steps), "{state:?}: {steps:?}");
            let since = world.backend.now().unix_ms() - first.starts_at.unix_ms();
            let expected = if since > LENGTH + 3 * DAY { MeetingState::Settled } else { MeetingState::Feedback };
            assert_eq!(now, expected, "{state:?}");
        }
        let joined = world.backend.join(&people[0], &first.group).await;
        assert!(matches!(joined, Err(Failed::Refused(JoinRefusal::Closed))), "{state:?}: {joined:?}");
    }
}

#[tokio::test]
async fn a_clock_that_jumps_a_day_back_takes_no_step_back_tells_nobody_twice_and_opens_the_door_at_its_time() {
    for state in MeetingState::ALL {
        let (world, people, first) = standing(state).await;
        let before = steps(&world, &first).await;
        jump(&world, -DAY);
        look(&world).await;
        letters(&world);
        assert_eq!((state_of(&world, &first).await, steps(&world, &first).await), (state, before), "{state:?}");
        let ahead = first.starts_at.unix_ms() - world.backend.now().unix_ms();
        // Where the start lies ahead by now, what is due until then comes once more by the clock, and to nobody twice.
        if ahead > 0 && state != MeetingState::Cancelled {
            for reminder in Reminder::ALL.map(|reminder| reminder.at(first.starts_at)) {
                if reminder > world.backend.now() {
                    jump(&world, reminder.unix_ms() - world.backend.now().unix_ms());
                    look(&world).await;
                }
            }
            jump(&world, first.starts_at.unix_ms() - world.backend.now().unix_ms());
            look(&world).await;
            world.backend.join(&people[0], &first.group).await.unwrap_or_else(|error| panic!("{state:?}: {error}"));
            letters(&world);
        }
        jump(&world, 5 * DAY);
        look(&world).await;
        letters(&world);
        if state != MeetingState::Cancelled {
            let steps = steps(&world, &first).await;
            assert!(is_a_life(&steps), "{state:?}: {steps:?}");
        }
    }
}
