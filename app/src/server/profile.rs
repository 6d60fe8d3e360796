//! Profiles, translated between forms and the backend.

use domain::{
    base::id::Id,
    people::{
        login::Login,
        member::Member,
        person::CallName,
        profile::{Circumstances, Interests},
    },
};

use super::write;
use crate::error::AppError;

/// Replaces a member's interests.
pub async fn set_interests<F: Ord>(member: Id<Member>, interests: Interests) -> Result<(), AppError<F>> {
    write(move |backend| {
        let (member, interests) = (member, interests.clone());
        async move { backend.set_interests(&member, &interests).await }
    })
    .await
}

/// Replaces a member's half days and circumstances.
pub async fn set_circumstances<F: Ord>(member: Id<Member>, told: Circumstances) -> Result<(), AppError<F>> {
    write(move |backend| {
        let (member, told) = (member, told.clone());
        async move { backend.set_circumstances(&member, &told).await }
    })
    .await
}

/// Changes the name that a member likes to be called by.
pub async fn rename<F: Ord>(member: Id<Member>, name: CallName) -> Result<(), AppError<F>> {
    write(move |backend| {
        let (member, name) = (member, name.clone());
        async move { backend.rename(&member, &name).await }
    })
    .await
}

/// Erases a member.
pub async fn erase<F: Ord>(member: Member) -> Result<(), AppError<F>> {
    write(move |backend| {
        let member = member.clone();
        async move { backend.erase(&member).await }
    })
    .await
}

/// A log-in as its owner reads it.
pub fn shown_login(stored: &str) -> String {
    Login::parse(stored).map_or_else(|_| stored.to_owned(), |login| login.shown())
}

/// A log-in as its owner reads it, and whether it is reached by text.
pub fn reached(stored: &str) -> (String, bool) {
    (shown_login(stored), matches!(Login::parse(stored), Ok(Login::Mobile(_))))
}
