//! Signing up (가입).

use super::{
    login::Login,
    person::{CallName, Password},
};
use crate::text::Language;

/// A person who signs up, having agreed to the terms of [`CONSENT_VERSION`](crate::text::CONSENT_VERSION). It holds a
/// password, so it does not travel.
#[derive(Clone)]
pub struct Signup {
    /// The name they like to be called by.
    pub name: CallName,
    /// What they will log in with.
    pub login: Login,
    /// Their password.
    pub password: Password,
    /// The language of the letter that they may get.
    pub language: Language,
}
