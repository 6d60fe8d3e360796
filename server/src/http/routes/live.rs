//! What is turned at the table of a group, as a stream of events for every open page of it (docs/adr/0025).

use std::pin::pin;

use app::error::{AppError, NoField};
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use backend::meetings::Hearing;
use bytes::Bytes;
use domain::{base::id::Id, group::Group, people::member::Member};
use http::{HeaderMap, StatusCode};
use tokio::{
    sync::mpsc,
    time::{Instant, MissedTickBehavior, interval_at, sleep},
};

use super::stream::{BEAT, END, LIFE, SIGN_OF_LIFE, open, turn};
use crate::http::{Web, caller::signed_in, session::Visit, streams::StreamPlace};

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
    let (told, response) = open(web);
    let teller = Teller { web: web.clone(), member, group, hearing, told, _place: place };
    tokio::spawn(teller.tell());
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
