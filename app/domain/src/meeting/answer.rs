//! Coming or not: what people say before a meeting (docs/adr/0024).

use serde::{Deserialize, Serialize};

use super::{Meeting, MeetingState, door_closes};
use crate::{
    base::{
        id::Id,
        moment::{DAY, Moment},
    },
    group::{Group, GroupName, Person},
    people::member::Member,
};

/// With fewer who come, a meeting is looked after: two alone are a telephone call in which nobody can just listen, and of
/// three one may still drop out.
pub const FEWEST_CONFIRMED: u64 = 3;
/// So long before its start a meeting to which few come is shown: late enough that most have answered, and early enough
/// to call them or to move it.
pub const LOOKED_AFTER: i64 = DAY;

/// What somebody says about coming to a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    /// 참석해요
    Coming,
    /// 조금 늦어요
    Late,
    /// 이번엔 못 가요
    Absent,
}

impl Answer {
    /// Every answer, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Coming, Self::Late, Self::Absent];
    /// Those by which somebody is counted on; silence is none of them.
    pub const CONFIRMED: [Self; 2] = [Self::Coming, Self::Late];

    /// The word under which the database and forms know it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Coming => "coming",
            Self::Late => "late",
            Self::Absent => "absent",
        }
    }

    /// Reads a [`key`](Self::key); a newer release may have written one that this one does not know.
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|answer| answer.key() == key)
    }
}

impl Meeting {
    /// Whether its people may still say that they come, or that they do not.
    pub fn takes_answers(&self, now: Moment) -> bool {
        self.state != MeetingState::Cancelled && now < door_closes(self.starts_at)
    }
}

/// Who comes to a meeting, by name; nobody is first among them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WhoComes {
    /// Who comes.
    pub coming: Vec<Person>,
    /// Who comes a little late.
    pub late: Vec<Person>,
    /// Who cannot come this time.
    pub absent: Vec<Person>,
    /// Who has not said yet.
    pub silent: Vec<Person>,
    /// Who has not said either, but takes a break until after the meeting.
    pub on_break: Vec<Person>,
}

impl WhoComes {
    /// Everybody by what they said about a meeting that starts at `start`, in the order in which they are given.
    pub fn of(start: Moment, people: impl IntoIterator<Item = (Person, Option<Answer>)>) -> Self {
        let mut all = Self::default();
        for (person, answer) in people {
            let list = match answer {
                Some(Answer::Coming) => &mut all.coming,
                Some(Answer::Late) => &mut all.late,
                Some(Answer::Absent) => &mut all.absent,
                None if person.is_on_break(start) => &mut all.on_break,
                None => &mut all.silent,
            };
            list.push(person);
        }
        all
    }
}

/// What one of a group's people finds beside a meeting: their own answer, and those of the others.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answers {
    /// What they said themselves.
    pub mine: Option<Answer>,
    /// The others.
    pub others: WhoComes,
}

impl Answers {
    /// The answers of a group's people about a meeting that starts at `start`, as one of them sees them.
    pub fn seen_by(viewer: &Id<Member>, start: Moment, people: Vec<(Person, Option<Answer>)>) -> Self {
        let (own, others): (Vec<_>, Vec<_>) = people.into_iter().partition(|(person, _)| person.id == *viewer);
        Self { mine: own.into_iter().find_map(|(_, answer)| answer), others: WhoComes::of(start, others) }
    }
}

/// What stands on the page of an address that answers for one person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invitation {
    /// What the person is called: two may share a telephone.
    pub name: String,
    /// What the group is called.
    pub group: GroupName,
    /// The meeting.
    pub meeting: Meeting,
    /// What they said before.
    pub mine: Option<Answer>,
    /// The moment at which it was looked at.
    pub now: Moment,
}

/// A meeting to which fewer come than [`FEWEST_CONFIRMED`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FewComing {
    /// The meeting.
    pub meeting: Id<Meeting>,
    /// Whose it is.
    pub group: Id<Group>,
    /// What the group is called.
    pub name: GroupName,
    /// When it starts.
    pub starts_at: Moment,
    /// How many come.
    pub confirmed: u64,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{base::moment::MINUTE, meeting::LENGTH};

    fn meeting(state: MeetingState) -> Meeting {
        let starts_at = Moment::parse("2026-11-22T14:00:00+09:00").unwrap();
        Meeting { id: Id::NOBODY, group: Id::NOBODY, sequence: 1, starts_at, state, revision: 0 }
    }

    fn person(name: &str) -> Person {
        Person::new(ulid::Ulid::from_parts(0, name.bytes().map(u128::from).sum()).into(), name.to_owned(), None)
    }

    #[test]
    fn an_answer_is_read_as_it_was_written() {
        for answer in Answer::ALL {
            assert_eq!(Answer::parse(answer.key()), Some(answer));
        }
        assert_eq!(Answer::parse("perhaps"), None);
    }

    #[test]
    fn answers_are_taken_from_the_first_day_until_the_door_closes() {
        let start = meeting(MeetingState::Scheduled).starts_at;
        let closes = start.plus(LENGTH + 30 * MINUTE);
        for (state, at, takes) in [
            (MeetingState::Scheduled, start.plus(-60 * DAY), true),
            (MeetingState::Open, start, true),
            (MeetingState::Live, closes.plus(-1), true),
            (MeetingState::Live, closes, false),
            (MeetingState::Settled, closes.plus(DAY), false),
            (MeetingState::Cancelled, start.plus(-DAY), false),
        ] {
            assert_eq!(meeting(state).takes_answers(at), takes, "{state:?} at {at:?}");
        }
    }

    #[test]
    fn everybody_else_stands_in_one_list_and_ones_own_answer_beside_them() {
        let [ga, na, da, ra, ma, mut ba] = ["가", "나", "다", "라", "마", "바"].map(person);
        let start = meeting(MeetingState::Scheduled).starts_at;
        ba.break_until = Some(start.plus(1));
        let said = vec![
            (ga.clone(), Some(Answer::Late)),
            (na.clone(), Some(Answer::Coming)),
            (da.clone(), None),
            (ba.clone(), None),
            (ra.clone(), Some(Answer::Absent)),
            (ma.clone(), Some(Answer::Coming)),
        ];
        let seen = Answers::seen_by(&na.id, start, said);
        let others =
            WhoComes { coming: vec![ma], late: vec![ga], absent: vec![ra], silent: vec![da], on_break: vec![ba] };
        assert_eq!(seen, Answers { mine: Some(Answer::Coming), others });
    }
}
