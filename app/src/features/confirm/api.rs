//! The password once more, as the browser sends it.
#![expect(missing_docs, reason = "`#[server]` makes a field of each argument, without docs")]

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{draft::Draft, error::AppError};

/// The form as typed, and the one that waits for it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ConfirmForm {
    /// The password; it never enters a draft.
    #[serde(skip_serializing)]
    pub password: String,
    /// The page to go to afterwards where no form waits, one of ours.
    pub next: String,
    /// Where the form goes that waits.
    pub action: String,
    /// The fields of that form, as they were sent.
    pub fields: String,
}

/// The one field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ConfirmField {
    /// 비밀번호
    Password,
}

/// What stands on `/confirm`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Confirmation {
    /// The log-in of whoever is asked, as they read it.
    pub login: String,
    /// What was typed before, and what waits.
    pub draft: Draft<ConfirmForm, ConfirmField>,
}

/// Takes the password, and goes on with what waited for it.
#[server(prefix = "/api", endpoint = "confirm")]
pub async fn confirm(#[server(default)] form: ConfirmForm) -> Result<(), AppError<ConfirmField>> {
    use super::serve;
    use crate::server;
    use backend::{operation::Failed, people::account::Mismatch};
    use domain::{base::form::FieldError, people::person::Password};
    let member = server::member()?;
    if form.password.is_empty() {
        return server::reject_one(form, ConfirmField::Password, FieldError::Required).await;
    }
    match server::backend()?.prove(&member, Password::attempt(&form.password)).await {
        Ok(()) => {
            let ConfirmForm { next, action, fields, .. } = form;
            serve::go_on(server::WaitingForm { action, fields }, &next).await
        }
        Err(Failed::Refused(Mismatch)) => {
            server::reject_one(form, ConfirmField::Password, FieldError::WrongPassword).await
        }
        Err(failed) => Err(failed.into()),
    }
}

/// What waits for the password.
#[server(prefix = "/api", endpoint = "confirm-draft")]
pub async fn confirm_draft() -> Result<Confirmation, AppError> {
    use crate::server;
    let login = server::member()?.shown_login();
    let mut draft: Draft<ConfirmForm, ConfirmField> = server::draft().await?.unwrap_or_default();
    if draft.form.next.is_empty() {
        draft.form.next = server::decoded(&server::query_value("next")?.unwrap_or_default());
    }
    Ok(Confirmation { login, draft })
}
