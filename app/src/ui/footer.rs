//! The foot of a page: help, how the page looks, the promises.

use leptos::prelude::*;

use crate::{text::use_text, viewer::Viewer};

/// The same foot on every page, so that help is always found in one place.
#[component]
pub fn Footer(
    /// Who looks at the page.
    viewer: Viewer,
) -> impl IntoView {
    let t = use_text();
    let phone = viewer.help_phone.clone().map(|number| {
        view! { <a href=format!("tel:{number}")>{t.site.help_phone} " " <span class="nowrap">{number.clone()}</span></a> }
    });
    view! {
        <footer class="site-footer">
            <section class="help-strip" aria-labelledby="help-heading">
                <h2 id="help-heading">{t.site.help_question}</h2>
                <p>
                    <a href="/help">{t.site.help}</a>
                    {phone}
                </p>
            </section>
            <ViewForm viewer=viewer.clone() />
            {viewer.signed_in().then(|| view! {
                <form method="post" action="/logout">
                    <button class="button quiet" type="submit">{t.nav.logout}</button>
                </form>
            })}
            <p>{t.site.footer}</p>
            <ul class="links">
                <li><a href="/terms">{t.legal.terms}</a></li>
                <li><a href="/privacy">{t.legal.privacy}</a></li>
                <li><a href="/accessibility">{t.legal.accessibility}</a></li>
            </ul>
        </footer>
    }
}

/// Text size, contrast and language: a plain form, so that it works on every phone.
#[component]
fn ViewForm(viewer: Viewer) -> impl IntoView {
    let t = use_text();
    let options = |words: &'static [&'static str], chosen: usize| {
        words
            .iter()
            .enumerate()
            .map(|(n, word)| view! { <option value=n.to_string() selected=n == chosen>{*word}</option> })
            .collect_view()
    };
    let english = viewer.language.key() == "en";
    view! {
        <details class="view-form">
            <summary>{t.view.heading}</summary>
            <form method="post" action="/settings/view">
                <input type="hidden" name="back" value=viewer.here />
                <label for="view-size">{t.view.size}</label>
                <select id="view-size" name="text_size">{options(&t.view.sizes, viewer.text_size.into())}</select>
                <label for="view-contrast">{t.view.contrast}</label>
                <select id="view-contrast" name="contrast">{options(&t.view.contrasts, viewer.contrast.into())}</select>
                <label for="view-language">{t.view.language}</label>
                <select id="view-language" name="language">
                    <option value="ko" lang="ko" selected=!english>"한국어"</option>
                    <option value="en" lang="en" selected=english>"English"</option>
                </select>
                <button class="button quiet" type="submit">{t.view.apply}</button>
            </form>
        </details>
    }
}
