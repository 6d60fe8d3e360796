//! Accepting connections: with time-outs and caps, which `axum::serve` has not.

mod activity;
mod answer;
mod attend;
mod patience;
mod places;
#[cfg(test)]
mod tests;

use std::{net::SocketAddr, sync::Arc, time::Duration};

use axum::{Extension, Router, body::Body, extract::ConnectInfo};
use hyper::{Request, body::Incoming};
use hyper_util::{
    rt::{TokioExecutor, TokioIo, TokioTimer},
    server::conn::auto::Builder,
};
use ipnet::IpNet;
use tokio::{
    net::{TcpListener, TcpStream},
    time,
};
use tokio_util::{sync::CancellationToken, task::TaskTracker};
use tower::ServiceExt;

pub use self::patience::Patience;
use self::{
    activity::Activity,
    attend::attend,
    places::{Place, Places},
};
use super::address::is_among;
use crate::stop::Stop;

/// Headers of ours take less than 2 KiB; this leaves room for proxies.
const HEADER_BYTES: usize = 16 * 1024;
/// A pause after a failed accept, so that a process without file descriptors does not spin.
const ACCEPT_PAUSE: Duration = Duration::from_millis(100);

/// Who is let in, and how long is waited for them.
pub struct Door {
    /// How long is waited for a client.
    pub patience: Patience,
    /// Proxies, whose connections are those of many people: for them the cap of an address does not hold.
    pub trusted: Vec<IpNet>,
    /// Connections at once.
    pub places: usize,
}

impl Door {
    /// A door with as many places as the system lets the process have.
    pub fn new(trusted: Vec<IpNet>) -> Self {
        Self { patience: Patience::default(), trusted, places: places::of_this_process() }
    }

    /// A door behind a proxy stays open for a moment after `/readyz` says that it closes, so that
    /// nobody is sent to it who would find it shut.
    fn grace(&self) -> Duration {
        if self.trusted.is_empty() { Duration::ZERO } else { self.patience.grace }
    }
}

/// Serves until told to stop, then lets requests under way finish.
pub async fn serve(listener: TcpListener, router: Router, door: Door, stop: Stop) {
    let mut hall = Hall::new(router, door);
    let closing = {
        let (stop, grace) = (stop.clone(), hall.door.grace());
        async move {
            stop.told().await;
            time::sleep(grace).await;
        }
    };
    let mut closing = std::pin::pin!(closing);
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut closing => break,
        };
        match accepted {
            Ok((stream, peer)) => hall.enter(stream, peer),
            Err(error) => {
                tracing::warn!(%error, "a connection was not accepted");
                time::sleep(ACCEPT_PAUSE).await;
            }
        }
    }
    drop(listener);
    tracing::info!("stopping: letting requests under way finish");
    hall.empty().await;
}

/// Everybody who came in.
struct Hall {
    builder: Builder<TokioExecutor>,
    router: Router,
    door: Door,
    places: Places,
    closing: CancellationToken,
    connections: TaskTracker,
}

impl Hall {
    fn new(router: Router, door: Door) -> Self {
        let mut builder = Builder::new(TokioExecutor::new());
        let Patience { head, .. } = door.patience;
        builder.http1().timer(TokioTimer::new()).header_read_timeout(head).max_buf_size(HEADER_BYTES);
        builder.http2().timer(TokioTimer::new()).keep_alive_interval(Some(head)).keep_alive_timeout(head);
        let places = Places::new(door.places);
        Self { builder, router, door, places, closing: CancellationToken::new(), connections: TaskTracker::new() }
    }

    /// Serves a connection, if there is a place for it.
    fn enter(&mut self, stream: TcpStream, peer: SocketAddr) {
        let address = peer.ip().to_canonical();
        let place = self.places.take(address, is_among(&self.door.trusted, address));
        if let Some(place) = place {
            self.connections.spawn(self.connection(stream, peer, place));
        }
    }

    fn connection(&self, stream: TcpStream, peer: SocketAddr, place: Place) -> impl Future<Output = ()> + use<> {
        let activity = Arc::new(Activity::new());
        let service = self.router.clone().layer(Extension(ConnectInfo(peer)));
        let seen = Arc::clone(&activity);
        let service = hyper::service::service_fn(move |request: Request<Incoming>| {
            let (under_way, answer) = (seen.begin(), service.clone().oneshot(request.map(Body::new)));
            async move { answer.await.map(|answer| answer.map(|body| answer::Answer::new(body, under_way))) }
        });
        let connection = self.builder.serve_connection(TokioIo::new(stream), service).into_owned();
        let attended = attend(connection, activity, self.closing.clone(), self.door.patience);
        async move {
            attended.await;
            drop(place);
        }
    }

    /// Waits until everybody has gone, but not for ever.
    async fn empty(self) {
        self.closing.cancel();
        self.connections.close();
        if time::timeout(self.door.patience.drain, self.connections.wait()).await.is_err() {
            tracing::warn!("some requests did not finish in time");
        }
    }
}
