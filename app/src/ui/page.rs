//! The frame of every page.

use leptos::prelude::*;
use leptos_meta::Title;

use super::{Footer, Header};
use crate::{text::use_text, viewer::use_viewer};

/// Header, one heading, the content, footer. Every page is one of these.
#[component]
pub fn Page(
    /// The heading, which is the title of the document as well.
    #[prop(into)]
    title: String,
    /// The content.
    children: Children,
) -> impl IntoView {
    let t = use_text();
    let document = if title.contains(t.site.name) { title.clone() } else { format!("{title} – {}", t.site.name) };
    view! {
        <Title text=document />
        <a class="skip" href="#main">{t.site.skip}</a>
        <Header viewer=use_viewer() />
        <main id="main" tabindex="-1">
            <h1>{title}</h1>
            {children()}
        </main>
        <Footer viewer=use_viewer() />
    }
}
