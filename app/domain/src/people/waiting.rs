//! How many people wait, said so that nobody is told apart.

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

#[cfg(test)]
mod tests {
    use super::{MANY, TOGETHER, about};

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
