//! What became of what an organizer asked for, as the address of the page tells it.

use leptos::prelude::*;

use crate::{ui::Notice, viewer::use_viewer};

/// Says whether it was done, by the word that the address tells.
#[component]
pub fn Outcome(
    /// The address of the page without such a word.
    page: String,
    /// What is said of what was done, by the word.
    done: Vec<(&'static str, &'static str)>,
    /// Why something was not done, by the word.
    not_done: Vec<(&'static str, &'static str)>,
) -> impl IntoView {
    let viewer = use_viewer();
    let told = |all: Vec<(&'static str, &'static str)>| all.into_iter().find(|(word, _)| viewer.told(word));
    view! {
        {told(done).map(|(_, words)| view! { <Notice close=page>{words}</Notice> })}
        {told(not_done).map(|(_, why)| view! { <NotDone why /> })}
    }
}

/// Says at once why something was not done.
#[component]
pub fn NotDone(
    /// Why, in a sentence.
    why: &'static str,
) -> impl IntoView {
    view! { <p class="error" role="alert">{why}</p> }
}
