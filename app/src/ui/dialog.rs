//! A question over the page, for what cannot be undone or needs a second look.

use leptos::prelude::*;

/// The button that asks, and the question with its answers.
///
/// Use it where one tap would do harm, never to tell something. `public/ask.js` opens it as a modal
/// dialog; where that does not run, the button is a link to the question, which then stands in the page.
#[component]
pub fn Dialog(
    /// The id of the question, unique on the page.
    id: &'static str,
    /// The word of the button that asks.
    ask: &'static str,
    /// Whether what is asked for cannot be undone.
    #[prop(optional)]
    grave: bool,
    /// The question.
    question: &'static str,
    /// The word of the button that goes back; nothing has happened then.
    back: &'static str,
    /// What there is to know, and the form that does it.
    children: Children,
) -> impl IntoView {
    let heading = format!("{id}-question");
    let labelled = heading.clone();
    view! {
        <a class=if grave { "button grave" } else { "button quiet" } href=format!("#{id}") aria-haspopup="dialog">
            {ask}
        </a>
        <dialog id=id aria-labelledby=labelled>
            <h2 id=heading>{question}</h2>
            // First, so that it has the focus: whoever presses once too often has done nothing.
            <a class="button quiet" href="#main" autofocus>{back}</a>
            {children()}
        </dialog>
    }
}
