//! The foot of a page: help, the way out, the promises.

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
                    <a href="/help">{t.site.help}</a> " "
                    {phone}
                </p>
            </section>
            <p>{t.site.footer}</p>
            <ul class="links">
                <li><a href="/terms">{t.legal.terms}</a></li>
                <li><a href="/privacy">{t.legal.privacy}</a></li>
                <li><a href="/accessibility">{t.legal.accessibility}</a></li>
            </ul>
            {viewer.signed_in().then(|| view! {
                <form method="post" action="/logout">
                    <button class="button quiet" type="submit">{t.nav.logout}</button>
                </form>
            })}
        </footer>
    }
}
