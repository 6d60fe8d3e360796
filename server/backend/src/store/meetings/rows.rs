//! A meeting as a row.

use domain::meeting::{Meeting, MeetingState};
use sqlx_macros::FromRow;

use crate::store::{StoreError, row};

/// The columns of a meeting, `t`, in front of the rest of a statement.
macro_rules! meetings {
    ($rest:literal) => {
        concat!("select t.id, t.group_id, t.sequence, t.starts_at, t.state, t.revision from meeting t ", $rest)
    };
}
pub(super) use meetings;

/// A row of a meeting.
#[derive(FromRow)]
pub struct MeetingRow {
    id: String,
    group_id: String,
    sequence: i64,
    starts_at: i64,
    state: String,
    revision: i64,
}

impl TryFrom<MeetingRow> for Meeting {
    type Error = StoreError;

    fn try_from(row: MeetingRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: row::id(&row.id)?,
            group: row::id(&row.group_id)?,
            sequence: row::number(row.sequence)?,
            starts_at: row::moment(row.starts_at),
            state: MeetingState::parse(&row.state).ok_or(StoreError::Corrupt("state"))?,
            revision: row::number(row.revision)?,
        })
    }
}
