//! Whom a key lets in.

use backend::passwords::strength::{self, Owner};
use domain::{
    base::form::FieldError,
    people::{
        key::KeyNumber,
        login::Login,
        person::{CallName, Password},
    },
};

use crate::{error::AppError, server};

/// Whoever a key lets in; nobody is known of a key that opens nothing.
#[derive(Default)]
pub struct KeyHolder {
    name: Option<CallName>,
    login: Option<Login>,
}

impl KeyHolder {
    /// The log-in as its owner reads it.
    pub fn shown_login(&self) -> String {
        self.login.as_ref().map(Login::shown).unwrap_or_default()
    }

    /// Reads a password that they would like to have.
    pub fn read_password(&self, typed: &str) -> Result<Password, FieldError> {
        let password = Password::parse(typed)?;
        strength::judge(&password, &Owner::new(self.name.as_ref(), self.login.as_ref()))?;
        Ok(password)
    }
}

/// Whoever this key lets in, if it lets in anybody.
pub async fn holder<F: Ord>(number: &KeyNumber) -> Result<Option<KeyHolder>, AppError<F>> {
    let holder = server::backend()?.key_holder(number).await?;
    Ok(holder.map(|member| KeyHolder {
        name: CallName::of_organizer(&member.name).ok(),
        login: Login::parse(&member.login).ok(),
    }))
}
