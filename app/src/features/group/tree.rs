//! The tree of a group.

use domain::praise::garden::stage_of;
use leptos::prelude::*;

use crate::{text::use_text, ui::GroupTree};

/// The tree that all of a group feed, and the way to the garden where it stands.
#[component]
pub fn Tree(
    /// How far it has grown.
    grown: u32,
) -> impl IntoView {
    let (t, stage) = (use_text(), stage_of(grown));
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
