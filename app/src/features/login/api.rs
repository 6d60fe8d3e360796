//! Getting in and out, as the browser asks for it.
#![expect(missing_docs, reason = "`#[server]` makes a field of each argument, without docs")]

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{draft::Draft, error::AppError};

/// The form as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LoginForm {
    /// E-mail address or mobile number.
    pub login: String,
    /// The password; it never enters a draft.
    #[serde(skip_serializing)]
    pub password: String,
    /// The page to go to afterwards, one of ours.
    pub next: String,
}

/// The fields, in the order of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum LoginField {
    /// 이메일 또는 휴대전화 번호
    Login,
}

/// Signs the person in. Whatever is wrong, the answer is the same.
#[server(prefix = "/api", endpoint = "login")]
pub async fn log_in(#[server(default)] form: LoginForm) -> Result<(), AppError<LoginField>> {
    use super::serve;
    use crate::server;
    use backend::{operation::Failed, people::account::Mismatch};
    use domain::{base::form::FieldError, people::person::Password};
    let caller = server::caller()?;
    let (login, password) = (serve::login(&form.login), Password::attempt(&form.password));
    match caller.backend.log_in(&login, password, caller.source()).await {
        Ok(member) => {
            server::sign_in(&member).await?;
            server::redirect(server::own_path(&form.next).unwrap_or("/home"));
            Ok(())
        }
        Err(Failed::Refused(Mismatch)) => server::reject_one(form, LoginField::Login, FieldError::Mismatch).await,
        Err(failed) => Err(failed.into()),
    }
}

/// What was typed before, or where to go afterwards.
#[server(prefix = "/api", endpoint = "login-draft")]
pub async fn login_draft() -> Result<Draft<LoginForm, LoginField>, AppError> {
    use crate::server;
    let mut draft: Draft<LoginForm, LoginField> = server::draft().await?.unwrap_or_default();
    if draft.form.next.is_empty() {
        draft.form.next = server::decoded(&server::query_value("next")?.unwrap_or_default());
    }
    Ok(draft)
}
