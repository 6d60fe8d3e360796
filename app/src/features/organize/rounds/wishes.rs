//! What was asked for before a plan was made.

use domain::text::Text;
use leptos::prelude::*;

use super::{outcome::called, plan::WishShown};
use crate::text::use_text;

/// The words for what the engine minds.
fn concern(t: &Text, key: &str) -> &'static str {
    t.adjust.concerns.iter().find(|(known, _)| *known == key).map_or("", |(_, words)| *words)
}

/// All wishes, or nothing if there were none.
#[component]
pub fn Wishes(
    /// The wishes.
    wishes: Vec<WishShown>,
) -> impl IntoView {
    let t = use_text();
    (!wishes.is_empty()).then(|| {
        let lines = wishes
            .iter()
            .map(|wish| match wish {
                WishShown::Together(one, other) => (t.adjust.stay_together)(&called(t, one), &called(t, other)),
                WishShown::Rests(person) => (t.adjust.rests)(&called(t, person)),
                WishShown::NoMatter(key) => (t.adjust.no_matter)(concern(t, key)),
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
