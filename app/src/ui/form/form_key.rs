//! What every form carries beside what people type.

use leptos::prelude::*;

use crate::viewer::use_viewer;

/// Names the page that a form stands on, so that it comes back there if it is not taken, and what makes a second
/// click the same as the first.
#[component]
pub fn FormKey() -> impl IntoView {
    let viewer = use_viewer();
    view! {
        <input type="hidden" name="page" value=viewer.here />
        {viewer.form_key.map(|key| view! { <input type="hidden" name="key" value=key /> })}
    }
}
