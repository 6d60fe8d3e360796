//! What was asked for before a plan was made.

use leptos::prelude::*;

use super::{outcome::called, plan::NamedWish};
use crate::text::use_text;

/// All wishes, or nothing if there were none.
#[component]
pub fn Wishes(
    /// The wishes.
    wishes: Vec<NamedWish>,
) -> impl IntoView {
    let t = use_text();
    (!wishes.is_empty()).then(|| {
        let lines = wishes
            .iter()
            .map(|wish| match wish {
                NamedWish::Together(one, other) => (t.adjust.stay_together)(&called(t, one), &called(t, other)),
                NamedWish::Rests(person) => (t.adjust.rests)(&called(t, person)),
                NamedWish::NoMatter(concern) => (t.adjust.no_matter)((t.adjust.concern)(*concern)),
            })
            .map(|line| view! { <li>{line}</li> })
            .collect_view();
        view! {
            <section aria-labelledby="wishes">
                <h2 id="wishes">{t.adjust.wishes}</h2>
                <ul>{lines}</ul>
            </section>
        }
    })
}
