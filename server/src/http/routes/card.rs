//! A picture of a person's own 황금향, to send to whom they like.

use std::time::Duration;

use app::{
    error::{AppError, NoField},
    ui::svg_document,
};
use axum::{
    Extension,
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use domain::praise::look::{Look, Mood};
use http::{StatusCode, header};
use resvg::{
    tiny_skia::{Color, Pixmap, Transform},
    usvg::{Options, Tree},
};
use tokio::{sync::Semaphore, task::spawn_blocking, time::timeout};

use crate::http::{Web, caller::signed_in, session::Visit};

/// How wide the picture is, in pixels: sharp on a telephone held upright, and small enough for a message.
const WIDTH: u32 = 960;
/// So many are drawn at once: each takes a core for a moment, and pages go first. Whoever hangs up frees no place early.
static AT_ONCE: Semaphore = Semaphore::const_new(1);
/// Whoever waits longer is asked to come back: so many others wait, or one asks again and again.
const PATIENCE: Duration = Duration::from_secs(5);

/// `GET /hyang/card.png`: the drawing alone, without a name or a word of anybody.
pub async fn card(State(web): State<Web>, Extension(visit): Extension<Visit>) -> Response {
    let member = match signed_in(&web, &visit).await {
        Ok(Some(member)) => member,
        Ok(None) => return Redirect::to("/login?next=/hyang").into_response(),
        Err(status) => return status.into_response(),
    };
    let Ok(Ok(turn)) = timeout(PATIENCE, AT_ONCE.acquire()).await else {
        return AppError::<NoField>::Busy.status().into_response();
    };
    let look = match web.backend.hyang_view(&member).await {
        Ok(view) => to_send(view.look),
        Err(error) => return AppError::<NoField>::from(error).status().into_response(),
    };
    let drawing = spawn_blocking(move || {
        let drawn = drawn(&look);
        drop(turn);
        drawn
    });
    let drawn = drawing.await.ok().flatten();
    if let Some(picture) = drawn {
        ([(header::CONTENT_TYPE, "image/png")], picture).into_response()
    } else {
        tracing::error!("a picture of the character cannot be drawn");
        StatusCode::INTERNAL_SERVER_ERROR.into_response()
    }
}

/// A look for others: it greets, and that a letter came is nobody else's.
fn to_send(look: Look) -> Look {
    let mood = if look.resting { look.mood } else { Mood::Greeting };
    Look { letter: false, mood, ..look }
}

/// A look as a PNG file, on the ground of our pages; none if it is no drawing at all.
fn drawn(look: &Look) -> Option<Vec<u8>> {
    let tree = Tree::from_str(&svg_document(look, WIDTH), &Options::default()).ok()?;
    let size = tree.size().to_int_size();
    let mut pixels = Pixmap::new(size.width(), size.height())?;
    pixels.fill(Color::from_rgba8(0xff, 0xfa, 0xf0, 0xff));
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    pixels.encode_png().ok()
}

#[cfg(test)]
mod tests {
    use domain::praise::hyang::Stage;

    use super::*;

    #[test]
    fn every_stage_becomes_a_picture_that_can_be_sent() {
        for stage in Stage::ALL {
            let picture = drawn(&Look { letter: true, ..Look::plain(stage, Mood::Glad) }).unwrap();
            let back = Pixmap::decode_png(&picture).unwrap();
            assert_eq!((back.width(), back.height()), (WIDTH, WIDTH * 280 / 240), "{stage:?}");
            let ground = back.pixel(0, 0);
            assert!(back.pixels().iter().any(|pixel| Some(*pixel) != ground), "{stage:?} is a picture of nothing");
            assert!(picture.len() < 300_000, "{} bytes for {stage:?}", picture.len());
        }
    }

    #[test]
    fn what_others_see_tells_of_no_letter() {
        let look = Look { letter: true, resting: true, ..Look::plain(Stage::Golden, Mood::Sleepy) };
        assert_eq!((to_send(look.clone()).letter, to_send(look).mood), (false, Mood::Sleepy));
    }
}
