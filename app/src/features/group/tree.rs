//! The tree of a group.

use domain::praise::hyang::Stage;
use leptos::prelude::*;

use crate::{text::use_text, ui::GroupTree};

/// The tree that all of a group feed, and the way to the garden where it stands.
#[component]
pub fn Tree(stage: Stage) -> impl IntoView {
    let t = use_text();
    view! {
        <section>
            <h2>{t.garden.own}</h2>
            <div class="tree-line">
                <GroupTree stage />
                <p>{t.garden.grown[stage.place()]} " " <a href="/garden">{t.garden.link}</a></p>
            </div>
        </section>
    }
}
