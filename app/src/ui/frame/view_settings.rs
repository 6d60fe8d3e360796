//! How the page looks: text size, colours, movement, language.

use leptos::prelude::*;

use crate::{text::use_text, viewer::Viewer};

/// Text size, contrast, movement and language, in the head of every page.
///
/// Each choice is a button that sends itself: one touch, and the next page already looks like it.
/// Plain forms, so that they work on every phone.
#[component]
pub fn ViewSettings(
    /// Who looks at the page.
    viewer: Viewer,
) -> impl IntoView {
    let t = use_text();
    let numbered =
        |words: &[&'static str]| words.iter().enumerate().map(|(n, word)| (n.to_string(), *word, "")).collect();
    let languages = vec![("ko".to_owned(), "한국어", "ko"), ("en".to_owned(), "English", "en")];
    view! {
        <details class="view-settings">
            <summary><span class="letter" aria-hidden="true">"가"</span>{t.view.heading}</summary>
            <form method="post" action="/settings/view">
                <input type="hidden" name="back" value=viewer.here />
                <Choices name="text_size" legend=t.view.size options=numbered(&t.view.sizes) chosen=viewer.text_size.to_string() />
                <Choices
                    name="contrast" legend=t.view.contrast options=numbered(&t.view.contrasts)
                    chosen=u8::from(viewer.contrast).to_string()
                />
                <Choices
                    name="still" legend=t.view.motion options=numbered(&t.view.motions) chosen=u8::from(viewer.still).to_string()
                />
                <Choices name="language" legend=t.view.language options=languages chosen=viewer.language.key().to_owned() />
            </form>
        </details>
    }
}

/// One question, with a button for each answer: its value, its word, and the word's own language.
#[component]
fn Choices(
    name: &'static str,
    legend: &'static str,
    options: Vec<(String, &'static str, &'static str)>,
    chosen: String,
) -> impl IntoView {
    view! {
        <fieldset id=format!("view-{name}")>
            <legend>{legend}</legend>
            <div class="choices" data-of=name>
                {options
                    .into_iter()
                    .map(|(value, word, lang)| {
                        let pressed = if value == chosen { "true" } else { "false" };
                        let lang = (!lang.is_empty()).then_some(lang);
                        view! { <button type="submit" name=name value=value aria-pressed=pressed lang=lang>{word}</button> }
                    })
                    .collect_view()}
            </div>
        </fieldset>
    }
}
