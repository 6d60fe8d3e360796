//! The frame of every page.

use leptos::prelude::*;
use leptos_meta::{Meta, Title};

use super::{footer::Footer, header::Header};
use crate::{
    error::AppError,
    outcome::NotTaken,
    text::{failure_words, use_text},
    ui::Elsewhere,
    viewer::use_viewer,
};

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
    let viewer = use_viewer();
    view! {
        <Described title=document />
        <a class="skip" href="#main">{t.site.skip}</a>
        {viewer.practice.then(|| view! { <p class="practice">{t.site.practice}</p> })}
        <Elsewhere viewer=viewer.clone() />
        {view! { <Header viewer=viewer.clone() /> }.into_any()}
        <main id="main" tabindex="-1">
            <h1>{title}</h1>
            {use_context::<NotTaken>().map(|NotTaken(error)| view! { <WhyNotTaken error /> })}
            {children()}
        </main>
        {view! { <Footer viewer /> }.into_any()}
    }
}

/// Says why the form below was not taken, and that nothing in it is lost.
#[component]
fn WhyNotTaken(error: AppError) -> impl IntoView {
    let t = use_text();
    let (title, lead) = failure_words(&error, t);
    view! {
        <div class="error-summary" role="alert" tabindex="-1" autofocus>
            <h2>{title}</h2>
            <p>{lead}</p>
            <p>{t.error.kept}</p>
        </div>
    }
}

/// What the head of the document says of the page, to browsers and to whoever it is shared with.
#[component]
fn Described(title: String) -> impl IntoView {
    let t = use_text();
    let picture = format!("{}/share.png", use_viewer().origin);
    view! {
        <Title text=escaped(&title) />
        <Meta name="description" content=t.landing.lead />
        <Meta property="og:title" content=title />
        <Meta property="og:description" content=t.landing.lead />
        <Meta property="og:site_name" content=t.site.name />
        <Meta property="og:image" content=picture />
    }
    .into_any()
}

/// A title as it stands in HTML: `leptos_meta` writes it as it is, while it writes attributes with care.
fn escaped(title: &str) -> String {
    title.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
