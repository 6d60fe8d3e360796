//! A circuit breaker: a model that keeps failing is left alone, so that nobody waits for it in vain.

use std::sync::{Mutex, PoisonError};

use domain::base::moment::{MINUTE, Moment};

/// Failures in a row before the model is left alone: fewer may be chance, more is waiting in vain.
const FAILURES: u32 = 5;

/// How long it is left alone, in milliseconds: a server that restarts needs about as long.
const OPEN_FOR: i64 = MINUTE;

/// Counts failures in a row and opens after too many.
#[derive(Debug, Default)]
pub(super) struct Breaker(Mutex<State>);

#[derive(Debug, Default)]
struct State {
    failures: u32,
    opened: Option<Moment>,
}

impl Breaker {
    /// Whether the model may be asked now; once the time is over, one caller may try for all.
    pub(super) fn admits(&self, now: Moment) -> bool {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(opened) = state.opened {
            // Below zero the machine's clock was set back, which must not keep it open for hours.
            if (0..OPEN_FOR).contains(&(now.unix_ms() - opened.unix_ms())) {
                return false;
            }
            // Whoever tries takes the next minute, so a try that is given up blocks nothing for good.
            state.opened = Some(now);
        }
        true
    }

    /// Notes how a call ended.
    pub(super) fn note(&self, now: Moment, answered: bool) {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if answered {
            *state = State::default();
            return;
        }
        state.failures = state.failures.saturating_add(1);
        if state.failures >= FAILURES {
            state.opened = Some(now);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: Moment = Moment::from_unix_ms(1_000_000);

    fn opened() -> Breaker {
        let breaker = Breaker::default();
        (0..FAILURES).for_each(|_| breaker.note(START, false));
        breaker
    }

    #[test]
    fn four_failures_a_success_and_four_failures_leave_it_closed() {
        let breaker = Breaker::default();
        for answered in [false, false, false, false, true, false, false, false, false] {
            breaker.note(START, answered);
        }
        assert!(breaker.admits(START));
    }

    #[test]
    fn the_fifth_failure_in_a_row_opens_it_for_a_minute() {
        let breaker = opened();
        assert!(!breaker.admits(START));
        assert!(!breaker.admits(START.plus(OPEN_FOR - 1)));
        assert!(breaker.admits(START.plus(OPEN_FOR)));
    }

    #[test]
    fn after_the_minute_one_may_try_and_the_others_wait_for_what_comes_of_it() {
        let breaker = opened();
        let later = START.plus(OPEN_FOR);
        assert!(breaker.admits(later) && !breaker.admits(later));
        breaker.note(later, true);
        assert!(breaker.admits(later) && breaker.admits(later));
    }

    #[test]
    fn a_try_that_fails_opens_it_for_another_minute() {
        let breaker = opened();
        let later = START.plus(OPEN_FOR);
        assert!(breaker.admits(later));
        breaker.note(later.plus(20), false);
        assert!(!breaker.admits(later.plus(OPEN_FOR)));
        assert!(breaker.admits(later.plus(20 + OPEN_FOR)));
    }

    #[test]
    fn a_clock_that_is_set_back_does_not_keep_it_open() {
        assert!(opened().admits(START.plus(-1)));
    }
}
