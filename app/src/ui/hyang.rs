//! The living character: a look drawn as one inline SVG of named parts, in the page before any script.

mod awake;
mod body;
mod charms;
mod draw;
mod face;
mod grove;
mod head;
mod leaves;
mod pen;
mod scene;
mod tree;
mod visitors;
mod weather;

use domain::praise::look::Look;
use leptos::prelude::*;

pub use self::{
    awake::Awake,
    draw::{svg_document, svg_portrait},
    grove::{GroupTree, tree_symbols},
};

/// A 황금향 as it looks, which to a screen reader is its label.
#[component]
pub fn Character(
    /// What can be seen of it.
    look: Look,
    /// What the drawing says; where the same text stands beside it as well, it is written there once for the eye.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    let inside = draw::inside(&look);
    view! { <svg class="hyang" viewBox=draw::VIEW role="img" aria-label=label inner_html=inside></svg> }
}
