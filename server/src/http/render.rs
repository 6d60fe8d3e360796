//! Pages, rendered by Leptos: from who asks and what they shall see to bytes.

mod document;
mod ready;

use std::{sync::Arc, time::Duration};

use app::{
    error::AppError,
    outcome::{NotTaken, Outcome, SendAgain, Typed},
    server::{Caller, Kept, PageDraft},
    shell::Assets,
    viewer::Viewer,
};
use axum::{
    body::Body,
    extract::Request,
    response::{IntoResponse, Redirect, Response},
};
use domain::text::KO;
use http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use leptos::{context::provide_context, nonce::use_nonce, prelude::IntoView};
use tokio::time::timeout;

pub use self::ready::Ready;
use super::{Web, caller::encoded};

/// A page that takes longer to render is given up.
const RENDER_DEADLINE: Duration = Duration::from_secs(5);
/// The longest page; the organizer's list of a thousand people is half of it.
const PAGE_LIMIT: usize = 4 * 1024 * 1024;

/// A page that has been rendered, and where it leads instead if it does.
pub struct Rendered {
    page: Ready,
    location: Option<HeaderValue>,
    has_islands: bool,
}

impl Rendered {
    /// The page for a client that asked with these headers.
    pub fn answer(&self, asked: &HeaderMap) -> Response {
        let mut answer = self.page.answer(asked);
        if let Some(location) = &self.location {
            answer.headers_mut().insert(header::LOCATION, location.clone());
        }
        answer
    }

    /// The page itself, if it may be given to others as it is: it is one, and holds no nonce.
    pub fn for_others(self) -> Option<Ready> {
        let is_page = self.page.status() == StatusCode::OK && self.location.is_none();
        (is_page && !self.has_islands).then_some(self.page)
    }
}

/// Renders a page for somebody, or tells what they get instead.
pub async fn page(web: &Web, who: (Caller, Viewer), address: &Uri) -> Result<Rendered, Response> {
    page_with(web, who, address, ()).await
}

/// Renders a page that finds this in its context, which stands nowhere else.
pub async fn page_with<T: Clone + Send + Sync + 'static>(
    web: &Web,
    (caller, viewer): (Caller, Viewer),
    address: &Uri,
    told: T,
) -> Result<Rendered, Response> {
    let here = caller.page.clone();
    let typed = Some(app::server::typed(&caller)).filter(|texts| !texts.is_empty()).map(Typed);
    let outcome = Outcome::default();
    let context = {
        let (outcome, assets) = (outcome.clone(), web.assets.clone());
        move || {
            provide_context(caller.clone());
            provide_context(outcome.clone());
            provide_context(assets.clone());
            provide_context(viewer.clone());
            provide_context(told.clone());
            if let Some(typed) = &typed {
                provide_context(typed.clone());
            }
        }
    };
    let rendering = render(context, app::shell, web.own(address));
    let (mut response, nonce) = rendering.await.map_err(IntoResponse::into_response)?;
    match outcome.take() {
        Some(AppError::SignedOut) => {
            return Err(Redirect::to(&format!("/login?next={}", encoded(&here))).into_response());
        }
        Some(error) => *response.status_mut() = error.status(),
        None => {}
    }
    finish(web, response, nonce).await
}

/// Renders the page of a form with what was typed into it, and above it why it was not taken; nothing if there is no such
/// page for this person, or it cannot be rendered now.
pub async fn page_with_form(
    web: &Web,
    caller: &Caller,
    viewer: &Viewer,
    kept: Kept,
    error: Option<AppError>,
) -> Option<Response> {
    let outcome = Outcome::default();
    let context = {
        let (caller, viewer, outcome, assets) = (caller.clone(), viewer.clone(), outcome.clone(), web.assets.clone());
        move || {
            provide_context(caller.clone());
            provide_context(outcome.clone());
            provide_context(assets.clone());
            provide_context(viewer.clone());
            provide_context(PageDraft(kept.clone()));
            if let Some(error) = &error {
                provide_context(NotTaken(error.clone()));
            }
        }
    };
    let address = web.own(&caller.page.parse().ok()?);
    let (response, nonce) = render(context, app::shell, address).await.ok()?;
    let whole = response.status().is_success() && outcome.take().is_none();
    if whole { Some(sent(finish(web, response, nonce).await)) } else { None }
}

/// Renders the page that says what went wrong, and holds a form that was not taken.
pub async fn error_page(web: &Web, error: AppError, viewer: Viewer, form: Option<SendAgain>) -> Response {
    let assets: Assets = web.assets.clone();
    let (status, failure) = (error.status(), error);
    let context = move || {
        provide_context(assets.clone());
        provide_context(viewer.clone());
        if let Some(form) = &form {
            provide_context(form.clone());
        }
    };
    match render(context, move || app::failure_shell(failure.clone()), web.own(&Uri::from_static("/"))).await {
        Ok((mut response, nonce)) => {
            *response.status_mut() = status;
            sent(finish(web, response, nonce).await)
        }
        Err(_) => plain(status),
    }
}

type Nonce = Arc<std::sync::OnceLock<String>>;

/// Renders with Leptos, within the deadline, and tells the nonce that the page uses.
async fn render<IV: IntoView + 'static>(
    context: impl Fn() + Clone + Send + Sync + 'static,
    view: impl Fn() -> IV + Clone + Send + Sync + 'static,
    address: Uri,
) -> Result<(Response, Nonce), StatusCode> {
    let nonce = Nonce::default();
    let context = {
        let nonce = Arc::clone(&nonce);
        move || {
            context();
            if let Some(drawn) = use_nonce() {
                // Set once per page: this closure runs once per page.
                _ = nonce.set(drawn.as_inner().to_string());
            }
        }
    };
    // The renderer sees an address of ours, and nothing that the client wrote.
    let mut request = Request::new(Body::empty());
    *request.uri_mut() = address;
    tracing::debug!("rendering a page");
    let rendering = leptos_axum::render_app_async_with_context(context, view)(request);
    let Ok(response) = timeout(RENDER_DEADLINE, rendering).await else {
        tracing::error!("a page took too long to render");
        return Err(StatusCode::SERVICE_UNAVAILABLE);
    };
    Ok((response.into_response(), nonce))
}

/// Collects the body, cuts and adds what belongs to islands, and sets the policy of the page.
async fn finish(web: &Web, response: Response, nonce: Nonce) -> Result<Rendered, Response> {
    let (parts, body) = response.into_parts();
    let collected = timeout(RENDER_DEADLINE, axum::body::to_bytes(body, PAGE_LIMIT)).await;
    let Ok(Ok(bytes)) = collected else {
        tracing::error!("the body of a page did not come to its end");
        return Err(plain(StatusCode::SERVICE_UNAVAILABLE));
    };
    let html = String::from_utf8(bytes.into()).map_err(|_| plain(StatusCode::INTERNAL_SERVER_ERROR))?;
    let page = document::finish(html);
    let nonce = nonce.get().map(String::as_str).filter(|_| page.has_islands);
    let policy = page_policy(nonce, &form_targets(web, page.has_join), web.is_https());
    let location = parts.headers.get(header::LOCATION).cloned();
    Ok(Rendered { page: Ready::new(parts.status, &page.html, &policy), location, has_islands: page.has_islands })
}

/// A page for somebody of whom nothing is known but that they take a page.
fn sent(page: Result<Rendered, Response>) -> Response {
    page.map_or_else(|refusal| refusal, |page| page.answer(&HeaderMap::new()))
}

/// The policy of a page: our own files, WebAssembly, and forms that lead to `form_targets`. The
/// nonce is for what Leptos writes into pages with islands.
fn page_policy(nonce: Option<&str>, form_targets: &str, https: bool) -> String {
    let nonce = nonce.map(|nonce| format!(" 'nonce-{nonce}'")).unwrap_or_default();
    let upgrade = if https { "; upgrade-insecure-requests" } else { "" };
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{nonce}; style-src 'self'; img-src 'self'; \
         font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action {form_targets}; base-uri 'none'; \
         frame-ancestors 'none'{upgrade}"
    )
}

/// Where forms of a page may lead. Chromium applies this to every hop of a redirect, so a page with
/// the button into a room names the hosts of rooms as well.
fn form_targets(web: &Web, has_join: bool) -> String {
    if has_join { format!("'self' {}", web.room_hosts.origins()) } else { "'self'".to_owned() }
}

/// The last resort, when even the page of an error cannot be rendered.
fn plain(status: StatusCode) -> Response {
    let mut response = (status, KO.error.plain).into_response();
    let html = HeaderValue::from_static("text/html; charset=utf-8");
    response.headers_mut().insert(header::CONTENT_TYPE, html);
    response
}
