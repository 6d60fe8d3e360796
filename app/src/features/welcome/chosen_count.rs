//! How many interests are ticked, said while one ticks.

use leptos::{ev, prelude::*, wasm_bindgen::JsCast, web_sys};

/// Counts the boxes that are ticked inside it. Without WebAssembly the boxes simply work, uncounted.
#[island]
pub fn ChosenCount(
    /// The sentence, with `{n}` where the number stands.
    sentence: String,
    /// The boxes.
    children: Children,
) -> impl IntoView {
    let count = RwSignal::new(0_usize);
    let area = NodeRef::<leptos::html::Div>::new();
    let recount = move || {
        let boxes = area.get_untracked().map(|area| area.get_elements_by_tag_name("input"));
        let ticked = boxes.map_or(0, |boxes| {
            (0..boxes.length())
                .filter_map(|n| boxes.item(n)?.dyn_into::<web_sys::HtmlInputElement>().ok())
                .filter(web_sys::HtmlInputElement::checked)
                .count()
        });
        count.set(ticked);
    };
    // Boxes that were ticked before this woke up count as well.
    Effect::new(move |_| recount());
    let on_change = move |event: ev::Event| {
        if event.target().is_some_and(|target| target.has_type::<web_sys::HtmlInputElement>()) {
            recount();
        }
    };
    view! {
        <div node_ref=area on:change=on_change>{children()}</div>
        <p class="chosen" role="status">
            {move || (count.get() > 0).then(|| sentence.replace("{n}", &count.get().to_string()))}
        </p>
    }
}
