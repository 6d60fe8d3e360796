//! A notice: something was done, or is under way.

use leptos::prelude::*;

use crate::text::use_text;

/// Says what has happened. It never goes away by itself: it stays until the page is left, or until it is
/// closed where it names a way. It takes the focus when the page arrives, so that it is heard.
#[component]
pub fn Notice(
    /// The address of the same page without the notice.
    #[prop(optional, into)]
    close: String,
    /// The words.
    children: Children,
) -> impl IntoView {
    let t = use_text();
    view! {
        <div class="notice" role="status" tabindex="-1" autofocus>{children()}</div>
        {(!close.is_empty()).then(|| view! { <p class="close"><a href=close>{t.form.close}</a></p> })}
    }
}
