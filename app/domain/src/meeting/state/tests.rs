//! The steps of a meeting: all that can be made, and no other.

use std::collections::BTreeSet;

use super::*;
use crate::{base::moment::DAY, meeting::LENGTH};

const START: Moment = Moment::from_unix_ms(1_000 * DAY);

fn standing(state: MeetingState) -> Meeting {
    let ids = ("01ARZ3NDEKTSV4RRFFQ69G5FAV".parse().unwrap(), "01ARZ3NDEKTSV4RRFFQ69G5FAW".parse().unwrap());
    Meeting { id: ids.0, group: ids.1, sequence: 2, starts_at: START, state, revision: 0 }
}

#[test]
fn the_clock_leads_through_a_whole_life_and_no_further() {
    let (mut meeting, mut seen) = (standing(MeetingState::Scheduled), Vec::new());
    let late = START.plus(90 * DAY);
    while let Some(step) = meeting.by_clock(late) {
        assert_eq!((step.before(), step.cause()), (&meeting, Cause::Clock));
        meeting = step.after().clone();
        seen.push(meeting.state);
    }
    assert_eq!(seen, MeetingState::ALL[1..6]);
    assert_eq!(standing(MeetingState::Cancelled).by_clock(late), None);
}

#[test]
fn each_step_of_the_clock_comes_at_its_moment_and_not_before() {
    for state in MeetingState::ALL {
        let Some((next, at)) = state.next(START) else { continue };
        assert_eq!(standing(state).by_clock(at.plus(-1)), None, "{state:?}");
        assert_eq!(standing(state).by_clock(at).map(|step| step.after().state), Some(next));
    }
    let moments: Vec<_> = MeetingState::ALL.into_iter().filter_map(|state| Some(state.next(START)?.1)).collect();
    assert!(moments.is_sorted(), "{moments:?}");
}

#[test]
fn a_clock_that_jumps_back_takes_no_step_back() {
    for state in MeetingState::ALL {
        assert_eq!(standing(state).by_clock(START.plus(-900 * DAY)), None);
    }
}

#[test]
fn nothing_but_the_steps_of_the_rules_can_be_made() {
    let mut made = BTreeSet::new();
    for state in MeetingState::ALL {
        let meeting = standing(state);
        let day = |days| START.plus(days * DAY);
        for days in -3..5 {
            let causes = [Cause::Clock, Cause::Organizer, Cause::Vote, Cause::GroupEnded];
            let cancelled = causes.into_iter().filter_map(|cause| meeting.cancel(cause).ok());
            let moved = meeting.move_to(day(2), Cause::Vote, day(days), (None, None)).ok();
            let steps = cancelled.chain(moved).chain(meeting.by_clock(day(days)));
            made.extend(steps.map(|step| (step.before().state.key(), step.after().state.key())));
        }
    }
    let legal = [
        ("scheduled", "scheduled"),
        ("scheduled", "open"),
        ("scheduled", "cancelled"),
        ("open", "live"),
        ("open", "cancelled"),
        ("live", "closed"),
        ("closed", "feedback"),
        ("feedback", "settled"),
    ];
    assert_eq!(made, BTreeSet::from(legal));
}

#[test]
fn a_meeting_is_moved_between_its_neighbours_while_its_door_has_not_opened() {
    let meeting = standing(MeetingState::Scheduled);
    let (now, neighbours) = (START.plus(-2 * DAY), (Some(START.plus(-7 * DAY)), Some(START.plus(7 * DAY))));
    let ask = |start, now| meeting.move_to(start, Cause::Organizer, now, neighbours).map(|step| step.after().clone());
    let moved = ask(START.plus(DAY), now).unwrap();
    assert_eq!((moved.starts_at, moved.state, moved.revision), (START.plus(DAY), MeetingState::Scheduled, 1));
    assert_eq!(moved.id, meeting.id, "it is the same meeting");
    assert_eq!(ask(now.plus(MOVE_NOTICE - 1), now), Err(IllegalStep::TooSoon));
    assert_eq!(ask(START.plus(7 * DAY - LENGTH), now), Err(IllegalStep::OutOfOrder));
    assert_eq!(ask(START.plus(DAY), START.plus(-DOOR_OPENS_BEFORE)), Err(IllegalStep::NotAhead));
}

#[test]
fn every_state_is_read_as_it_was_kept() {
    for state in MeetingState::ALL {
        assert_eq!(MeetingState::parse(state.key()), Some(state));
    }
    assert_eq!(MeetingState::parse("asleep"), None);
}
