//! The page on which one gets in.

use domain::base::form::FieldError;
use leptos::{prelude::*, server_fn::ServerFn};

use super::api::{LogIn, LoginField, LoginForm, login_draft};
use crate::{
    draft::Draft,
    features::loaded::loaded,
    text::use_text,
    ui::{Button, ErrorSummary, FormKey, LinkButton, Page, TextField},
};

/// `/login`
#[component]
pub fn LoginPage() -> impl IntoView {
    loaded(login_draft, |draft| view! { <LoginView draft /> })
}

#[component]
fn LoginView(draft: Draft<LoginForm, LoginField>) -> impl IntoView {
    let t = use_text();
    let error = draft.error(&LoginField::Login);
    let errors = error.map(|error| ("login".to_owned(), t.account.login_field.to_owned(), error)).into_iter().collect();
    view! {
        <Page title=t.account.login>
            <ErrorSummary errors />
            {error
                .filter(|error| *error == FieldError::Mismatch)
                .map(|_| view! { <LinkButton href="/forgot" quiet=true>{t.account.forgot}</LinkButton> })}
            <form method="post" action=LogIn::url() novalidate>
                <FormKey />
                <input type="hidden" name="form[next]" value=draft.form.next />
                <TextField
                    id="login" name="form[login]" label=t.account.login_field
                    autocomplete="username" value=draft.form.login error
                />
                <TextField
                    id="password" name="form[password]" label=t.account.password
                    kind="password" autocomplete="current-password"
                />
                <Button>{t.account.login}</Button>
            </form>
            <p><a href="/forgot">{t.account.forgot}</a></p>
            <p>{t.account.no_account} " " <a href="/signup">{t.account.signup}</a></p>
        </Page>
    }
}
