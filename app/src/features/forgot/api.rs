//! Keys, as the browser asks for them.
#![expect(missing_docs, reason = "`#[server]` makes a field of each argument, without docs")]

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{draft::Draft, error::AppError};

/// The form on `/forgot` as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ForgotForm {
    /// E-mail address or mobile number.
    pub login: String,
}

/// The one field of `/forgot`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ForgotField {
    /// 이메일 또는 휴대전화 번호
    Login,
}

/// The form on `/key/{token}` as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct KeyForm {
    /// The key, from the address of the page; it enters no draft.
    #[serde(skip_serializing)]
    pub token: String,
    /// The new password; it enters no draft.
    #[serde(skip_serializing)]
    pub password: String,
}

/// The one field of `/key/{token}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum KeyField {
    /// 새 비밀번호
    Password,
}

/// The form on `/key` as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct NumberForm {
    /// The number of a key; it enters no draft.
    #[serde(skip_serializing)]
    pub number: String,
}

/// The one field of `/key`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum NumberField {
    /// 열쇠 번호
    Number,
}

/// What the page of a key shows.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct KeyView {
    /// The log-in of whoever it lets in, as they read it; nothing if it opens nothing.
    pub holder: Option<String>,
    /// What is wrong with the password that was typed.
    pub draft: Draft<KeyForm, KeyField>,
}

/// Sends a key to whoever has this log-in. The answer is the same whether anybody has.
#[server(prefix = "/api", endpoint = "forgot")]
pub async fn forgot(#[server(default)] form: ForgotForm) -> Result<(), AppError<ForgotField>> {
    use crate::{server, text::use_text};
    use domain::people::login::Login;
    let login = match Login::parse(&form.login) {
        Ok(login) => login,
        Err(error) => return server::reject_one(form, ForgotField::Login, error).await,
    };
    let caller = server::caller()?;
    caller.backend.forgot(&login, use_text(), caller.source()).await?;
    server::redirect("/forgot?sent=yes");
    Ok(())
}

/// What was typed on `/forgot`, and whether the key is under way.
#[server(prefix = "/api", endpoint = "forgot-draft")]
pub async fn forgot_draft() -> Result<(bool, Draft<ForgotForm, ForgotField>), AppError> {
    use crate::server;
    let sent = server::query_value("sent")?.is_some();
    Ok((sent, server::draft().await?.unwrap_or_default()))
}

/// Sets a password by a key and signs its holder in.
#[server(prefix = "/api", endpoint = "use-key")]
pub async fn use_key(#[server(default)] form: KeyForm) -> Result<(), AppError<KeyField>> {
    use super::serve;
    use crate::server;
    use backend::{operation::Failed, people::account::KeyUsed};
    use domain::people::key::KeyNumber;
    let number = KeyNumber::parse(&form.token).ok();
    let known = match &number {
        Some(number) => serve::holder(number).await?,
        None => None,
    };
    let password = match known.unwrap_or_default().read_password(&form.password) {
        Ok(password) => password,
        Err(error) => return server::reject_one(form, KeyField::Password, error).await,
    };
    let Some(number) = number else {
        server::redirect("/key");
        return Ok(());
    };
    // The page of a used key says so itself.
    let page = format!("/key/{}", number.grouped());
    let caller = server::caller()?;
    match caller.backend.use_key(&number, password, caller.source()).await {
        Ok(member) => {
            server::sign_in(&member).await?;
            server::redirect("/home");
        }
        Err(Failed::Refused(KeyUsed)) => server::redirect(&page),
        Err(failed) => return Err(failed.into()),
    }
    Ok(())
}

/// Opens the page of the key whose number was typed.
#[server(prefix = "/api", endpoint = "open-key")]
pub async fn open_key(#[server(default)] form: NumberForm) -> Result<(), AppError<NumberField>> {
    use crate::server;
    use domain::people::key::KeyNumber;
    match KeyNumber::parse(&form.number) {
        Ok(number) => server::redirect(&format!("/key/{}", number.grouped())),
        Err(error) => return server::reject_one(form, NumberField::Number, error).await,
    }
    Ok(())
}

/// What is wrong with the number that was typed on `/key`.
#[server(prefix = "/api", endpoint = "number-draft")]
pub async fn number_draft() -> Result<Draft<NumberForm, NumberField>, AppError> {
    use crate::server;
    Ok(server::draft().await?.unwrap_or_default())
}

/// Whom the key in the address lets in. Looking uses nothing up.
#[server(prefix = "/api", endpoint = "key-view")]
pub async fn look_at_key(token: String) -> Result<KeyView, AppError> {
    use super::serve;
    use crate::server;
    use domain::people::key::KeyNumber;
    let holder = match KeyNumber::parse(&token) {
        Ok(number) => serve::holder(&number).await?,
        Err(_) => None,
    };
    let holder = holder.map(|holder| holder.shown_login());
    Ok(KeyView { holder, draft: server::draft().await?.unwrap_or_default() })
}
