//! Accepting connections: with time-outs and a cap, which `axum::serve` has not.

use std::{net::SocketAddr, pin::pin, sync::Arc, time::Duration};

use axum::{Extension, Router, body::Body, extract::ConnectInfo};
use hyper::{Request, body::Incoming};
use hyper_util::{
    rt::{TokioExecutor, TokioIo, TokioTimer},
    server::{conn::auto::Builder, graceful::GracefulShutdown},
};
use tokio::{
    net::{TcpListener, TcpStream},
    signal::unix::{SignalKind, signal},
    sync::Semaphore,
    time,
};
use tower::ServiceExt;

/// A client that takes longer for its headers, or rests longer between requests, is let go.
const HEADER_TIMEOUT: Duration = Duration::from_secs(10);
/// Headers of ours take less than 2 KiB; this leaves room for proxies.
const HEADER_BYTES: usize = 16 * 1024;
/// Connections at once; each costs about 20 KiB at rest.
const CONNECTIONS: usize = 10_000;
/// Requests under way may take this long to finish when the process is told to stop.
const DRAIN: Duration = Duration::from_secs(25);
/// A pause after a failed accept, so that a process without file descriptors does not spin.
const ACCEPT_PAUSE: Duration = Duration::from_millis(100);

/// Serves until SIGTERM or SIGINT, then drains.
pub async fn serve(listener: TcpListener, router: Router) {
    let mut builder = Builder::new(TokioExecutor::new());
    builder.http1().timer(TokioTimer::new()).header_read_timeout(HEADER_TIMEOUT).max_buf_size(HEADER_BYTES);
    builder.http2().timer(TokioTimer::new()).keep_alive_interval(Some(HEADER_TIMEOUT));
    let (builder, graceful) = (Arc::new(builder), GracefulShutdown::new());
    let places = Arc::new(Semaphore::new(CONNECTIONS));
    let mut stop = pin!(told_to_stop());
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut stop => break,
        };
        match (accepted, Arc::clone(&places).try_acquire_owned()) {
            (Ok((stream, peer)), Ok(place)) => {
                let connection = connect(&builder, &graceful, stream, peer, router.clone());
                tokio::spawn(async move {
                    connection.await;
                    drop(place);
                });
            }
            (Ok(_), Err(_)) => tracing::warn!("all {CONNECTIONS} places are taken: a connection was closed"),
            (Err(error), _) => {
                tracing::warn!(%error, "a connection was not accepted");
                time::sleep(ACCEPT_PAUSE).await;
            }
        }
    }
    drop(listener);
    tracing::info!("stopping: letting requests under way finish");
    if time::timeout(DRAIN, graceful.shutdown()).await.is_err() {
        tracing::warn!("some requests did not finish in time");
    }
}

fn connect(
    builder: &Arc<Builder<TokioExecutor>>,
    graceful: &GracefulShutdown,
    stream: TcpStream,
    peer: SocketAddr,
    router: Router,
) -> impl Future<Output = ()> + use<> {
    let service = router.layer(Extension(ConnectInfo(peer)));
    let service =
        hyper::service::service_fn(move |request: Request<Incoming>| service.clone().oneshot(request.map(Body::new)));
    let connection = builder.serve_connection(TokioIo::new(stream), service).into_owned();
    let watched = graceful.watch(connection);
    async move {
        if let Err(error) = watched.await {
            tracing::debug!(%error, "a connection ended early");
        }
    }
}

/// Ends when the process is told to stop, by SIGTERM or SIGINT.
pub async fn told_to_stop() {
    let (Ok(mut term), Ok(mut int)) = (signal(SignalKind::terminate()), signal(SignalKind::interrupt())) else {
        tracing::error!("signals cannot be watched: only SIGKILL will stop this process");
        return std::future::pending().await;
    };
    tokio::select! {
        _ = term.recv() => {}
        _ = int.recv() => {}
    }
}
