//! Groups and their meetings, as far as pages ask the backend to write.

use backend::meetings::JoinError;

use crate::error::AppError;

impl<F: Ord> From<JoinError> for AppError<F> {
    fn from(error: JoinError) -> Self {
        match error {
            JoinError::NotFound => Self::NotFound,
            JoinError::Closed | JoinError::NoRoom => Self::Conflict,
            JoinError::Store(error) => error.into(),
        }
    }
}
