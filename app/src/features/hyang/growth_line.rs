//! The six steps from seed to golden fruit.

use domain::praise::hyang::Stage;
use leptos::prelude::*;

use crate::text::use_text;

/// Every stage in its order; those behind, and the one that is now, say so in words.
#[component]
pub fn GrowthLine(
    /// The stage that is reached.
    now: Stage,
) -> impl IntoView {
    let t = use_text();
    let step = |stage: Stage| {
        let name = t.hyang.stages[stage.place()];
        let (class, current, word) = match stage.cmp(&now) {
            std::cmp::Ordering::Less => (Some("done"), None, Some(t.hyang.reached)),
            std::cmp::Ordering::Equal => (None, Some("step"), Some(t.hyang.here)),
            std::cmp::Ordering::Greater => (None, None, None),
        };
        view! {
            <li class=class aria-current=current>
                <span>{name}</span>
                {word.map(|word| view! { <small>{word}</small> })}
            </li>
        }
    };
    view! { <ol class="growth">{Stage::ALL.into_iter().map(step).collect_view()}</ol> }
}
