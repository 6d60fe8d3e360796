//! The web: who is let in, which address is answered by what, and what every request passes through.

mod accept;
mod address;
mod caller;
mod cookies;
mod layers;
mod render;
mod router;
mod routes;
mod session;
mod site;
mod streams;
mod view;

use std::{net::SocketAddr, sync::Arc};

use app::shell::Assets;
use backend::{Backend, ports::room::zoom::hook::ZoomHook};
use domain::{group::room::RoomHosts, text::KO};
use http::Uri;
use ipnet::IpNet;

use self::{accept::Admission, cookies::Cookies, layers::cache::Cache, streams::Streams};
use crate::{config::Settings, say::say, stop::Stop};

/// What handlers share.
#[derive(Clone)]
pub struct Web(Arc<WebParts>);

/// See [`Web`].
pub struct WebParts {
    /// The service.
    pub backend: Backend,
    /// The origin that people see.
    pub public_url: String,
    /// The names of our cookies there.
    pub cookies: Cookies,
    /// Networks whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpNet>,
    /// Whether the process has been told to stop.
    pub stop: Stop,
    /// The organizer's number on every page.
    pub help_phone: Option<String>,
    /// Whether texts reach mobile numbers.
    pub texts: bool,
    /// Whether the world looks at a demonstration.
    pub practice: bool,
    /// Hosts that rooms may have.
    pub room_hosts: RoomHosts,
    /// What knows whether Zoom has signed what it tells; without it nothing is taken.
    pub zoom_hook: Option<ZoomHook>,
    /// Addresses of the built files.
    pub assets: Assets,
    /// Pages for the signed-out, rendered once.
    pub cache: Cache,
    /// The streams of events that are open.
    pub streams: Streams,
}

impl std::ops::Deref for Web {
    type Target = WebParts;

    fn deref(&self) -> &WebParts {
        &self.0
    }
}

impl Web {
    /// What handlers share, from the settings.
    pub fn new(settings: &Settings, backend: Backend, practice: bool, stop: Stop, streams: Streams) -> Self {
        Self(Arc::new(WebParts {
            backend,
            public_url: settings.public_url.clone(),
            cookies: Cookies::at(&settings.public_url),
            stop,
            trusted_proxies: settings.trusted_proxies.clone(),
            help_phone: settings.help_phone.clone(),
            texts: settings.text.0.is_some(),
            practice,
            room_hosts: settings.room.hosts.clone(),
            zoom_hook: settings.zoom_webhook.as_ref().map(ZoomHook::new),
            assets: Assets { css: site::built(".css").unwrap_or_default().to_owned() },
            cache: Cache::default(),
            streams,
        }))
    }

    /// Whether people come by https.
    pub fn is_https(&self) -> bool {
        self.public_url.starts_with("https://")
    }

    /// The address of a page of ours as people see it, whichever host a request has named.
    pub fn own(&self, address: &Uri) -> Uri {
        let path = address.path_and_query().map_or("/", http::uri::PathAndQuery::as_str);
        format!("{}{path}", self.public_url).parse().unwrap_or_default()
    }
}

/// Serves until the process is told to stop, then lets requests under way finish.
pub async fn serve(settings: &Settings, backend: Backend, practice: bool, stop: Stop) -> std::io::Result<()> {
    let listener = tokio::net::TcpListener::bind(settings.addr).await?;
    let address: SocketAddr = listener.local_addr()?;
    // Listing the routes also hands Leptos the executor that pages are rendered on.
    let routes = leptos_axum::generate_route_list(app::App);
    tracing::debug!(pages = routes.len(), "the map of addresses");
    let admission = Admission::new(settings.trusted_proxies.clone());
    let web = Web::new(settings, backend.clone(), practice, stop.clone(), Streams::among(admission.places));
    say(&(KO.console.serving)(&web.public_url));
    tracing::info!(%address, "serving");
    // The worker is told by itself, so that it drains beside the requests, not after them.
    let worker = tokio::spawn({
        let (backend, told) = (backend.clone(), stop.told());
        async move { backend.work(told).await }
    });
    let site = router::router(web, admission.patience);
    accept::serve(listener, site, admission, stop).await;
    if let Err(error) = worker.await {
        tracing::error!(%error, "the worker ended early");
    }
    backend.close().await;
    Ok(())
}
