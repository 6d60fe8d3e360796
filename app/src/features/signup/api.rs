//! Signing up, as the browser asks for it.
#![expect(missing_docs, reason = "`#[server]` makes a field of each argument, without docs")]

use leptos::prelude::*;

use super::form::{SignupField, SignupForm};
use crate::{draft::Draft, error::AppError};

/// Makes the person a member, signs them in and leads them on.
#[server(prefix = "/api", endpoint = "signup")]
pub async fn sign_up(#[server(default)] form: SignupForm) -> Result<(), AppError<SignupField>> {
    use super::serve;
    use crate::server;
    use backend::{operation::Failed, people::account::LoginTaken};
    use domain::base::form::FieldError;
    let new = match serve::read(&form) {
        Ok(new) => new,
        Err(errors) => return server::reject(form, errors).await,
    };
    let caller = server::caller()?;
    match caller.backend.sign_up(new, caller.source()).await {
        Ok(member) => {
            server::sign_in(&member).await?;
            server::redirect("/welcome/interests");
            Ok(())
        }
        Err(Failed::Refused(LoginTaken)) => server::reject_one(form, SignupField::Login, FieldError::Taken).await,
        Err(failed) => Err(failed.into()),
    }
}

/// What was typed before the form was refused.
#[server(prefix = "/api", endpoint = "signup-draft")]
pub async fn signup_draft() -> Result<Draft<SignupForm, SignupField>, AppError> {
    Ok(crate::server::draft().await?.unwrap_or_default())
}
