//! The head of a page: the name, how the page looks, and at most four ways to go.

use leptos::prelude::*;

use super::view_settings::ViewSettings;
use crate::{text::use_text, ui::Icon, viewer::Viewer};

/// The same head on every page; who is signed out sees two ways, who is in sees four.
#[component]
pub fn Header(
    /// Who looks at the page.
    viewer: Viewer,
) -> impl IntoView {
    let t = use_text();
    let home = if viewer.signed_in() { "/home" } else { "/" };
    let ways: &[(&str, &str, &str)] = match (viewer.signed_in(), viewer.organizer) {
        (false, _) => &[("/signup", "plus", t.nav.signup), ("/login", "door", t.nav.login)],
        (true, true) => &[("/organize", "board", t.nav.organize), ("/profile", "person", t.nav.profile)],
        (true, false) => &[
            ("/home", "people", t.nav.home),
            ("/letters", "letter", t.nav.letters),
            ("/hyang", "fruit", t.nav.hyang),
            ("/profile", "person", t.nav.profile),
        ],
    };
    view! {
        <header class="site-header">
            <a class="brand" href=home>
                <img src="/favicon.svg" alt="" width="40" height="40" />
                <span>{t.site.name}</span>
            </a>
            <ViewSettings viewer=viewer.clone() />
            <nav aria-label=t.nav.label>
                <ul>
                    {ways
                        .iter()
                        .map(|(href, icon, word)| {
                            let current = viewer.here.split('?').next() == Some(*href);
                            view! {
                                <li>
                                    <a href=*href aria-current=current.then_some("page")>
                                        <Icon name=icon />
                                        {*word}
                                        {(viewer.letters && *href == "/letters")
                                            .then(|| view! { <span class="dot" role="img" aria-label=t.nav.fresh></span> })}
                                    </a>
                                </li>
                            }
                        })
                        .collect_view()}
                </ul>
            </nav>
        </header>
    }
}
