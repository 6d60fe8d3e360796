//! The button that starts a round.

use leptos::{prelude::*, server_fn::ServerFn};

use super::api::StartRound;
use crate::{text::use_text, ui::Button};

/// The button that starts a round.
#[component]
pub fn StartForm() -> impl IntoView {
    let t = use_text();
    view! {
        <form method="post" action=StartRound::url()>
            <Button>{t.organize.new_round}</Button>
        </form>
    }
}
