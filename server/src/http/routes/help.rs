//! That somebody asks for help at a meeting, as a stream of events for organizers and for the host (docs/adr/0029).

use std::{pin::pin, time::Duration};

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use backend::{access::Organizer, meetings::HelpEar};
use bytes::Bytes;
use domain::people::member::Member;
use http::{HeaderMap, StatusCode};
use tokio::{
    sync::mpsc,
    time::{Instant, MissedTickBehavior, interval, sleep},
};

use super::stream::{BEAT, END, LIFE, SIGN_OF_LIFE, open, turn};
use crate::http::{Web, caller::signed_in, session::Visit, streams::StreamPlace};

/// Between two looks: whoever asks for help is seen before they wonder whether it went. One statement with an index for
/// each page that is open; those of organizers and of hosts who meet are few.
const LOOK: Duration = Duration::from_secs(1);

/// `GET /organize/help/events`
pub async fn for_organizers(State(web): State<Web>, headers: HeaderMap) -> Response {
    let ear = |member: Member| Organizer::of(&member).map(HelpEar::Organizer);
    begin(&web, &headers, ear).await.unwrap_or_else(IntoResponse::into_response)
}

/// `GET /groups/{id}/help/events`
pub async fn for_host(State(web): State<Web>, Path(group): Path<String>, headers: HeaderMap) -> Response {
    let ear = |member: Member| Some(HelpEar::Host(member.id, group.parse().ok()?));
    begin(&web, &headers, ear).await.unwrap_or_else(IntoResponse::into_response)
}

async fn begin(
    web: &Web,
    headers: &HeaderMap,
    ear: impl FnOnce(Member) -> Option<HelpEar>,
) -> Result<Response, StatusCode> {
    if web.stop.is_told() {
        return Err(StatusCode::SERVICE_UNAVAILABLE);
    }
    let visit = Visit::outside_the_layer(web, headers).ok_or(StatusCode::UNAUTHORIZED)?;
    let member = signed_in(web, &visit).await?.ok_or(StatusCode::UNAUTHORIZED)?;
    let id = member.id;
    let ear = ear(member).ok_or(StatusCode::NOT_FOUND)?;
    let news = web.backend.help_news(&ear).await.map_err(|_| StatusCode::SERVICE_UNAVAILABLE)?;
    news.ok_or(StatusCode::NOT_FOUND)?;
    let place = web.streams.take(id)?;
    let (told, response) = open(web);
    tokio::spawn(Teller { web: web.clone(), ear, told, _place: place }.tell());
    Ok(response)
}

/// Whoever tells one client who asks for help.
struct Teller {
    web: Web,
    ear: HelpEar,
    told: mpsc::Sender<Bytes>,
    _place: StreamPlace,
}

impl Teller {
    /// Tells until the client has gone or is too slow, the stream has lived, the process is told to stop, or the person may
    /// hear no more. A database that is away makes nobody deaf.
    async fn tell(self) {
        let (mut over, mut stopped) = (pin!(sleep(LIFE)), pin!(self.web.stop.told()));
        let mut looks = interval(LOOK);
        looks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let (mut known, mut spoke) = (None, Instant::now());
        loop {
            tokio::select! {
                () = self.told.closed() => return,
                () = &mut over => return,
                () = &mut stopped => return,
                _ = looks.tick() => {}
            }
            let word = match self.web.backend.help_news(&self.ear).await {
                Ok(None) => END,
                Ok(Some(stamp)) if known != Some(stamp) => {
                    known = Some(stamp);
                    turn(stamp)
                }
                Ok(Some(_)) | Err(_) if spoke.elapsed() < BEAT => continue,
                Ok(Some(_)) | Err(_) => SIGN_OF_LIFE,
            };
            spoke = Instant::now();
            let is_last = word == END;
            if self.told.try_send(word).is_err() || is_last {
                return;
            }
        }
    }
}
