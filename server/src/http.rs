//! The web: which address is answered by what, and what every request passes through.

mod accept;
mod address;
mod at_group;
mod cache;
mod calendar;
mod caller;
mod document;
mod errors;
mod export;
mod forms;
mod headers;
mod health;
mod join;
mod logout;
mod page;
mod session;
mod site;
mod trace;
mod view;

use std::{net::SocketAddr, sync::Arc, time::Duration};

use app::shell::Assets;
use axum::{
    Router, middleware,
    routing::{get, post},
};
use backend::Backend;
use domain::room::RoomHosts;
use http::{Response, StatusCode};
use ipnet::IpNet;
use tower_http::{
    catch_panic::CatchPanicLayer,
    csrf::CsrfLayer,
    limit::RequestBodyLimitLayer,
    request_id::{PropagateRequestIdLayer, SetRequestIdLayer},
    timeout::RequestBodyTimeoutLayer,
};

use crate::config::Settings;

/// The longest body. The longest form of ours takes a tenth of it; the rest is for whoever pastes a whole book, who
/// shall be told so beside the field, with the book still in it.
const BODY_LIMIT: usize = 512 * 1024;
/// A body that stalls for this long is given up.
const BODY_TIMEOUT: Duration = Duration::from_secs(15);

/// What handlers share.
#[derive(Clone)]
pub struct Web(Arc<WebParts>);

/// See [`Web`].
pub struct WebParts {
    /// The service.
    pub backend: Backend,
    /// The origin that people see.
    pub public_url: String,
    /// Networks whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpNet>,
    /// The organizer's number on every page.
    pub help_phone: Option<String>,
    /// Whether the world looks at a demonstration.
    pub practice: bool,
    /// Hosts that rooms may have.
    pub room_hosts: RoomHosts,
    /// Addresses of the built files.
    pub assets: Assets,
    /// Pages for the signed-out, rendered once.
    pub cache: cache::Cache,
}

impl std::ops::Deref for Web {
    type Target = WebParts;

    fn deref(&self) -> &WebParts {
        &self.0
    }
}

impl Web {
    /// What handlers share, from the settings.
    pub fn new(settings: &Settings, backend: Backend, practice: bool) -> Self {
        Self(Arc::new(WebParts {
            backend,
            public_url: settings.public_url.clone(),
            trusted_proxies: settings.trusted_proxies.clone(),
            help_phone: settings.help_phone.clone(),
            practice,
            room_hosts: settings.room.hosts.clone(),
            assets: Assets { css: site::built(".css").unwrap_or_default().to_owned() },
            cache: cache::Cache::default(),
        }))
    }

    /// Whether people come by https.
    pub fn is_https(&self) -> bool {
        self.public_url.starts_with("https://")
    }
}

/// Serves until the process is told to stop, then lets requests under way finish.
pub async fn serve(settings: &Settings, backend: Backend, practice: bool) -> std::io::Result<()> {
    let listener = tokio::net::TcpListener::bind(settings.addr).await?;
    let address: SocketAddr = listener.local_addr()?;
    // Listing the routes also hands Leptos the executor that pages are rendered on.
    let routes = leptos_axum::generate_route_list(app::App);
    tracing::debug!(pages = routes.len(), "the map of addresses");
    let web = Web::new(settings, backend.clone(), practice);
    println!("황금향: {}", web.public_url);
    tracing::info!(%address, "serving");
    // The worker hears the signal by itself, so that it drains beside the requests, not after them.
    let worker = tokio::spawn({
        let backend = backend.clone();
        async move { backend.work(accept::told_to_stop()).await }
    });
    accept::serve(listener, router(web)).await;
    if let Err(error) = worker.await {
        tracing::error!(%error, "the worker ended early");
    }
    backend.close().await;
    Ok(())
}

/// Every address, and the layers around them, outermost last.
pub fn router(web: Web) -> Router {
    let pages = Router::new()
        .route("/api/{*function}", post(forms::server_function))
        .route("/logout", post(logout::log_out))
        .route("/settings/view", post(view::set_view))
        .route("/profile/export.json", get(export::export))
        .route("/groups/{id}/join", post(join::join))
        .route("/groups/{id}/calendar.ics", get(calendar::calendar))
        .fallback(page::page)
        .layer(session::layer(web.backend.clone()))
        .layer(middleware::from_fn(session::secure_removal));
    let csrf = CsrfLayer::new().add_trusted_origin(&web.public_url).unwrap_or_else(|error| {
        tracing::error!(%error, "the public URL is no origin: requests of other origins are all refused");
        CsrfLayer::new()
    });
    Router::new()
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .merge(pages)
        .layer(RequestBodyLimitLayer::new(BODY_LIMIT))
        .layer(RequestBodyTimeoutLayer::new(BODY_TIMEOUT))
        .layer(csrf)
        .layer(middleware::from_fn(site::serve))
        .layer(CatchPanicLayer::custom(|_| {
            let mut answer = Response::new(axum::body::Body::empty());
            *answer.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
            answer
        }))
        .layer(middleware::from_fn_with_state(web.clone(), errors::speak))
        .layer(middleware::from_fn_with_state(web.clone(), headers::set))
        .layer(middleware::from_fn(trace::log))
        .layer(PropagateRequestIdLayer::x_request_id())
        .layer(SetRequestIdLayer::x_request_id(trace::RequestIds::new()))
        .with_state(web)
}
