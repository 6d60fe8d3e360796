//! The page that asks for the password once more.

use leptos::{prelude::*, server_fn::ServerFn};

use super::api::{Confirm, ConfirmField, ConfirmForm, Confirmation, confirm_draft};
use crate::{
    features::loaded::loaded,
    text::use_text,
    ui::{Button, ErrorSummary, FormKey, Page, TextField, UserName},
};

/// `/confirm`
#[component]
pub fn ConfirmPage() -> impl IntoView {
    loaded(confirm_draft, |shown| view! { <ConfirmView shown /> })
}

#[component]
fn ConfirmView(shown: Confirmation) -> impl IntoView {
    let t = use_text();
    let Confirmation { login, draft } = shown;
    let error = draft.error(&ConfirmField::Password);
    let errors = error.map(|error| ("password".to_owned(), t.account.password.to_owned(), error)).into_iter().collect();
    let ConfirmForm { next, action, fields, .. } = draft.form;
    view! {
        <Page title=t.confirm.heading>
            <ErrorSummary errors />
            <p class="lead">{t.confirm.lead}</p>
            <form method="post" action=Confirm::url() novalidate>
                <FormKey />
                <input type="hidden" name="form[next]" value=next />
                <input type="hidden" name="form[action]" value=action />
                <input type="hidden" name="form[fields]" value=fields />
                <UserName login />
                <TextField
                    id="password" name="form[password]" label=t.account.password
                    kind="password" autocomplete="current-password" error
                />
                <Button>{t.confirm.go_on}</Button>
            </form>
        </Page>
    }
}
