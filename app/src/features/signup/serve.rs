//! What was typed, read. The dictionary by which passwords are judged stays on the server.

use backend::passwords::strength::{self, Owner};
use domain::{
    base::form::{FieldError, FieldErrors},
    people::{
        login::Login,
        person::{CallName, Password},
        signup::Signup,
    },
};

use super::form::{SignupField, SignupForm};
use crate::viewer::use_viewer;

/// Reads the form, or says what is wrong in it.
pub fn read(form: &SignupForm) -> Result<Signup, FieldErrors<SignupField>> {
    let mut check = FieldErrors::new();
    let name = check.field(SignupField::Name, CallName::parse(&form.name));
    let login = check.field(SignupField::Login, Login::parse(&form.login));
    let password = check.field(SignupField::Password, Password::parse(&form.password));
    if let Some(password) = &password {
        let owner = Owner::new(name.as_ref(), login.as_ref());
        check.field(SignupField::Password, strength::judge(password, &owner));
    }
    let agreed = if form.consent == "yes" { Ok(()) } else { Err(FieldError::Unticked) };
    check.field(SignupField::Consent, agreed);
    let language = use_viewer().language;
    check.finish(|| Some(Signup { name: name?, login: login?, password: password?, language }))
}
