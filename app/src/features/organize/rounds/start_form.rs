//! The form that starts a round.

use domain::round::Concern;
use leptos::{prelude::*, server_fn::ServerFn};

use super::api::StartRound;
use crate::{
    text::use_text,
    ui::{Button, CheckTile, FormKey},
};

/// The button that starts a round, and what may be left out of account, for whoever looks for it.
#[component]
pub fn StartForm() -> impl IntoView {
    let t = use_text();
    let concerns = Concern::ALL
        .into_iter()
        .map(|concern| {
            let (key, label) = (concern.key(), (t.adjust.concern)(concern));
            view! { <CheckTile id=format!("matters-{key}") name="matters[]" value=key label checked=true /> }
        })
        .collect_view();
    view! {
        <form method="post" action=StartRound::url()>
            <FormKey />
            // Boxes that are not ticked send nothing, as a program does that never saw them.
            <input type="hidden" name="asked" value="yes" />
            <details class="read">
                <summary>{t.adjust.concerns_heading}</summary>
                <div class="tiles">{concerns}</div>
            </details>
            <Button>{t.organize.new_round}</Button>
        </form>
    }
}
