//! Pages, rendered by Leptos.

use std::{sync::Arc, time::Duration};

use app::{
    error::AppError,
    outcome::{NotTaken, Outcome, SendAgain},
    server::{Caller, Kept, Shown},
    shell::Assets,
    viewer::Viewer,
};
use axum::{
    body::Body,
    extract::{Request, State},
    response::{IntoResponse, Redirect, Response},
};
use http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header};
use leptos::{context::provide_context, nonce::use_nonce, prelude::IntoView};
use tokio::time::timeout;

use super::{Web, cache, caller, document, errors::plain, gate::allowing, headers::page_policy};

/// A page that takes longer to render is given up.
const RENDER_DEADLINE: Duration = Duration::from_secs(5);
/// The longest page; the organizer's list of a thousand people is half of it.
const PAGE_LIMIT: usize = 4 * 1024 * 1024;

/// Renders a page of ours, or takes it from the cache of pages for the signed-out.
pub async fn page(State(web): State<Web>, request: Request) -> Response {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return allowing(StatusCode::METHOD_NOT_ALLOWED, HeaderValue::from_static("GET, HEAD"));
    }
    let (parts, _) = request.into_parts();
    let asked = &parts.headers;
    let Some(key) = cache::key(&parts, web.cookies) else {
        return match caller::read(&web, &parts).await {
            Ok(read) => rendered(&web, read, &parts.uri, None, asked).await,
            Err(status) => status.into_response(),
        };
    };
    if let Some(kept) = web.cache.get(&key) {
        return kept.answer(asked);
    }
    let nobody = caller::nobody(&web, key.path, key.view);
    let kept_as = (parts.method == Method::GET).then_some(key);
    rendered(&web, nobody, &Uri::from_static(key.path), kept_as, asked).await
}

/// Renders a page for somebody, and keeps it for others if it has a key.
async fn rendered(
    web: &Web,
    (caller, viewer): (Caller, Viewer),
    address: &Uri,
    key: Option<cache::Key>,
    asked: &HeaderMap,
) -> Response {
    let here = caller.page.clone();
    let outcome = Outcome::default();
    let context = {
        let (outcome, assets) = (outcome.clone(), web.assets.clone());
        move || {
            provide_context(caller.clone());
            provide_context(outcome.clone());
            provide_context(assets.clone());
            provide_context(viewer.clone());
        }
    };
    let (mut response, nonce) = match render(context, app::shell, web.own(address)).await {
        Ok(rendered) => rendered,
        Err(status) => return status.into_response(),
    };
    match outcome.take() {
        Some(AppError::SignedOut) => {
            return Redirect::to(&format!("/login?next={}", caller::encoded(&here))).into_response();
        }
        Some(error) => *response.status_mut() = error.status(),
        None => {}
    }
    finish(web, response, nonce, key, asked).await
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
            provide_context(Shown(kept.clone()));
            if let Some(error) = &error {
                provide_context(NotTaken(error.clone()));
            }
        }
    };
    let address = web.own(&caller.page.parse().ok()?);
    let (response, nonce) = render(context, app::shell, address).await.ok()?;
    let whole = response.status().is_success() && outcome.take().is_none();
    if whole { Some(finish(web, response, nonce, None, &HeaderMap::new()).await) } else { None }
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
            finish(web, response, nonce, None, &HeaderMap::new()).await
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
    let rendering = leptos_axum::render_app_async_with_context(context, view)(request);
    let Ok(response) = timeout(RENDER_DEADLINE, rendering).await else {
        tracing::error!("a page took too long to render");
        return Err(StatusCode::SERVICE_UNAVAILABLE);
    };
    Ok((response.into_response(), nonce))
}

/// Collects the body, cuts and adds what belongs to islands, and sets the policy of the page.
async fn finish(web: &Web, response: Response, nonce: Nonce, key: Option<cache::Key>, asked: &HeaderMap) -> Response {
    let (parts, body) = response.into_parts();
    let collected = timeout(RENDER_DEADLINE, axum::body::to_bytes(body, PAGE_LIMIT)).await;
    let Ok(Ok(bytes)) = collected else {
        tracing::error!("the body of a page did not come to its end");
        return plain(StatusCode::SERVICE_UNAVAILABLE);
    };
    let Ok(html) = String::from_utf8(bytes.into()) else { return plain(StatusCode::INTERNAL_SERVER_ERROR) };
    let page = document::finish(html);
    let nonce = nonce.get().map(String::as_str).filter(|_| page.has_islands);
    let form_targets = form_targets(web, page.has_join);
    let policy = page_policy(nonce, &form_targets, web.is_https());
    let kept = cache::Kept::new(parts.status, &page.html, &policy);
    let mut answer = kept.answer(asked);
    let location = parts.headers.get(header::LOCATION).cloned();
    if let Some(location) = location {
        answer.headers_mut().insert(header::LOCATION, location);
    } else if let Some(key) = key.filter(|_| parts.status == StatusCode::OK && !page.has_islands) {
        web.cache.put(key, kept);
    }
    answer
}

/// Where forms of a page may lead. Chromium applies this to every hop of a redirect, so a page with
/// the button into a room names the hosts of rooms as well.
fn form_targets(web: &Web, has_join: bool) -> String {
    if has_join { format!("'self' {}", web.room_hosts.origins()) } else { "'self'".to_owned() }
}
