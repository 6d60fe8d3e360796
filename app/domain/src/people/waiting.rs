//! How many people wait, said so that nobody is told apart.

use std::cmp::Reverse;

use super::slot::Slot;

/// Fewer than these are not told at all, and more only by as many at a time: whoever looks twice learns that some five
/// came or went, hardly ever that one did.
pub const TOGETHER: u64 = 5;
/// From here on it is told that there are more than these and no longer how many: nobody chooses by it any more.
pub const MANY: u64 = 100;

/// About how many people wait, where they are enough to be told; [`MANY`] stands for all that are more.
pub const fn about(people: u64) -> Option<u64> {
    match people {
        0..TOGETHER => None,
        MANY.. => Some(MANY),
        _ => Some(people - people % TOGETHER),
    }
}

/// So many half days are named on which many wait: more are no hint but a list.
const NAMED: usize = 3;

/// The half days on which most wait, the fullest first, but for those that somebody has chosen already; `waiting` says about how many wait
/// on each half day of [`Slot::ALL`], where they are enough to be told.
pub fn crowded(waiting: &[Option<u64>], chosen: &[Slot]) -> Vec<Slot> {
    let told = Slot::ALL.into_iter().zip(waiting).filter_map(|(slot, people)| Some((slot, (*people)?)));
    let mut others: Vec<_> = told.filter(|(slot, _)| !chosen.contains(slot)).collect();
    others.sort_by_key(|(slot, people)| (Reverse(*people), slot.number()));
    others.into_iter().take(NAMED).map(|(slot, _)| slot).collect()
}

#[cfg(test)]
mod tests {
    use super::{MANY, Slot, TOGETHER, about, crowded};

    #[test]
    fn the_fullest_half_days_are_named_that_somebody_has_not_chosen() {
        let mut waiting = [None; 21];
        for (slot, people) in [(0, 5), (4, 20), (7, 15), (11, 15), (20, 10)] {
            waiting[slot] = Some(people);
        }
        let named = |chosen: &[u8]| {
            let chosen: Vec<_> = chosen.iter().filter_map(|slot| Slot::new(*slot)).collect();
            crowded(&waiting, &chosen).into_iter().map(Slot::number).collect::<Vec<_>>()
        };
        assert_eq!(named(&[]), [4, 7, 11]);
        assert_eq!(named(&[4, 11]), [7, 20, 0]);
        assert_eq!(crowded(&[None; 21], &[]), []);
    }

    #[test]
    fn a_few_people_are_not_told() {
        for people in 0..TOGETHER {
            assert_eq!(about(people), None, "{people}");
        }
    }

    #[test]
    fn more_are_told_in_fives_and_never_as_more_than_they_are() {
        for people in TOGETHER..MANY {
            let told = about(people).unwrap();
            assert!(told.is_multiple_of(TOGETHER) && told <= people && people - told < TOGETHER, "{people}");
        }
    }

    #[test]
    fn one_who_comes_shows_once_in_five_and_among_many_never() {
        let shown = (TOGETHER..1000).filter(|people| about(*people) != about(people + 1));
        assert_eq!(shown.collect::<Vec<_>>(), (9..MANY).step_by(5).collect::<Vec<_>>());
    }
}
