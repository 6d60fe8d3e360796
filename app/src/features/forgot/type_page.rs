//! The page on which one types the number of a key that was read out.

use leptos::{prelude::*, server_fn::ServerFn};

use super::api::{NumberField, NumberForm, OpenKey, number_draft};
use crate::{
    draft::Draft,
    features::loaded::loaded,
    text::use_text,
    ui::{Button, ErrorSummary, FormKey, Page, TextField},
};

/// `/key`
#[component]
pub fn TypeKeyPage() -> impl IntoView {
    loaded(number_draft, |draft| view! { <TypeKey draft /> })
}

#[component]
fn TypeKey(draft: Draft<NumberForm, NumberField>) -> impl IntoView {
    let t = use_text();
    let error = draft.error(&NumberField::Number);
    let errors = error.map(|error| ("number".to_owned(), t.account.key_number.to_owned(), error)).into_iter().collect();
    view! {
        <Page title=t.account.type_key>
            <ErrorSummary errors />
            <p class="lead">{t.account.type_key_lead}</p>
            <form method="post" action=OpenKey::url() novalidate>
                <FormKey />
                <TextField
                    id="number" name="form[number]" label=t.account.key_number hint=t.account.key_number_hint
                    kind="tel" autocomplete="one-time-code" error
                />
                <Button>{t.welcome.next}</Button>
            </form>
            <p><a href="/forgot">{t.account.no_key}</a></p>
        </Page>
    }
}
