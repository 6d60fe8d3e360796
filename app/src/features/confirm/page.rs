//! The page that asks for the password once more.

use leptos::{prelude::*, server_fn::ServerFn};

use super::api::{Confirm, ConfirmField, ConfirmForm, confirm_draft};
use crate::{
    features::{draft::Draft, loaded::loaded},
    text::use_text,
    ui::{Button, ErrorSummary, FormKey, Page, TextField},
};

/// `/confirm`
#[component]
pub fn ConfirmPage() -> impl IntoView {
    loaded(confirm_draft, |draft| view! { <ConfirmView draft /> })
}

#[component]
fn ConfirmView(draft: Draft<ConfirmForm, ConfirmField>) -> impl IntoView {
    let t = use_text();
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
                <TextField
                    id="password" name="form[password]" label=t.account.password
                    kind="password" autocomplete="current-password" error
                />
                <Button>{t.confirm.go_on}</Button>
            </form>
        </Page>
    }
}
