//! How many women, men and settled people a group has.

use std::ops::{Add, AddAssign, Sub};

use crate::person::{Gender, Person, Stage};

/// The women, the men, those who did not tell, and the settled, a byte each, so that two groups are added in one
/// step; a group has at most twelve people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Mix(u32);

const WOMAN: u32 = 1;
const MAN: u32 = 1 << 8;
const UNTOLD: u32 = 1 << 16;
const SETTLED: u32 = 1 << 24;

impl Mix {
    /// One person.
    pub(crate) fn of(person: &Person) -> Self {
        let gender = match person.gender {
            Some(Gender::Woman) => WOMAN,
            Some(Gender::Man) => MAN,
            None => UNTOLD,
        };
        Self(if person.stage == Some(Stage::Settled) { gender + SETTLED } else { gender })
    }

    /// Whether there is exactly one woman or exactly one man, where everybody told.
    pub(crate) fn is_lone(self) -> bool {
        let [women, men, untold, _] = self.0.to_le_bytes();
        untold == 0 && (women == 1 || men == 1)
    }

    /// Whether somebody lives in Jeju already.
    pub(crate) fn has_settled(self) -> bool {
        self.0 >= SETTLED
    }
}

impl Add for Mix {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl AddAssign for Mix {
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}

impl Sub for Mix {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn group(women: u32, men: u32, untold: u32) -> Mix {
        Mix(women * WOMAN + men * MAN + untold * UNTOLD)
    }

    #[test]
    fn one_among_others_is_lone_unless_somebody_did_not_tell() {
        assert!(group(1, 4, 0).is_lone() && group(3, 1, 0).is_lone() && group(1, 1, 0).is_lone());
        assert!(!group(2, 3, 0).is_lone() && !group(5, 0, 0).is_lone() && !group(0, 4, 0).is_lone());
        assert!(!group(1, 3, 1).is_lone());
        assert!(Mix(group(1, 4, 0).0 + SETTLED).is_lone() && !Mix(group(1, 3, 1).0 + SETTLED).is_lone());
        assert_eq!(group(1, 4, 1) - group(0, 1, 1) + group(1, 0, 0), group(2, 3, 0));
    }
}
