//! The page on which one signs up.

use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    api::{SignUp, signup_draft},
    form::{SignupField, SignupForm},
};
use crate::{
    draft::Draft,
    features::loaded::loaded,
    text::use_text,
    ui::{Button, CheckTile, ErrorSummary, FieldMessage, FormKey, Page, TextField},
};

/// `/signup`
#[component]
pub fn SignupPage() -> impl IntoView {
    loaded(signup_draft, |draft| view! { <SignupView draft /> })
}

#[component]
fn SignupView(draft: Draft<SignupForm, SignupField>) -> impl IntoView {
    let t = use_text();
    let errors = draft
        .errors
        .iter()
        .map(|(field, error)| {
            let (id, label) = match field {
                SignupField::Name => ("name", t.account.name),
                SignupField::Login => ("login", t.account.login_field),
                SignupField::Password => ("password", t.account.password),
                SignupField::Consent => ("consent", t.account.consent),
            };
            (id.to_owned(), label.to_owned(), error)
        })
        .collect();
    let Draft { form, errors: wrong } = draft;
    // A password is never sent back, so whoever has to mend something else would find it gone.
    let password_hint = if wrong.is_empty() { t.account.password_hint } else { t.account.password_again };
    let error = move |field| wrong.of(&field);
    let consent_error = error(SignupField::Consent);
    view! {
        <Page title=t.account.signup>
            <ErrorSummary errors />
            <p class="lead">{t.account.signup_lead}</p>
            <form method="post" action=SignUp::url() novalidate>
                <FormKey />
                <TextField
                    id="name" name="form[name]" label=t.account.name hint=t.account.name_hint
                    autocomplete="nickname" value=form.name.clone() error=error(SignupField::Name)
                />
                <TextField
                    id="login" name="form[login]" label=t.account.login_field hint=t.account.login_hint
                    autocomplete="username" value=form.login.clone() error=error(SignupField::Login)
                />
                <TextField
                    id="password" name="form[password]" label=t.account.password hint=password_hint
                    kind="password" autocomplete="new-password" error=error(SignupField::Password)
                />
                <Promises />
                <FieldMessage id="consent" error=consent_error />
                <CheckTile
                    id="consent" name="form[consent]" value="yes" label=t.account.consent
                    checked=form.consent == "yes" wrong=consent_error.is_some()
                />
                <Button>{t.account.signup}</Button>
            </form>
            <p>{t.account.have_account} " " <a href="/login">{t.account.login}</a></p>
        </Page>
    }
}

/// What one agrees to, to be read in place: whoever went to another page would find the form empty.
#[component]
fn Promises() -> impl IntoView {
    let t = use_text();
    let texts = [(t.account.read_terms, t.legal.terms_body), (t.account.read_privacy, t.legal.privacy_body)];
    let text = |(title, answers): (&'static str, &'static [(&'static str, &'static str)])| {
        let answers = answers.iter().map(|(heading, body)| view! { <h2>{*heading}</h2><p>{*body}</p> }).collect_view();
        view! { <details class="read"><summary>{title}</summary>{answers}</details> }
    };
    texts.map(text).collect_view()
}
