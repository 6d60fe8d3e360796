//! Reading what stands in a row, with an error that names the column's meaning.

use domain::base::{id::Id, moment::Moment};

use super::StoreError;

/// An id as it stands in a column.
pub fn id<T>(text: &str) -> Result<Id<T>, StoreError> {
    text.parse().map_err(|_| StoreError::Corrupt("id"))
}

/// An instant as it stands in a column.
pub fn moment(ms: i64) -> Moment {
    Moment::from_unix_ms(ms)
}

/// An instant as it stands in a column where 0 stands for none.
pub fn moment_or_none(ms: i64) -> Option<Moment> {
    (ms != 0).then(|| moment(ms))
}

/// What somebody said about meetings: when each starts, what, and since when it stands. What a newer release wrote, and this
/// one does not know, is left out.
pub fn said_of_meetings<T>(
    rows: Vec<(i64, String, i64)>,
    parse: impl Fn(&str) -> Option<T>,
) -> Vec<(Moment, T, Moment)> {
    let read = |(starts_at, said, at): (i64, String, i64)| Some((moment(starts_at), parse(&said)?, moment(at)));
    rows.into_iter().filter_map(read).collect()
}

/// A flag as it stands in a column.
pub fn flag(value: i64) -> bool {
    value != 0
}

/// A count or a small number as it stands in a column.
pub fn number<N: TryFrom<i64>>(value: i64) -> Result<N, StoreError> {
    N::try_from(value).map_err(|_| StoreError::Corrupt("number"))
}
