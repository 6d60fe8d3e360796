//! Signing up, as the browser asks for it.
#![expect(missing_docs, reason = "`#[server]` makes a field of each argument, without docs")]

use domain::{
    base::form::{FieldError, FieldErrors},
    people::{
        login::Login,
        person::{CallName, Password},
    },
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{error::AppError, features::draft::Draft};

/// The form as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SignupForm {
    /// The name to be called by.
    pub name: String,
    /// E-mail address or mobile number.
    pub login: String,
    /// The password; it never enters a draft.
    #[serde(skip_serializing)]
    pub password: String,
    /// `yes` once ticked.
    pub consent: String,
}

/// The fields, in the order of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum SignupField {
    /// 불러 드릴 이름
    Name,
    /// 이메일 또는 휴대전화 번호
    Login,
    /// 비밀번호
    Password,
    /// 이용약관과 개인정보 처리방침에 동의해요
    Consent,
}

/// A form without mistakes.
pub struct Signup {
    /// The name to be called by.
    pub name: CallName,
    /// E-mail address or mobile number.
    pub login: Login,
    /// The password.
    pub password: Password,
}

/// Says whether a password is hard to guess for whoever knows this name and this log-in.
pub type Judge = fn(&Password, Option<&CallName>, Option<&Login>) -> Result<(), FieldError>;

impl Signup {
    /// Reads the form. Who judges passwords is told, because the dictionary for it stays on the server.
    pub fn read(form: &SignupForm, judge: Judge) -> Result<Self, FieldErrors<SignupField>> {
        let mut check = FieldErrors::new();
        let name = check.field(SignupField::Name, CallName::parse(&form.name));
        let login = check.field(SignupField::Login, Login::parse(&form.login));
        let password = check.field(SignupField::Password, Password::parse(&form.password));
        if let Some(password) = &password {
            check.field(SignupField::Password, judge(password, name.as_ref(), login.as_ref()));
        }
        let agreed = if form.consent == "yes" { Ok(()) } else { Err(FieldError::Unticked) };
        check.field(SignupField::Consent, agreed);
        check.finish(|| Some(Self { name: name?, login: login?, password: password? }))
    }
}

/// Makes the person a member, signs them in and leads them on.
#[server(prefix = "/api", endpoint = "signup")]
pub async fn sign_up(#[server(default)] form: SignupForm) -> Result<(), AppError<SignupField>> {
    use crate::server;
    let signup = match Signup::read(&form, server::account::judge) {
        Ok(signup) => signup,
        Err(errors) => return server::reject(form, errors).await,
    };
    match server::account::sign_up(signup).await? {
        Some(member) => {
            server::sign_in(&member).await?;
            server::redirect("/welcome/interests");
            Ok(())
        }
        None => server::reject_one(form, SignupField::Login, FieldError::Taken).await,
    }
}

/// What was typed before the form was refused.
#[server(prefix = "/api", endpoint = "signup-draft")]
pub async fn signup_draft() -> Result<Draft<SignupForm, SignupField>, AppError> {
    Ok(crate::server::draft().await?.unwrap_or_default())
}
