//! The way on in a list that has more than a page.

use domain::base::page::Key;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::{text::use_text, viewer::use_viewer};

/// What the address of the page says under this name; nothing if it says nothing.
pub fn asked(name: &str) -> String {
    use_query_map().read_untracked().get(name).unwrap_or_default()
}

/// Links to the next page of a list and back to its first one, which work without a script; nothing if it has one page.
#[component]
pub fn Onward(
    /// Where the next page begins.
    next: Option<Key>,
    /// The name under which the address says where the page begins.
    #[prop(default = "after")]
    name: &'static str,
    /// What the list is called, where a page has more than one.
    #[prop(optional)]
    list: &'static str,
    /// What else the address says, as `group=0`.
    #[prop(optional, into)]
    keep: String,
    /// The id of the list, where a page has more than one.
    #[prop(optional)]
    id: &'static str,
) -> impl IntoView {
    let t = use_text();
    let path = use_viewer().here.split('?').next().unwrap_or_default().to_owned();
    let href = |query: String| {
        let query: Vec<_> = [keep.clone(), query].into_iter().filter(|part| !part.is_empty()).collect();
        let query = if query.is_empty() { String::new() } else { format!("?{}", query.join("&")) };
        let place = if id.is_empty() { String::new() } else { format!("#{id}") };
        format!("{path}{query}{place}")
    };
    let words = |own: &str, of: fn(&str) -> String| if list.is_empty() { own.to_owned() } else { of(list) };
    let first = (!asked(name).is_empty()).then(
        || view! { <a class="button quiet" href=href(String::new())>{words(t.pages.first, t.pages.first_of)}</a> },
    );
    let next = next.map(|next| {
        let href = href(format!("{name}={}", next.as_str()));
        view! { <a class="button quiet" rel="next" href=href>{words(t.pages.next, t.pages.next_of)}</a> }
    });
    let label = words(t.pages.nav, t.pages.nav_of);
    (next.is_some() || first.is_some())
        .then(|| view! { <div class="ways" role="group" aria-label=label>{next} {first}</div> })
}
