//! What is turned at the table of a group, as a stream of events for every open page of it (docs/adr/0025).

use std::{
    convert::Infallible,
    pin::{Pin, pin},
    task::{Context, Poll},
    time::{Duration, SystemTime},
};

use app::error::{AppError, NoField};
use axum::{
    body::Body,
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use backend::meetings::Hearing;
use bytes::Bytes;
use domain::{base::id::Id, group::Group, meeting::live::Turns, people::member::Member};
use headers::HeaderMapExt;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use hyper::body::Frame;
use tokio::{
    sync::mpsc,
    time::{Instant, MissedTickBehavior, interval_at, sleep},
};

use crate::http::{Web, caller::signed_in, session::Visit, streams::StreamPlace};

/// A stream ends after so long and its page asks anew, with its session. So none outlives its client by a minute, even
/// where a proxy keeps a telephone's connection that has long been gone; no patience of ours cuts one; and whoever has
/// logged out elsewhere hears no more.
const LIFE: Duration = Duration::from_secs(50);
/// Between two signs of life: a network forgets a connection that is silent for half a minute. With each is looked whether
/// the person still belongs to the group.
const BEAT: Duration = Duration::from_secs(15);
/// So many words wait for a client. One that takes none of them is gone, or too slow to look at a card with others.
const WAITING: usize = 4;
/// An empty line that no page hears.
const SIGN_OF_LIFE: Bytes = Bytes::from_static(b":\n\n");
/// The door has closed, or the person is no longer in the group: there is no need to ask again.
const END: Bytes = Bytes::from_static(b"event: end\ndata: \n\n");
/// What keeps nginx from collecting the stream before it hands it on.
const NO_BUFFER: (HeaderName, HeaderValue) =
    (HeaderName::from_static("x-accel-buffering"), HeaderValue::from_static("no"));

/// `GET /groups/{id}/live/events`
pub async fn events(State(web): State<Web>, Path(group): Path<String>, asked: HeaderMap) -> Response {
    match begin(&web, &group, &asked).await {
        Ok(stream) => stream,
        Err(status) => status.into_response(),
    }
}

async fn begin(web: &Web, group: &str, asked: &HeaderMap) -> Result<Response, StatusCode> {
    if web.stop.is_told() {
        return Err(StatusCode::SERVICE_UNAVAILABLE);
    }
    let visit = Visit::outside_the_layer(web, asked).ok_or(StatusCode::UNAUTHORIZED)?;
    let member = signed_in(web, &visit).await?.ok_or(StatusCode::UNAUTHORIZED)?.id;
    let group: Id<Group> = group.parse().map_err(|_| StatusCode::NOT_FOUND)?;
    let place = web.streams.take(member)?;
    let hearing = web.backend.listen(&member, &group).await;
    let hearing = hearing.map_err(|failed| AppError::<NoField>::from(failed).status())?;
    let (told, stream) = mpsc::channel(WAITING);
    let teller = Teller { web: web.clone(), member, group, hearing, told, _place: place };
    tokio::spawn(teller.tell());
    let mut response = Response::new(Body::new(Stream(stream)));
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/event-stream"));
    response.headers_mut().insert(NO_BUFFER.0, NO_BUFFER.1);
    let now = Duration::from_millis(web.backend.session_clock().unix_ms().unsigned_abs());
    response.headers_mut().typed_insert(headers::Date::from(SystemTime::UNIX_EPOCH + now));
    Ok(response)
}

/// Whoever tells one client what is turned.
struct Teller {
    web: Web,
    member: Id<Member>,
    group: Id<Group>,
    hearing: Hearing,
    told: mpsc::Sender<Bytes>,
    _place: StreamPlace,
}

impl Teller {
    /// Tells until the client has gone or is too slow, the stream has lived, the process is told to stop, the door closes,
    /// or the person is no longer in the group.
    async fn tell(mut self) {
        let (mut over, mut stopped) = (pin!(sleep(LIFE)), pin!(self.web.stop.told()));
        let mut beat = interval_at(Instant::now() + BEAT, BEAT);
        beat.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let mut said = turn(*self.hearing.turns.borrow_and_update());
        // Whoever waits for this queue to have room, waits for nobody else.
        while self.told.try_send(said.clone()).is_ok() && said != END {
            said = tokio::select! {
                () = self.told.closed() => return,
                () = &mut over => return,
                () = &mut stopped => return,
                news = self.hearing.turns.changed() => match news {
                    Ok(()) => turn(*self.hearing.turns.borrow_and_update()),
                    Err(_) => END,
                },
                _ = beat.tick() => self.sign_of_life().await,
            };
        }
    }

    /// That the stream goes on, if the person may still hear it. A database that is away makes nobody deaf.
    async fn sign_of_life(&self) -> Bytes {
        match self.web.backend.still_hears(&self.member, &self.group, &self.hearing.meeting).await {
            Ok(false) => END,
            Ok(true) | Err(_) => SIGN_OF_LIFE,
        }
    }
}

/// How far the table has come, and when to ask anew once the stream has ended: at once, for it ends by plan.
fn turn(turns: Turns) -> Bytes {
    format!("retry: 500\nevent: turn\ndata: {turns}\n\n").into()
}

/// A body that ends when nobody tells anything any more.
struct Stream(mpsc::Receiver<Bytes>);

impl hyper::body::Body for Stream {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        self.0.poll_recv(cx).map(|said| said.map(|said| Ok(Frame::data(said))))
    }
}
