//! A connection from its beginning to its end, which comes however the client behaves.

use std::{pin::Pin, sync::Arc};

use hyper::{Request, Response, body::Incoming, service::Service};
use hyper_util::{
    rt::{TokioExecutor, TokioIo},
    server::conn::auto::Connection,
};
use tokio::time::{Instant, sleep_until};
use tokio_util::sync::CancellationToken;

use super::{
    Patience,
    activity::Activity,
    answer::Answer,
    carrier::{Carrier, Socket},
};

/// Serves a connection until the client leaves, takes too long, or is told to leave.
pub async fn attend<S>(
    mut connection: Pin<Box<Connection<'static, TokioIo<Socket>, S, TokioExecutor>>>,
    carrier: Arc<Carrier>,
    (activity, leave): (Arc<Activity>, CancellationToken),
    patience: Patience,
) where
    S: Service<Request<Incoming>, Response = Response<Answer>>,
    S::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
    S::Future: Send + 'static,
{
    let mut gone = None;
    loop {
        // Looked at anew once in a while: an answer that comes to its end brings the deadline nearer.
        let look = gone.unwrap_or_else(|| activity.deadline(&patience).min(Instant::now() + patience.head));
        tokio::select! {
            ended = connection.as_mut() => return note(ended),
            () = carrier.handed() => {
                drop(connection);
                return Box::pin(carrier.carry(patience.head)).await;
            }
            () = leave.cancelled(), if gone.is_none() => {
                connection.as_mut().graceful_shutdown();
                gone = Some(Instant::now() + patience.drain);
            }
            () = sleep_until(look) => {
                let is_over = gone.is_some() || activity.deadline(&patience) <= Instant::now();
                if is_over && (gone.is_some() || activity.rests_since().is_none()) {
                    tracing::debug!("a client took too long: its connection was closed");
                    return;
                }
                if is_over {
                    // It did nothing wrong and may be about to ask something: it is told before it is cut off.
                    connection.as_mut().graceful_shutdown();
                    gone = Some(Instant::now() + patience.head);
                }
            }
        }
    }
}

fn note(ended: Result<(), Box<dyn std::error::Error + Send + Sync>>) {
    if let Err(error) = ended {
        tracing::debug!(%error, "a connection ended early");
    }
}
