//! How many women, men, settled people, and people who talk or listen a group has.

use std::ops::{Add, AddAssign, Sub};

use crate::person::{Gender, Person, Stage, Voice};

/// The women, the men, those who did not tell, the settled, those who talk and those who listen, a byte each, so that
/// two groups are added in one step; a group has at most twelve people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Mix(u64);

const WOMAN: u64 = 1;
const MAN: u64 = 1 << 8;
const UNTOLD: u64 = 1 << 16;
const SETTLED: u64 = 1 << 24;
const TALKS: u64 = 1 << 32;
const LISTENS: u64 = 1 << 40;

/// From so many on, people of one kind make an evening of one kind.
const MANY: u8 = 3;

impl Mix {
    /// One person.
    pub(crate) fn of(person: &Person) -> Self {
        let gender = match person.gender {
            Some(Gender::Woman) => WOMAN,
            Some(Gender::Man) => MAN,
            None => UNTOLD,
        };
        let settled = if person.stage == Some(Stage::Settled) { SETTLED } else { 0 };
        let voice = match person.voice {
            Some(Voice::Talks) => TALKS,
            Some(Voice::Listens) => LISTENS,
            None => 0,
        };
        Self(gender + settled + voice)
    }

    /// Whether there is exactly one woman or exactly one man, where everybody told.
    pub(crate) fn is_lone(self) -> bool {
        let [women, men, untold, ..] = self.0.to_le_bytes();
        untold == 0 && (women == 1 || men == 1)
    }

    /// Whether somebody lives in Jeju already.
    pub(crate) fn has_settled(self) -> bool {
        let [_, _, _, settled, ..] = self.0.to_le_bytes();
        settled > 0
    }

    /// Whether several are known to talk and nobody to listen, or the other way round.
    pub(crate) fn has_one_voice(self) -> bool {
        let [_, _, _, _, talk, listen, ..] = self.0.to_le_bytes();
        talk == 0 && listen >= MANY || listen == 0 && talk >= MANY
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

    fn group(women: u64, men: u64, untold: u64) -> Mix {
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

    #[test]
    fn three_who_talk_want_one_who_listens() {
        let voices = |talk, listen| Mix(talk * TALKS + listen * LISTENS);
        assert!(voices(3, 0).has_one_voice() && voices(0, 5).has_one_voice());
        assert!(!voices(2, 0).has_one_voice() && !voices(4, 1).has_one_voice() && !voices(0, 0).has_one_voice());
        assert!(!voices(3, 0).has_settled() && Mix(SETTLED).has_settled());
    }
}
