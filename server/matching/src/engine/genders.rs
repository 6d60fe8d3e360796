//! How many women and men a group has.

use std::ops::{Add, AddAssign, Sub};

use crate::person::{Gender, Person};

/// The women, the men and the untold, a byte each, so that two groups are added in one step; a group
/// has at most twelve people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Genders(u32);

const WOMAN: u32 = 1;
const MAN: u32 = 1 << 8;
const UNTOLD: u32 = 1 << 16;

impl Genders {
    /// One person.
    pub(super) fn of(person: &Person) -> Self {
        Self(match person.gender {
            Some(Gender::Woman) => WOMAN,
            Some(Gender::Man) => MAN,
            None => UNTOLD,
        })
    }

    /// Whether there is exactly one woman or exactly one man, where everybody told.
    pub(super) fn is_lone(self) -> bool {
        let (women, men) = (self.0 & 0xff, self.0 >> 8 & 0xff);
        self.0 < UNTOLD && (women == 1 || men == 1)
    }
}

impl Add for Genders {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl AddAssign for Genders {
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}

impl Sub for Genders {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn group(women: u32, men: u32, untold: u32) -> Genders {
        Genders(women * WOMAN + men * MAN + untold * UNTOLD)
    }

    #[test]
    fn one_among_others_is_lone_unless_somebody_did_not_tell() {
        assert!(group(1, 4, 0).is_lone() && group(3, 1, 0).is_lone() && group(1, 1, 0).is_lone());
        assert!(!group(2, 3, 0).is_lone() && !group(5, 0, 0).is_lone() && !group(0, 4, 0).is_lone());
        assert!(!group(1, 3, 1).is_lone());
        assert_eq!(group(1, 4, 1) - group(0, 1, 1) + group(1, 0, 0), group(2, 3, 0));
    }
}
