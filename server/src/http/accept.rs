//! Accepting connections: with time-outs and caps, which `axum::serve` has not.

mod activity;
mod answer;
mod attend;
mod carrier;
mod patience;
mod places;
#[cfg(test)]
mod tests;

use std::{convert::Infallible, future::pending, net::SocketAddr, sync::Arc, time::Duration};

use axum::{Router, body::Body, extract::ConnectInfo};
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
    carrier::{Carrier, Socket, is_stream, may_be_carried},
    places::{Guest, Places},
};
use super::address::is_among;
use crate::stop::Stop;

/// Headers of ours take less than 2 KiB; this leaves room for proxies.
const HEADER_BYTES: usize = 16 * 1024;
/// Requests of one connection at once: more than a page asks for, while the bodies of two hundred, as is usual, would fill the
/// memory from one address.
const STREAMS: u32 = 32;
/// A pause after a failed accept, so that a process without file descriptors does not spin.
const ACCEPT_PAUSE: Duration = Duration::from_millis(100);

/// How many connections are taken, and how long is waited for each.
pub struct Admission {
    /// How long is waited for a client.
    pub patience: Patience,
    /// Proxies, whose connections are those of many people: for them the cap of an address does not hold.
    pub trusted: Vec<IpNet>,
    /// Connections at once.
    pub places: usize,
}

impl Admission {
    /// As many connections as the system lets the process have.
    pub fn new(trusted: Vec<IpNet>) -> Self {
        Self { patience: Patience::default(), trusted, places: places::of_this_process() }
    }

    /// How long connections are still taken after the process was told to stop: behind a proxy for a moment after `/readyz`
    /// says so, so that nobody is sent here who would be refused.
    fn grace(&self) -> Duration {
        if self.trusted.is_empty() { Duration::ZERO } else { self.patience.grace }
    }
}

/// Serves until told to stop, then lets requests under way finish.
pub async fn serve(listener: TcpListener, router: Router, admission: Admission, stop: Stop) {
    let mut acceptor = Acceptor::new(router, admission);
    let closing = {
        let (stop, grace) = (stop.clone(), acceptor.admission.grace());
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
            Ok((stream, peer)) => acceptor.enter(stream, peer),
            Err(error) => {
                tracing::warn!(%error, "a connection was not accepted");
                time::sleep(ACCEPT_PAUSE).await;
            }
        }
    }
    drop(listener);
    tracing::info!("stopping: letting requests under way finish");
    acceptor.empty().await;
}

/// Has the end of an answer not wait until the client has confirmed its beginning, which clients put off by 40 ms: a page
/// that is longer than a buffer of ours would take that long.
fn send_at_once(stream: &TcpStream) {
    if let Err(error) = stream.set_nodelay(true) {
        tracing::debug!(%error, "a connection waits before it sends");
    }
}

/// Everybody who came in.
struct Acceptor {
    builder: Builder<TokioExecutor>,
    router: Router,
    admission: Admission,
    places: Places,
    closing: CancellationToken,
    connections: TaskTracker,
}

impl Acceptor {
    fn new(router: Router, admission: Admission) -> Self {
        let mut builder = Builder::new(TokioExecutor::new());
        let Patience { head, .. } = admission.patience;
        builder.http1().timer(TokioTimer::new()).header_read_timeout(head).max_buf_size(HEADER_BYTES);
        builder.http2().max_concurrent_streams(STREAMS);
        builder.http2().timer(TokioTimer::new()).keep_alive_interval(Some(head)).keep_alive_timeout(head);
        let places = Places::new(admission.places);
        Self { builder, router, admission, places, closing: CancellationToken::new(), connections: TaskTracker::new() }
    }

    /// Serves a connection, if there is a place for it.
    fn enter(&mut self, stream: TcpStream, peer: SocketAddr) {
        let address = peer.ip().to_canonical();
        let (activity, leave) = (Arc::new(Activity::new()), self.closing.child_token());
        let guest = Guest { activity: Arc::clone(&activity), leave: leave.clone() };
        if let Some(place) = self.places.take(address, is_among(&self.admission.trusted, address), guest) {
            send_at_once(&stream);
            let connection = self.connection(stream, peer, (activity, leave));
            self.connections.spawn(async move {
                connection.await;
                drop(place);
            });
        }
    }

    fn connection(
        &self,
        stream: TcpStream,
        peer: SocketAddr,
        (activity, leave): (Arc<Activity>, CancellationToken),
    ) -> impl Future<Output = ()> + use<> {
        // A layer of its own for each connection would hold every route of the service once more.
        let (service, seen, carrier) = (self.router.clone(), Arc::clone(&activity), Carrier::new(stream));
        let io = TokioIo::new(Socket(Arc::clone(&carrier)));
        let other = Arc::clone(&carrier);
        let service = hyper::service::service_fn(move |mut request: Request<Incoming>| {
            request.extensions_mut().insert(ConnectInfo(peer));
            let by_socket = may_be_carried(&request).then(|| Arc::clone(&other));
            let (under_way, answer) = (seen.begin(), service.clone().oneshot(request.map(Body::new)));
            async move {
                let answer = answer.await?;
                match by_socket.filter(|_| is_stream(answer.headers())) {
                    // HTTP waits for an answer until it is let go.
                    Some(carrier) => {
                        carrier.hand_over(answer, under_way);
                        pending::<Result<_, Infallible>>().await
                    }
                    None => Ok(answer.map(|body| answer::Answer::new(body, under_way))),
                }
            }
        });
        // In a place of its own: as a part of each future around it, it would be there several times over.
        let connection = Box::pin(self.builder.serve_connection(io, service).into_owned());
        attend(connection, carrier, (activity, leave), self.admission.patience)
    }

    /// Waits until everybody has gone, but not for ever.
    async fn empty(self) {
        self.closing.cancel();
        self.connections.close();
        if time::timeout(self.admission.patience.drain, self.connections.wait()).await.is_err() {
            tracing::warn!("some requests did not finish in time");
        }
    }
}
