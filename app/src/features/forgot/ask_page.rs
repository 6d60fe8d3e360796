//! The page on which one asks for a key.

use leptos::{prelude::*, server_fn::ServerFn};

use super::api::{Forgot, ForgotField, ForgotForm, forgot_draft};
use crate::{
    draft::Draft,
    features::loaded::loaded,
    text::use_text,
    ui::{Button, Call, ErrorSummary, FormKey, Page, TextField},
    viewer::use_viewer,
};

/// `/forgot`
#[component]
pub fn ForgotPage() -> impl IntoView {
    loaded(
        forgot_draft,
        |(sent, draft)| {
            if sent { view! { <Sent /> }.into_any() } else { view! { <Ask draft /> }.into_any() }
        },
    )
}

#[component]
fn Sent() -> impl IntoView {
    let t = use_text();
    let lead = if use_viewer().texts { t.account.forgot_sent_text } else { t.account.forgot_sent_lead };
    view! {
        <Page title=t.account.forgot_sent>
            <p class="lead">{lead}</p>
            <Call />
            <p><a href="/key">{t.account.have_key}</a></p>
        </Page>
    }
}

#[component]
fn Ask(draft: Draft<ForgotForm, ForgotField>) -> impl IntoView {
    let t = use_text();
    let way = if use_viewer().texts { t.account.forgot_text } else { t.account.forgot_call };
    let error = draft.error(&ForgotField::Login);
    let errors = error.map(|error| ("login".to_owned(), t.account.login_field.to_owned(), error)).into_iter().collect();
    view! {
        <Page title=t.account.forgot>
            <ErrorSummary errors />
            <p class="lead">{t.account.forgot_lead}</p>
            <p>{way}</p>
            <Call />
            <form method="post" action=Forgot::url() novalidate>
                <FormKey />
                <TextField
                    id="login" name="form[login]" label=t.account.login_field
                    autocomplete="username" value=draft.form.login error
                />
                <Button>{t.account.forgot_button}</Button>
            </form>
            <p><a href="/key">{t.account.have_key}</a></p>
        </Page>
    }
}
