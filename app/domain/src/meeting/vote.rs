//! The vote after eight meetings: whether a group goes on together (docs/adr/0023).

use serde::{Deserialize, Serialize};

use super::{FEEDBACK_OPEN, LENGTH, end};
use crate::{
    base::{
        id::Id,
        moment::{DAY, Moment},
    },
    group::Person,
    people::member::Member,
};

/// The vote opens so long before the last meeting, so that everybody can still talk about it at two meetings.
pub const VOTE_OPENS_BEFORE: i64 = 7 * DAY;
/// It closes so long after the end of the last meeting, as thanks do: then nothing more happens about it.
pub const VOTE_STAYS_OPEN: i64 = FEEDBACK_OPEN;
/// So many who wish to go on do so together: with fewer there is no group.
pub const FEWEST_TOGETHER: usize = 4;

/// What somebody chooses for the time after the last meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum VoteChoice {
    /// 계속 함께
    Together,
    /// 섞어서 새로
    Mixed,
    /// 쉬기
    Break,
}

impl VoteChoice {
    /// Every choice, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Together, Self::Mixed, Self::Break];

    /// The word under which the database and forms know it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Together => "together",
            Self::Mixed => "mixed",
            Self::Break => "break",
        }
    }

    /// Reads a [`key`](Self::key); a newer release may have written one that this one does not know.
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|choice| choice.key() == key)
    }
}

/// How far the vote about a meeting has been led by the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VoteState {
    /// Nobody has been asked yet.
    Ahead,
    /// Everybody has been asked.
    Open,
    /// What was chosen has been done.
    Closed,
}

impl VoteState {
    /// The word under which the database keeps it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Ahead => "ahead",
            Self::Open => "open",
            Self::Closed => "closed",
        }
    }
}

/// When the vote closes about a meeting that starts at `start`.
pub fn vote_closes(start: Moment) -> Moment {
    end(start).plus(VOTE_STAYS_OPEN)
}

/// Whether people may vote about a meeting that starts at `start`.
pub fn vote_is_open(start: Moment, now: Moment) -> bool {
    start.plus(-VOTE_OPENS_BEFORE) <= now && now < vote_closes(start)
}

/// The vote is over about meetings that started at this moment or before.
pub const fn voted_before(now: Moment) -> Moment {
    now.plus(-LENGTH - VOTE_STAYS_OPEN)
}

/// What one of a group's people finds of a vote that is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoteView {
    /// When it closes.
    pub closes_at: Moment,
    /// What they chose.
    pub mine: Option<VoteChoice>,
}

/// Who chose what, by name, as organizers see it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WhoVotes {
    /// Who wishes to go on together.
    pub together: Vec<Person>,
    /// Who would like to meet new people.
    pub mixed: Vec<Person>,
    /// Who would like to rest.
    pub on_break: Vec<Person>,
    /// Who has not voted yet.
    pub silent: Vec<Person>,
}

impl WhoVotes {
    /// Everybody by what they chose, in the order in which they are given.
    pub fn of(people: impl IntoIterator<Item = (Person, Option<VoteChoice>)>) -> Self {
        let mut all = Self::default();
        for (person, choice) in people {
            let list = match choice {
                Some(VoteChoice::Together) => &mut all.together,
                Some(VoteChoice::Mixed) => &mut all.mixed,
                Some(VoteChoice::Break) => &mut all.on_break,
                None => &mut all.silent,
            };
            list.push(person);
        }
        all
    }
}

/// How a vote ends, by whom it concerns.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoteResult {
    /// Who wished to go on together.
    pub together: Vec<Id<Member>>,
    /// Who wished to meet new people, or said nothing.
    pub mixed: Vec<Id<Member>>,
    /// Who wished to rest.
    pub on_break: Vec<Id<Member>>,
}

impl VoteResult {
    /// The people of a group with what each chose; silence is to meet new people.
    pub fn of(votes: impl IntoIterator<Item = (Id<Member>, Option<VoteChoice>)>) -> Self {
        let mut result = Self::default();
        for (member, choice) in votes {
            let list = match choice {
                Some(VoteChoice::Together) => &mut result.together,
                Some(VoteChoice::Mixed) | None => &mut result.mixed,
                Some(VoteChoice::Break) => &mut result.on_break,
            };
            list.push(member);
        }
        result
    }

    /// Whether those who wish to go on are enough for it.
    pub fn goes_on(&self) -> bool {
        self.together.len() >= FEWEST_TOGETHER
    }

    /// Everybody whom it concerns.
    pub fn everybody(&self) -> impl Iterator<Item = &Id<Member>> {
        self.together.iter().chain(&self.mixed).chain(&self.on_break)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::moment::HOUR;

    fn ids(count: u128) -> Vec<Id<Member>> {
        (1..=count).map(|n| ulid::Ulid::from_parts(0, n).into()).collect()
    }

    #[test]
    fn a_choice_is_read_as_it_was_written() {
        for choice in VoteChoice::ALL {
            assert_eq!(VoteChoice::parse(choice.key()), Some(choice));
        }
        assert_eq!(VoteChoice::parse("perhaps"), None);
    }

    #[test]
    fn a_vote_is_open_from_a_week_before_the_last_meeting_until_three_days_after() {
        let start = Moment::parse("2026-11-24T14:00:00+09:00").unwrap();
        let closes = start.plus(LENGTH + 72 * HOUR);
        for (now, open) in
            [(start.plus(-7 * DAY - 1), false), (start.plus(-7 * DAY), true), (closes.plus(-1), true), (closes, false)]
        {
            assert_eq!(vote_is_open(start, now), open, "{now:?}");
            assert_eq!(start <= voted_before(now), now >= closes, "{now:?}");
        }
    }

    #[test]
    fn four_who_wish_go_on_and_silence_is_to_meet_new_people() {
        let all = ids(6);
        let voted = |wish: usize| {
            VoteResult::of(all.iter().enumerate().map(|(n, id)| (*id, (n < wish).then_some(VoteChoice::Together))))
        };
        assert!(voted(4).goes_on() && !voted(3).goes_on());
        assert_eq!((voted(4).mixed.len(), voted(4).everybody().count()), (2, 6));
    }
}
