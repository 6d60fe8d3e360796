//! What a 황금향 says.

use domain::{
    base::moment::MINUTE,
    praise::{look::Lately, own_tree::HyangView},
};
use leptos::prelude::*;

use crate::text::use_text;

/// A bubble with a sentence, and what else it will say when it is touched, for the island to take from.
#[component]
pub fn Spoken(
    /// Who says it.
    tree: HyangView,
) -> impl IntoView {
    let t = use_text();
    let turn = usize::try_from(tree.now.unix_ms() / MINUTE).unwrap_or(0);
    let mut says = t.hyang_says(&tree.look, tree.lately, turn);
    let first = says.first().copied().unwrap_or_default();
    // What stands in the bubble already is said again after all others.
    let by = 1.min(says.len());
    says.rotate_left(by);
    let grew = tree.lately == Lately::Grew;
    view! {
        <p class="bubble" role="status">{first}</p>
        <List name="sayings" words=says />
        <List name="stroked" words=t.sayings.stroked.to_vec() />
        {grew.then(|| view! { <List name="grew" words=t.sayings.grew.to_vec() /> })}
    }
}

#[component]
fn List(name: &'static str, words: Vec<&'static str>) -> impl IntoView {
    let items = words.into_iter().map(|words| view! { <li>{words}</li> });
    view! { <ul hidden data-list=name>{items.collect_view()}</ul> }
}
