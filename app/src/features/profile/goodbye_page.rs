//! What stands after leaving.

use leptos::prelude::*;

use crate::{
    text::use_text,
    ui::{LinkButton, Page},
};

/// `/goodbye`
#[component]
pub fn GoodbyePage() -> impl IntoView {
    let t = use_text();
    view! {
        <Page title=t.profile.left>
            <p class="lead">{t.profile.left_lead}</p>
            <LinkButton href="/">{t.error.back_start}</LinkButton>
        </Page>
    }
}
