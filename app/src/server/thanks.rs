//! Thanks and letters, as far as pages ask the backend to write.

use backend::praise::ThanksError;
use domain::{base::id::Id, meeting::Meeting, people::member::Member, praise::Thanks};

use super::write;
use crate::error::AppError;

impl<F: Ord> From<ThanksError> for AppError<F> {
    fn from(error: ThanksError) -> Self {
        match error {
            ThanksError::NotFound => Self::NotFound,
            ThanksError::Closed => Self::Conflict,
            ThanksError::Store(error) => error.into(),
        }
    }
}

/// Gives a member's thanks for a meeting.
pub async fn give<F: Ord>(from: Member, meeting: Id<Meeting>, all: Vec<Thanks>) -> Result<(), AppError<F>> {
    write(move |backend| {
        let (from, meeting, all) = (from.clone(), meeting, all.clone());
        async move { backend.thank(&from, &meeting, &all).await }
    })
    .await
}

/// Notes that a member opens their letters.
pub async fn see_letters<F: Ord>(by: Member) -> Result<(), AppError<F>> {
    write(move |backend| {
        let by = by.clone();
        async move { backend.see_letters(&by.id).await }
    })
    .await
}
