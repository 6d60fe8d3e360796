//! Accounts, translated between forms and the backend.

use backend::{
    passwords::{
        HashError,
        strength::{self, Owner},
    },
    people::{
        account::{self, AccountError},
        tries::TooMany,
        verify::VerifyError,
    },
    store::hash::token_hash,
};
use domain::{
    base::{form::FieldError, id::Id},
    people::{
        key::KeyNumber,
        login::Login,
        member::Member,
        person::{CallName, Password},
    },
};

use super::{backend, caller, write};
use crate::{error::AppError, features::signup::api::Signup, text::use_text, viewer::use_viewer};

impl<F: Ord> From<AccountError> for AppError<F> {
    fn from(error: AccountError) -> Self {
        match error {
            AccountError::TooMany(TooMany { seconds }) => {
                super::retry_after(seconds);
                Self::TooMany
            }
            AccountError::Hash(HashError::Busy) => {
                super::retry_after(1);
                Self::Busy
            }
            AccountError::Taken | AccountError::Mismatch | AccountError::KeyUsed => Self::Conflict,
            AccountError::Store(error) => error.into(),
            AccountError::Hash(error) => {
                tracing::error!(%error, "hashing failed");
                Self::Internal
            }
        }
    }
}

/// Makes somebody a member; nobody if the log-in is known.
pub async fn sign_up<F: Ord>(signup: Signup) -> Result<Option<Id<Member>>, AppError<F>> {
    let from = caller()?.source();
    let new = account::Signup {
        name: signup.name,
        login: signup.login,
        password: signup.password,
        language: use_viewer().language,
    };
    write(move |backend| {
        let new = new.clone();
        let from = from.clone();
        async move { found(backend.sign_up(new, from).await) }
    })
    .await
}

/// Whose log-in and password these are, if anybody's. What cannot be a log-in is checked all the
/// same, against nobody, so that it takes as long.
pub async fn log_in<F: Ord>(login: &str, password: &str) -> Result<Option<Id<Member>>, AppError<F>> {
    let caller = caller()?;
    // A leading blank is never stored, so this is nobody's; each typo has its own count of tries.
    let nobody = |_| Login::Email(format!(" {}", token_hash(login)));
    let login = Login::parse(login).unwrap_or_else(nobody);
    let password = Password::attempt(password);
    Ok(found(caller.backend.log_in(&login, password, caller.source()).await)?)
}

/// Whether this is the password of a person who is signed in.
pub async fn prove<F: Ord>(member: &Member, password: &str) -> Result<bool, AppError<F>> {
    match backend()?.prove(member, Password::attempt(password)).await {
        Err(AccountError::Mismatch) => Ok(false),
        done => Ok(done.map(|()| true)?),
    }
}

/// Changes what a person logs in with, and says whether nobody else has it.
pub async fn change_login<F: Ord>(member: Member, new: Login) -> Result<bool, AppError<F>> {
    write(move |backend| {
        let (member, new) = (member.clone(), new.clone());
        async move {
            match backend.change_login(&member, &new).await {
                Err(AccountError::Taken) => Ok(false),
                done => done.map(|()| true),
            }
        }
    })
    .await
}

/// Says whether a password is hard to guess for whoever knows this name and this log-in.
pub fn judge(password: &Password, name: Option<&CallName>, login: Option<&Login>) -> Result<(), FieldError> {
    strength::judge(password, &Owner::new(name, login))
}

/// The log-in of whoever a key lets in, as they read it, and a judge of the passwords that they may set.
pub async fn key_holder<F: Ord>(number: &KeyNumber) -> Result<Option<KeyHolder>, AppError<F>> {
    let holder = backend()?.key_holder(number).await?;
    Ok(holder.map(|member| KeyHolder {
        name: CallName::of_organizer(&member.name).ok(),
        login: Login::parse(&member.login).ok(),
    }))
}

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
        judge(&password, self.name.as_ref(), self.login.as_ref()).map(|()| password)
    }
}

/// Sends a key to whoever has this log-in.
pub async fn forgot<F: Ord>(login: Login) -> Result<(), AppError<F>> {
    let caller = caller()?;
    let (from, text) = (caller.source(), use_text());
    write(move |backend| {
        let (login, from) = (login.clone(), from.clone());
        async move { backend.forgot(&login, text, from).await }
    })
    .await
}

/// Sets a password by a key; nobody if the key cannot be used.
pub async fn use_key<F: Ord>(number: KeyNumber, password: Password) -> Result<Option<Id<Member>>, AppError<F>> {
    let from = caller()?.source();
    write(move |backend| {
        let (number, password, from) = (number.clone(), password.clone(), from.clone());
        async move { found(backend.use_key(&number, password, from).await) }
    })
    .await
}

/// Takes the code that proves a person's log-in, or says what is wrong with it.
pub async fn verify<F: Ord>(member: Id<Member>, code: String) -> Result<Result<(), FieldError>, AppError<F>> {
    write(move |backend| {
        let (member, code) = (member, code.clone());
        async move {
            match backend.verify(&member, &code).await {
                Ok(()) => Ok(Ok(())),
                Err(VerifyError::Wrong) => Ok(Err(FieldError::WrongCode)),
                Err(VerifyError::Over) => Ok(Err(FieldError::CodeOver)),
                Err(VerifyError::Store(error)) => Err(error),
            }
        }
    })
    .await
}

/// Sends a new code to a person.
pub async fn send_code<F: Ord>(member: Member) -> Result<(), AppError<F>> {
    let text = use_text();
    write(move |backend| {
        let member = member.clone();
        async move { backend.send_code(&member, text).await }
    })
    .await
}

/// Turns the refusals that a form answers into nobody.
fn found(done: Result<Id<Member>, AccountError>) -> Result<Option<Id<Member>>, AccountError> {
    match done {
        Err(AccountError::Taken | AccountError::Mismatch | AccountError::KeyUsed) => Ok(None),
        done => done.map(Some),
    }
}
