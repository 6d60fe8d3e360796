//! The form that starts a round.

use domain::round::Concern;
use leptos::{prelude::*, server_fn::ServerFn};

use super::{api::StartRound, form::StartRoundForm};
use crate::{
    text::use_text,
    ui::{Button, CheckTile, FormKey},
};

/// The button that starts a round, and what may be left out of account, for whoever looks for it.
#[component]
pub fn StartForm(
    /// What was ticked before it could be taken.
    #[prop(optional)]
    ticked: StartRoundForm,
) -> impl IntoView {
    let t = use_text();
    let leaves_out = Concern::ALL.into_iter().any(|concern| !ticked.minds(concern));
    let concerns = Concern::ALL
        .into_iter()
        .map(|concern| {
            let (key, label) = (concern.key(), (t.adjust.concern)(concern));
            let checked = ticked.minds(concern);
            view! { <CheckTile id=format!("matters-{key}") name="form[matters][]" value=key label checked /> }
        })
        .collect_view();
    view! {
        <form method="post" action=StartRound::url()>
            <FormKey />
            <input type="hidden" name="form[asked]" value="yes" />
            <details class="read" open=leaves_out>
                <summary>{t.adjust.concerns_heading}</summary>
                <div class="tiles">{concerns}</div>
            </details>
            <Button>{t.organize.new_round}</Button>
        </form>
    }
}
