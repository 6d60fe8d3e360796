//! Buttons and links that look like them.

use leptos::prelude::*;

/// Sends the form that it stands in. One a form; its word says what happens.
#[component]
pub fn Button(
    /// Whether it does something that cannot be undone.
    #[prop(optional)]
    grave: bool,
    /// Whether another button is the main one.
    #[prop(optional)]
    quiet: bool,
    /// The id of a sentence that says more, heard with the word.
    #[prop(optional, into)]
    described: Option<String>,
    /// Its id, for a part of a page that is renewed while the focus is on it.
    #[prop(optional, into)]
    id: Option<String>,
    /// The word.
    children: Children,
) -> impl IntoView {
    let class = match (grave, quiet) {
        (true, _) => "button grave",
        (false, true) => "button quiet",
        (false, false) => "button",
    };
    view! {
        <button class=class type="submit" id=id aria-describedby=described>
            {children()}
        </button>
    }
}

/// A link for the one thing that a page wants people to do.
#[component]
pub fn LinkButton(
    /// Where it leads.
    #[prop(into)]
    href: String,
    /// Whether another way is the main one.
    #[prop(optional)]
    quiet: bool,
    /// The words.
    children: Children,
) -> impl IntoView {
    view! { <a class=if quiet { "button quiet" } else { "button" } href=href>{children()}</a> }
}
