//! The way out of KakaoTalk's own browser.

use leptos::prelude::*;

use crate::{text::use_text, viewer::Viewer};

/// One quiet bar for whoever opened a link inside KakaoTalk, where meetings and downloads misbehave;
/// nothing for everybody else.
#[component]
pub fn Elsewhere(
    /// Who looks at the page.
    viewer: Viewer,
) -> impl IntoView {
    let t = use_text();
    viewer.elsewhere.map(|href| {
        view! {
            <aside class="elsewhere" aria-label=t.site.open_elsewhere>
                <p>{t.site.in_kakao}</p>
                <a href=href>{t.site.open_elsewhere}</a>
            </aside>
        }
    })
}
