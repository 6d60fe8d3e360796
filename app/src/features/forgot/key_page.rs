//! The page that a key opens.

use leptos::{prelude::*, server_fn::ServerFn};
use leptos_router::hooks::use_params_map;

use super::api::{KeyField, KeyForm, KeyView, UseKey, look_at_key};
use crate::{
    draft::Draft,
    features::loaded::loaded,
    text::use_text,
    ui::{Button, ErrorSummary, FormKey, LinkButton, Page, TextField, UserName},
};

/// `/key/{token}`
#[component]
pub fn KeyPage() -> impl IntoView {
    let token = use_params_map().read_untracked().get("token").unwrap_or_default();
    let asked = token.clone();
    loaded(
        move || look_at_key(asked.clone()),
        move |key: KeyView| match key.holder {
            Some(login) => view! { <SetPassword token=token.clone() login draft=key.draft /> }.into_any(),
            None => view! { <Used /> }.into_any(),
        },
    )
}

#[component]
fn SetPassword(token: String, login: String, draft: Draft<KeyForm, KeyField>) -> impl IntoView {
    let t = use_text();
    let error = draft.error(&KeyField::Password);
    let errors =
        error.map(|error| ("password".to_owned(), t.account.new_password.to_owned(), error)).into_iter().collect();
    view! {
        <Page title=t.account.key>
            <ErrorSummary errors />
            <p class="lead">{t.account.key_lead}</p>
            <form method="post" action=UseKey::url() novalidate>
                <FormKey />
                <input type="hidden" name="form[token]" value=token />
                <UserName login />
                <TextField
                    id="password" name="form[password]" label=t.account.new_password hint=t.account.password_hint
                    kind="password" autocomplete="new-password" error
                />
                <Button>{t.account.set_password}</Button>
            </form>
        </Page>
    }
}

#[component]
fn Used() -> impl IntoView {
    let t = use_text();
    view! {
        <Page title=t.account.key_used>
            <p class="lead">{t.account.key_used_lead}</p>
            <LinkButton href="/forgot">{t.account.forgot_button}</LinkButton>
        </Page>
    }
}
