//! How long a job that failed waits, and how often it is tried.

use domain::base::moment::{DAY, MINUTE, Moment, SECOND};

use super::failure::Again;
use crate::ports::rng::Rng;

/// The wait after the first failure; each one doubles it.
const FIRST: i64 = SECOND;
/// The longest wait, so that a room is there within a minute of its maker's recovery.
const LONGEST: i64 = MINUTE;
/// A fifth of each wait is left to chance, so that what failed together is not tried together.
const CHANCE: u64 = 5;
/// After midnight everybody's budget is new; so much is left to chance that not all ask at once.
const AFTER_MIDNIGHT: u64 = 5 * MINUTE.unsigned_abs();
/// So many attempts last an hour and a quarter at least: an outage of an hour passes unnoticed, and
/// after it somebody should look.
pub const ATTEMPTS: i64 = 100;

/// When a job is due again after so many attempts; never if it should not or may not.
pub fn next(again: Again, attempts: i64, now: Moment, rng: &Rng) -> Option<Moment> {
    if attempts >= ATTEMPTS {
        return None;
    }
    match again {
        Again::Never => None,
        Again::Later => Some(now.plus(wait(attempts, rng))),
        // Whoever asks for an hour gets it, and a little more by chance, so that not all come at once.
        Again::After(ms) => Some(now.plus(ms.max(0)).plus(wait(attempts, rng))),
        Again::Tomorrow => {
            let midnight = now.plus(DAY - now.unix_ms().rem_euclid(DAY));
            Some(midnight.plus(below(AFTER_MIDNIGHT, rng)))
        }
    }
}

fn wait(attempts: i64, rng: &Rng) -> i64 {
    let doublings = u32::try_from(attempts.saturating_sub(1)).unwrap_or(0);
    let whole = FIRST.saturating_mul(1_i64.checked_shl(doublings.min(32)).unwrap_or(i64::MAX)).min(LONGEST);
    whole - below(whole.unsigned_abs() / CHANCE, rng)
}

fn below(limit: u64, rng: &Rng) -> i64 {
    i64::try_from(rng.number() % limit.max(1)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use domain::base::moment::HOUR;

    use super::*;

    #[test]
    fn each_wait_is_longer_up_to_a_minute() {
        let rng = Rng::seeded(1);
        for (attempts, whole) in [(1, 1), (2, 2), (3, 4), (6, 32), (7, 60), (50, 60), (99, 60)] {
            let waited = wait(attempts, &rng);
            assert!(waited <= whole * SECOND && waited >= whole * SECOND * 4 / 5, "{attempts}: {waited}");
        }
    }

    #[test]
    fn an_outage_of_an_hour_is_outlived() {
        let rng = Rng::seeded(1);
        let whole: i64 = (1..ATTEMPTS).map(|attempts| wait(attempts, &rng)).sum();
        assert!(whole > HOUR + HOUR / 4, "{whole}");
        assert_eq!(next(Again::Later, ATTEMPTS, Moment::from_unix_ms(0), &rng), None);
        assert_eq!(next(Again::Never, 1, Moment::from_unix_ms(0), &rng), None);
    }

    #[test]
    fn whoever_asks_for_some_time_is_left_alone_so_long() {
        let now = Moment::from_unix_ms(0);
        let due = next(Again::After(HOUR), 1, now, &Rng::seeded(1)).unwrap();
        assert!(due > now.plus(HOUR) && due <= now.plus(HOUR + LONGEST));
    }

    #[test]
    fn a_budget_of_the_day_is_waited_for_until_midnight_at_greenwich() {
        let now = Moment::parse("2026-11-21T02:00:00Z").unwrap();
        let due = next(Again::Tomorrow, 1, now, &Rng::seeded(1)).unwrap();
        assert!(due >= Moment::parse("2026-11-22T00:00:00Z").unwrap());
        assert!(due <= Moment::parse("2026-11-22T00:05:00Z").unwrap());
    }
}
