//! Whose password is typed, for keepers of passwords.

use leptos::prelude::*;

/// Tells a keeper of passwords whose the password beside it is. It is there for programs alone: people know who they
/// are.
#[component]
pub fn UserName(
    /// The log-in as its owner reads it.
    login: String,
) -> impl IntoView {
    view! {
        <input
            class="visually-hidden" type="text" autocomplete="username" value=login readonly tabindex="-1" aria-hidden="true"
        />
    }
}
