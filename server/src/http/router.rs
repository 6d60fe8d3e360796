//! Which address is answered by what, and what requests pass through: three stacks, each with no more than it needs.
//!
//! A route belongs to the stack of whoever asks for it: people, programs, or those who run the service.

use axum::{
    Router,
    body::Body,
    middleware::{from_fn, from_fn_with_state},
    routing::{get, post},
};
use http::{Response, StatusCode};
use tower_http::{
    catch_panic::CatchPanicLayer,
    request_id::{PropagateRequestIdLayer, SetRequestIdLayer},
};

use super::{
    Web,
    accept::Patience,
    layers::{body, cache, csrf, errors, gate, headers, methods, session, trace},
    routes::{
        calendar, card, dial_in, export, files, forms, health, help, join, live, logout, page, practice, view, webhooks,
    },
};

/// Every address, and around the three stacks what all answers have in common. Layers stand outermost last.
pub fn router(web: Web, patience: Patience) -> Router {
    pages(&web, patience)
        .merge(machines(patience))
        .merge(operations())
        .layer(from_fn_with_state(web.clone(), headers::set))
        .layer(from_fn(trace::log))
        .layer(PropagateRequestIdLayer::x_request_id())
        .layer(SetRequestIdLayer::x_request_id(trace::RequestIds::new()))
        .layer(from_fn(trace::forget_foreign_id))
        .layer(from_fn(methods::head))
        .with_state(web)
}

/// What people open, press and send. Whoever is signed out is given what the cache holds before anybody looks for a
/// session; all others have one, their forms are guarded, and what goes wrong is told on a page.
fn pages(web: &Web, patience: Patience) -> Router<Web> {
    Router::new()
        .route("/api/{*function}", post(forms::server_function))
        .route("/logout", post(logout::log_out))
        .route("/settings/view", post(view::set_view))
        .route("/profile/export.json", get(export::export))
        .route("/hyang/card.png", get(card::card))
        .route("/groups/{id}/join", post(join::join))
        .route("/groups/{id}/dial-in", post(dial_in::dial_in).get(page::page))
        .route("/practice/join", post(practice::join))
        .route("/groups/{id}/calendar.ics", get(calendar::of_group))
        .fallback(page::page)
        .layer(from_fn(methods::options))
        .layer(from_fn_with_state(patience, body::whole))
        .layer(csrf::layer(&web.public_url))
        .layer(from_fn_with_state(web.clone(), csrf::check))
        .layer(CatchPanicLayer::custom(broken))
        .layer(from_fn_with_state(web.clone(), session::note))
        .layer(session::layer(web.backend.clone(), web.cookies))
        .layer(from_fn_with_state(web.cookies, session::secure_removal))
        .layer(from_fn_with_state(web.clone(), cache::serve))
        .layer(from_fn(gate::check))
        .layer(from_fn_with_state(web.clone(), errors::to_people))
}

/// What programs ask for: no session, no cookie, and what goes wrong is told as data, whatever they say that they accept.
/// Whoever is let in by a signature instead of a session, and streams of events, belong here.
fn machines(patience: Patience) -> Router<Web> {
    files::routes()
        .route("/calendar/{file}", get(calendar::of_member))
        .route("/groups/{id}/live/events", get(live::events))
        .route("/groups/{id}/help/events", get(help::for_host))
        .route("/organize/help/events", get(help::for_organizers))
        .route("/webhooks/zoom", post(webhooks::zoom))
        .layer(from_fn(methods::options))
        .layer(from_fn_with_state(patience, body::whole))
        .layer(CatchPanicLayer::custom(broken))
        .layer(from_fn(gate::check))
        .layer(from_fn(errors::to_programs))
}

/// What is asked by whoever runs the service: a status and a word, without anything that could fail beside what is asked
/// about.
fn operations() -> Router<Web> {
    Router::new()
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .layer(from_fn(methods::options))
        .layer(CatchPanicLayer::custom(broken))
        .layer(from_fn(gate::check))
}

/// What a panic is answered with; the layers around it say it in the form that their callers can read.
fn broken(_: Box<dyn std::any::Any + Send>) -> Response<Body> {
    let mut answer = Response::new(Body::empty());
    *answer.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
    answer
}
