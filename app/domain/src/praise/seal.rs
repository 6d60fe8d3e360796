//! When sealed words are opened: together, in the morning, and without a name only in company (docs/adr/0030).

use std::collections::BTreeSet;

use super::letter::Letter;
use crate::{
    base::{
        id::Id,
        moment::{DAY, Moment},
    },
    meeting::{FEEDBACK_OPEN, LENGTH, Meeting},
    people::member::Member,
};

/// The hour in Seoul at which letters are opened: after breakfast, and never the moment at which somebody wrote.
pub const OPENING_HOUR: i8 = 9;
/// Words without a name wait so long for company, which four more meetings may bring; then they stay unread.
pub const PATIENCE: i64 = 28 * DAY;
/// So many people have written to one reader without a name before any of it is opened, and so many come into question for
/// each letter: of one alone it would be known who it is.
pub const COMPANY: usize = 2;

/// The last moment at which letters are opened that has come at `now`.
pub fn morning(now: Moment) -> Moment {
    let today = Moment::at_seoul(now.seoul().date(), OPENING_HOUR, 0);
    if today <= now { today } else { today.plus(-DAY) }
}

/// When no more words about a meeting are taken that starts at `start`.
pub fn words_end(start: Moment) -> Moment {
    start.plus(LENGTH + FEEDBACK_OPEN)
}

/// A sealed letter, as far as it matters for its opening. Of whoever counts as there no longer there is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedLetter {
    /// Its id.
    pub id: Id<Letter>,
    /// Who wrote it.
    pub from: Id<Member>,
    /// Whether the reader learns that.
    pub signed: bool,
    /// The meeting that it is about.
    pub meeting: Id<Meeting>,
    /// When that meeting began.
    pub starts_at: Moment,
    /// When it was written first.
    pub written_at: Moment,
    /// When the reader wrote to the writer with a name, about the same meeting.
    pub answered_at: Option<Moment>,
    /// How many people of that meeting, the writer among them, have not written to the reader with a name.
    pub come_into_question: usize,
}

/// What becomes of the sealed letters of one reader in a morning.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Opening {
    /// Those that are opened.
    pub opened: Vec<Id<Letter>>,
    /// Those that stay unread.
    pub unread: Vec<Id<Letter>>,
}

impl Opening {
    /// What this morning brings of these letters to one reader.
    pub fn of(letters: &[SealedLetter], morning: Moment) -> Self {
        let (signed, unsigned): (Vec<_>, Vec<_>) = letters.iter().partition(|letter| letter.signed);
        let mut opened: Vec<_> =
            signed.into_iter().filter(|letter| letter.is_due(morning)).map(|letter| letter.id).collect();
        let over: Vec<_> = unsigned.into_iter().filter(|letter| words_end(letter.starts_at) <= morning).collect();
        let batch: Vec<_> = over.iter().filter(|letter| letter.come_into_question >= COMPANY).collect();
        let writers: BTreeSet<_> = batch.iter().map(|letter| letter.from).collect();
        let in_company = |letter: &SealedLetter| writers.len() >= COMPANY && letter.come_into_question >= COMPANY;
        let mut unread = Vec::new();
        for letter in over {
            if in_company(letter) {
                opened.push(letter.id);
            } else if words_end(letter.starts_at).plus(PATIENCE) <= morning {
                unread.push(letter.id);
            }
        }
        Self { opened, unread }
    }
}

impl SealedLetter {
    /// Whether a letter with a name is due: both wrote, or the time is over.
    fn is_due(&self, morning: Moment) -> bool {
        let both = self.answered_at.is_some_and(|answered| answered.max(self.written_at) <= morning);
        both || words_end(self.starts_at) <= morning
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::base::moment::HOUR;

    fn at(text: &str) -> Moment {
        Moment::parse(text).unwrap()
    }

    const START: &str = "2026-11-22T14:00:00+09:00";

    fn letter(number: u128, writer: u128, signed: bool) -> SealedLetter {
        let id = |number: u128| ulid::Ulid::from_parts(1, number);
        SealedLetter {
            id: id(number).into(),
            from: id(writer).into(),
            signed,
            meeting: Id::NOBODY,
            starts_at: at(START),
            written_at: at("2026-11-22T16:00:00+09:00"),
            answered_at: None,
            come_into_question: 3,
        }
    }

    #[test]
    fn letters_are_opened_at_nine_in_seoul() {
        for (now, expected) in [
            ("2026-11-22T08:59:59+09:00", "2026-11-21T09:00:00+09:00"),
            ("2026-11-22T09:00:00+09:00", "2026-11-22T09:00:00+09:00"),
            ("2026-11-22T23:59:00+09:00", "2026-11-22T09:00:00+09:00"),
            ("2026-11-23T00:00:00+09:00", "2026-11-22T09:00:00+09:00"),
        ] {
            assert_eq!(morning(at(now)), at(expected), "{now}");
        }
    }

    #[test]
    fn with_a_name_it_is_due_when_both_wrote_or_the_time_is_over() {
        let alone = letter(1, 1, true);
        let both = SealedLetter { answered_at: Some(at("2026-11-23T10:00:00+09:00")), ..alone.clone() };
        let opened = |letter: &SealedLetter, morning: &str| {
            !Opening::of(std::slice::from_ref(letter), at(morning)).opened.is_empty()
        };
        assert!(!opened(&both, "2026-11-23T09:00:00+09:00"), "the other one has not written yet");
        assert!(opened(&both, "2026-11-24T09:00:00+09:00"));
        assert!(!opened(&alone, "2026-11-25T09:00:00+09:00"));
        assert!(opened(&alone, "2026-11-26T09:00:00+09:00"));
    }

    #[test]
    fn without_a_name_it_waits_for_company_and_stays_unread_after_four_weeks() {
        let (late, week) = (at("2026-11-26T09:00:00+09:00"), 7 * DAY);
        let two = [letter(1, 1, false), letter(2, 2, false)];
        assert_eq!(Opening::of(&two, late).opened.len(), 2);
        assert_eq!(Opening::of(&two, late.plus(-DAY)), Opening::default(), "others may still write");
        let same_writer = [letter(1, 1, false), letter(2, 1, false)];
        assert_eq!(Opening::of(&same_writer, late), Opening::default(), "one person is no company");
        let only_one_left = [letter(1, 1, false), SealedLetter { come_into_question: 1, ..letter(2, 2, false) }];
        assert_eq!(Opening::of(&only_one_left, late), Opening::default(), "who wrote it would be known");
        assert_eq!(Opening::of(&two[..1], late.plus(3 * week)), Opening::default());
        assert_eq!(Opening::of(&two[..1], late.plus(4 * week)).unread, [two[0].id]);
    }

    #[test]
    fn that_somebody_wrote_back_opens_nothing_without_a_name() {
        let answered = SealedLetter { answered_at: Some(at("2026-11-22T17:00:00+09:00")), ..letter(1, 1, false) };
        assert_eq!(Opening::of(&[answered], at("2026-11-24T09:00:00+09:00")), Opening::default());
    }

    fn any_letter() -> impl Strategy<Value = SealedLetter> {
        (any::<u64>(), 0u128..4, any::<bool>(), 0i64..2_000, 0i64..72, proptest::option::of(0i64..72), 1usize..5)
            .prop_map(|(number, writer, signed, hours, written, answered, come_into_question)| {
                let starts_at = at(START).plus(hours * HOUR);
                let after = |hours: i64| starts_at.plus(LENGTH + hours * HOUR);
                SealedLetter {
                    starts_at,
                    written_at: after(written),
                    answered_at: answered.map(after),
                    come_into_question,
                    ..letter(number.into(), writer, signed)
                }
            })
    }

    proptest! {
        #[test]
        fn nothing_is_opened_early_and_nothing_without_a_name_alone(
            letters in proptest::collection::vec(any_letter(), 0..12), hours in 0i64..3_000,
        ) {
            let morning = morning(at(START).plus(hours * HOUR));
            let Opening { opened, unread } = Opening::of(&letters, morning);
            let found = |id: &Id<Letter>| letters.iter().find(|letter| letter.id == *id).unwrap();
            for letter in opened.iter().map(found).filter(|letter| letter.signed) {
                prop_assert!(letter.written_at <= morning);
                prop_assert!(words_end(letter.starts_at) <= morning || letter.answered_at.is_some_and(|at| at <= morning));
            }
            let batch: Vec<_> = opened.iter().map(found).filter(|letter| !letter.signed).collect();
            let writers: BTreeSet<_> = batch.iter().map(|letter| letter.from).collect();
            prop_assert!(batch.is_empty() || writers.len() >= COMPANY);
            prop_assert!(batch.iter().all(|one| one.come_into_question >= COMPANY && words_end(one.starts_at) <= morning));
            prop_assert!(unread.iter().map(found).all(|one| !one.signed && words_end(one.starts_at).plus(PATIENCE) <= morning));
            prop_assert!(opened.iter().all(|id| !unread.contains(id)));
        }
    }
}
