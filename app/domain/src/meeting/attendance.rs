//! Who was there: what is said of somebody by whom, and the one rule that decides (docs/adr/0028).

use serde::{Deserialize, Serialize};

use super::{
    Meeting, MeetingState,
    answer::Answer,
    times::{DOOR_OPENS_BEFORE, FEEDBACK_OPEN, end},
};
use crate::{
    base::{
        id::Id,
        moment::{HOUR, Moment},
    },
    group::{Group, GroupName, Person},
};

/// Whoever says less than so long before the start that they cannot come says it late: the reminder of the hour is written
/// by then, and the others can hardly move.
pub const LATE_NOTICE: i64 = 3 * HOUR;
/// So many names of a room whose people are not known to us are kept for a meeting: a group has six people at most, and
/// whoever found a room's address shall not fill a page.
pub const MOST_GUESTS: i64 = 12;

/// Where it is known from whether somebody was at a meeting, the strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum AttendanceSource {
    /// An organizer says so.
    Organizer,
    /// The host of their group saw them there.
    Host,
    /// Zoom tells that they came in.
    Zoom,
    /// They pressed 모임 들어가기, or 전화로 들어가기.
    Tap,
    /// Somebody of their group who came in says that they sit beside them, or they themselves that they do not.
    Beside,
}

impl AttendanceSource {
    /// Every source, the strongest first.
    pub const ALL: [Self; 5] = [Self::Organizer, Self::Host, Self::Zoom, Self::Tap, Self::Beside];

    /// The word under which the database keeps it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Organizer => "organizer",
            Self::Host => "host",
            Self::Zoom => "zoom",
            Self::Tap => "tap",
            Self::Beside => "beside",
        }
    }

    /// Reads a [`key`](Self::key); a newer release may have written one that this one does not know.
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|source| source.key() == key)
    }
}

/// What is said of somebody: a host, Zoom and a tap only ever say that they came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum AttendanceWord {
    /// 오셨어요
    There,
    /// 안 오셨어요
    Away,
    /// 기술 문제였어요: they would have come.
    Hindered,
}

impl AttendanceWord {
    /// Every word, in the order in which an organizer is offered them.
    pub const ALL: [Self; 3] = [Self::There, Self::Away, Self::Hindered];

    /// The word under which the database and forms know it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::There => "there",
            Self::Away => "away",
            Self::Hindered => "hindered",
        }
    }

    /// Reads a [`key`](Self::key); a newer release may have written one that this one does not know.
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|word| word.key() == key)
    }

    /// The rule: of all that is said of somebody the strongest source decides. Where nothing is said, nothing is known.
    pub fn decided(all: impl IntoIterator<Item = (AttendanceSource, Self)>) -> Option<Self> {
        all.into_iter().min_by_key(|(source, _)| *source).map(|(_, word)| word)
    }
}

/// What a meeting was for one who belonged to its group when it began.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Turnout {
    /// They were there.
    There,
    /// They had said in time that they could not come.
    Cancelled,
    /// They said so, less than [`LATE_NOTICE`] before the start.
    CancelledLate,
    /// They would have come, and something did not work.
    Hindered,
    /// They were not there and had not said so.
    Missing,
}

impl Turnout {
    /// What a meeting that starts at `start` was for somebody: by the word that is decided on, and the answer that stands,
    /// with the moment since when it does.
    pub fn of(word: Option<AttendanceWord>, answer: Option<(Answer, Moment)>, start: Moment) -> Self {
        match (word, answer) {
            (Some(AttendanceWord::There), _) => Self::There,
            (Some(AttendanceWord::Hindered), _) => Self::Hindered,
            (_, Some((Answer::Absent, since))) if since.plus(LATE_NOTICE) <= start => Self::Cancelled,
            (_, Some((Answer::Absent, _))) => Self::CancelledLate,
            (Some(AttendanceWord::Away) | None, _) => Self::Missing,
        }
    }
}

impl Meeting {
    /// Whether it may be said who is there: once the door has opened, and for good.
    pub fn takes_roll(&self, now: Moment) -> bool {
        self.state != MeetingState::Cancelled && self.starts_at.plus(-DOOR_OPENS_BEFORE) <= now
    }

    /// Whether people of the group may still say who was there: as long as thanks may be sent, for then it settles.
    pub fn takes_ticks(&self, now: Moment) -> bool {
        self.takes_roll(now) && now < end(self.starts_at).plus(FEEDBACK_OPEN)
    }
}

/// What one source says of somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttendanceNote {
    /// The source.
    pub source: AttendanceSource,
    /// What it says.
    pub word: AttendanceWord,
    /// Since when.
    pub at: Moment,
    /// What whoever says it is called, if it is a person who is still here.
    pub by: Option<String>,
}

/// One of those who belonged to a group when it met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RollLine {
    /// Who it is.
    pub person: Person,
    /// What the meeting was for them, as far as is known.
    pub turnout: Turnout,
    /// What is said of them, the strongest source first.
    pub notes: Vec<AttendanceNote>,
}

/// Who was at a meeting, as an organizer sees it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Roll {
    /// Everybody who belonged to the group when it met, by id.
    pub people: Vec<RollLine>,
    /// Names under which somebody came into the room of whom it is not known who they are.
    pub guests: Vec<String>,
}

/// Somebody who did not come to a meeting and had not said so, for the first time, and whom nobody has called so far.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FirstNoShow {
    /// Who it is.
    pub person: Person,
    /// The meeting.
    pub meeting: Id<Meeting>,
    /// Whose it was.
    pub group: Id<Group>,
    /// What the group is called.
    pub name: GroupName,
    /// When it started.
    pub starts_at: Moment,
}

#[cfg(test)]
mod tests {
    use super::*;
    use AttendanceSource::{Beside, Host, Organizer, Tap, Zoom};
    use AttendanceWord::{Away, Hindered, There};

    #[test]
    fn sources_and_words_are_read_as_they_were_written() {
        for source in AttendanceSource::ALL {
            assert_eq!(AttendanceSource::parse(source.key()), Some(source));
        }
        for word in AttendanceWord::ALL {
            assert_eq!(AttendanceWord::parse(word.key()), Some(word));
        }
        assert_eq!((AttendanceSource::parse("rumour"), AttendanceWord::parse("perhaps")), (None, None));
    }

    #[test]
    fn an_organizers_word_wins_and_nobody_is_there_by_anothers_word_who_says_that_they_are_not() {
        for (said, decided) in [
            (vec![], None),
            (vec![(Tap, There)], Some(There)),
            (vec![(Zoom, There)], Some(There)),
            (vec![(Tap, There), (Zoom, There), (Organizer, Away)], Some(Away)),
            (vec![(Organizer, Hindered), (Tap, There)], Some(Hindered)),
            (vec![(Organizer, There)], Some(There)),
            (vec![(Host, There), (Organizer, Away)], Some(Away)),
            (vec![(Host, There)], Some(There)),
            (vec![(Beside, There)], Some(There)),
            (vec![(Beside, Away)], Some(Away)),
            (vec![(Beside, Away), (Tap, There)], Some(There)),
            (vec![(Beside, Away), (Host, There)], Some(There)),
        ] {
            assert_eq!(AttendanceWord::decided(said.clone()), decided, "{said:?}");
        }
    }

    #[test]
    fn only_who_came_not_and_said_nothing_is_missing() {
        let start = Moment::parse("2026-11-22T14:00:00+09:00").unwrap();
        let said = |before: i64| Some((Answer::Absent, start.plus(-before)));
        let coming = Some((Answer::Coming, start.plus(-LATE_NOTICE)));
        for (word, answer, turnout) in [
            (None, None, Turnout::Missing),
            (None, coming, Turnout::Missing),
            (Some(Away), coming, Turnout::Missing),
            (Some(There), said(LATE_NOTICE), Turnout::There),
            (None, said(LATE_NOTICE), Turnout::Cancelled),
            (Some(Away), said(LATE_NOTICE), Turnout::Cancelled),
            (None, said(LATE_NOTICE - 1), Turnout::CancelledLate),
            (None, said(-HOUR), Turnout::CancelledLate),
            (Some(Hindered), said(0), Turnout::Hindered),
            (Some(Hindered), None, Turnout::Hindered),
        ] {
            assert_eq!(Turnout::of(word, answer, start), turnout, "{word:?} {answer:?}");
        }
    }
}
