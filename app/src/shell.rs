//! The document around every page.

use leptos::prelude::*;
use leptos_meta::{MetaTags, provide_meta_context};

use crate::{error::AppError, features::failure::Failure, routes::App, viewer::use_viewer};

/// Addresses of the built style sheet, with a hash in the name so that it can be kept for ever.
#[derive(Debug, Clone, Default)]
pub struct Assets {
    /// The style sheet.
    pub css: String,
}

/// The document of the page at the address of the request.
pub fn shell() -> impl IntoView {
    document(|| view! { <App /> })
}

/// The document that says what went wrong, where no page could be rendered.
pub fn failure_shell(error: AppError) -> impl IntoView {
    document(move || {
        provide_meta_context();
        view! { <Failure error /> }
    })
}

/// For the signed-out a document holds no script; the server adds the loader to pages with islands.
fn document<V: IntoView>(body: impl FnOnce() -> V) -> impl IntoView {
    // Pages are documents: nothing of them is hydrated, so no resource need travel in the page.
    if let Some(context) = Owner::current_shared_context() {
        context.set_is_hydrating(false);
    }
    let viewer = use_viewer();
    let css = use_context::<Assets>().unwrap_or_default().css;
    view! {
        <!DOCTYPE html>
        <html
            lang=viewer.language.key()
            data-size=viewer.text_size.to_string()
            data-contrast=if viewer.contrast { "more" } else { "normal" }
            data-motion=if viewer.still { "still" } else { "normal" }
            data-until=viewer.true_for.map(|seconds| seconds.to_string())
        >
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="theme-color" media="(prefers-color-scheme: light)" content="#fffaf0" />
                <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#1c1814" />
                <link rel="stylesheet" href=css />
                // A slow phone would paint the page while it is half read, and push things about when the rest comes.
                <link rel="expect" href="#whole" blocking="render" />
                <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
                <link rel="manifest" href="/manifest.webmanifest" />
                <link rel="apple-touch-icon" href="/apple-touch-icon.png" />
                {viewer.signed_in().then(|| view! { <script defer src="/offline.js"></script> })}
                <MetaTags />
            </head>
            <body>
                {body()}
                // Chromium takes an element for read once it begins, so it is one of its own.
                <template id="whole"></template>
            </body>
        </html>
    }
}
