//! Forms of people: taken once, and never lost.
//!
//! A form that is sent twice is answered twice alike. One that is not taken comes back filled in, with the reason above
//! it: in the answer itself, or on its page after a redirect where a cookie can carry it (docs/adr/0002).

mod once;
mod shown;
mod waiting;

use app::{
    error::AppError,
    outcome::SendAgain,
    server::{Caller, Kept, Left, LeftToWeb, Sent, keep, own_path, without_draft},
    viewer::Viewer,
};
use axum::{
    extract::{Request, State},
    response::{AppendHeaders, IntoResponse, Redirect, Response},
};
use http::{HeaderValue, Method, StatusCode, header, request::Parts};
use leptos::context::provide_context;

use self::once::{Given, given_before, given_to_member, name_of_form};
use crate::http::{
    Web,
    caller::{self, encoded},
    layers::{
        body,
        errors::{error_of, status_for_people},
    },
    render::{error_page, page_with_form},
    view::kept,
};

/// The pages of forms, for whoever sends one without naming its page. What stands in braces is a field of the form.
const PAGES: [(&str, &str); 39] = [
    ("signup", "/signup"),
    ("login", "/login"),
    ("forgot", "/forgot"),
    ("open-key", "/key"),
    ("use-key", "/key/{form[token]}"),
    ("verify", "/home"),
    ("interests", "/welcome/interests"),
    ("times", "/welcome/times"),
    ("rename", "/profile"),
    ("name-tree", "/hyang"),
    ("leave", "/profile"),
    ("change-login", "/profile"),
    ("add-contact", "/profile"),
    ("prove-contact", "/profile"),
    ("choose-way", "/profile"),
    ("set-birthday", "/profile"),
    ("take-break", "/profile"),
    ("make-key", "/organize/members/{member}"),
    ("confirm", "/confirm"),
    ("thanks", "/meetings/{form[meeting]}/feedback"),
    ("answer-letter", "/letters"),
    ("look-at-worry", "/organize"),
    ("look-at-writer", "/organize"),
    ("write-line", "/groups/{form[group]}"),
    ("sign-card", "/groups/{form[group]}"),
    ("set-room", "/organize/groups/{form[group]}"),
    ("set-rooms", "/organize/rooms"),
    ("move-meeting", "/organize/meetings/{form[meeting]}"),
    ("answer-by-address", "/answer/{token}"),
    ("ask-for-seat", "/home"),
    ("stop-asking", "/home"),
    ("answer-offer-by-address", "/answer/seat/{token}"),
    ("answer-for", "/organize/groups/{group}"),
    ("swap-places", "/organize/rounds/{round}"),
    ("form-together", "/organize/rounds/{round}"),
    ("form-without", "/organize/rounds/{round}"),
    ("start-round", "/organize/rounds"),
    ("set-next-round", "/organize/rounds"),
    ("void-growth", "/organize/growth/{form[pair]}"),
];

/// Runs a server function for a program or a form.
pub async fn server_function(State(web): State<Web>, request: Request) -> Response {
    let (parts, typed) = request.into_parts();
    let Ok(body) = axum::body::to_bytes(typed, body::LIMIT).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    let sent = Sent::new(&body);
    let (mut caller, mut viewer) = match caller::read(&web, &parts).await {
        Ok(read) => read,
        Err(status) if caller::wants_page(&parts.headers) => {
            let (_, viewer) = caller::nobody(&web, "/", kept(&parts.headers, web.cookies));
            return send_again(&web, &parts, &sent, viewer, error_of(status)).await;
        }
        Err(status) => return status.into_response(),
    };
    caller.page = page_of_form(&parts, &sent);
    viewer.here.clone_from(&caller.page);
    let Some(form) = sent.field("key").and_then(|_| name_of_form(&caller, &parts, &body)) else {
        return answer(&web, caller, viewer, parts, sent, body.into()).await;
    };
    if caller.member.is_none() {
        return match given_to_member(&web, &form).await {
            Some(given) => given.again(),
            None => answer(&web, caller, viewer, parts, sent, body.into()).await,
        };
    }
    match given_before(&web, &form).await {
        Ok(Some(given)) => given.again(),
        Ok(None) => {
            // In a task of its own: a second click makes browsers go away from the first, and its answer must still be kept.
            let done = tokio::spawn(async move {
                let answer = answer(&web, caller, viewer, parts, sent, body.into()).await;
                Given::of(&answer).keep(&web, &form).await;
                answer
            });
            done.await.unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())
        }
        Err(error) => refused(&web, caller, viewer, &parts, &sent, error).await,
    }
}

/// Runs the server function, and does for a browser what it leaves to do: brings a form that is not taken back to
/// whoever filled it in, or has it wait until they have given their password.
async fn answer(
    web: &Web,
    caller: Caller,
    viewer: Viewer,
    parts: Parts,
    sent: Sent,
    body: axum::body::Body,
) -> Response {
    let left = LeftToWeb::default();
    let answer = run(web, &caller, &viewer, &left, &parts, body).await;
    if !caller.wants_page {
        return answer;
    }
    match left.take() {
        Some(Left::Refused(kept)) => match page_with_form(web, &caller, &viewer, kept, None).await {
            Some(page) => (StatusCode::UNPROCESSABLE_ENTITY, page).into_response(),
            None => send_again(web, &parts, &sent, viewer, AppError::TooLarge).await,
        },
        Some(Left::Unproven) => waiting::to_confirm(&caller, &parts, &sent),
        Some(Left::Goes(form)) => waiting::go_on(web, caller, viewer, parts, form).await,
        None => readable(web, caller, viewer, &parts, &sent, answer).await,
    }
}

/// Runs the server function.
async fn run(
    web: &Web,
    caller: &Caller,
    viewer: &Viewer,
    left: &LeftToWeb,
    parts: &Parts,
    body: axum::body::Body,
) -> Response {
    let context = {
        let (caller, viewer, left) = (caller.clone(), viewer.clone(), left.clone());
        move || {
            provide_context(caller.clone());
            provide_context(viewer.clone());
            provide_context(left.clone());
        }
    };
    // It sees no `Accept: text/html`, so Leptos neither redirects to the `Referer` nor writes an error into an address;
    // of what the client wrote it sees the form alone.
    let mut asked = Request::new(body);
    *asked.method_mut() = parts.method.clone();
    *asked.uri_mut() = web.own(&parts.uri);
    asked.headers_mut().insert(header::ACCEPT, HeaderValue::from_static("application/json"));
    if let Some(kind) = parts.headers.get(header::CONTENT_TYPE) {
        asked.headers_mut().insert(header::CONTENT_TYPE, kind.clone());
    }
    leptos_axum::handle_server_fns_with_context(context, asked).await.into_response()
}

/// The answer as a person can read it.
async fn readable(web: &Web, caller: Caller, viewer: Viewer, parts: &Parts, sent: &Sent, answer: Response) -> Response {
    let status = answer.status();
    if !(status.is_client_error() || status.is_server_error()) {
        return answer;
    }
    let retry = answer.headers().get(header::RETRY_AFTER).cloned();
    let mut refused = refused(web, caller, viewer, parts, sent, error_of(status)).await;
    if let Some(retry) = retry {
        refused.headers_mut().insert(header::RETRY_AFTER, retry);
    }
    refused
}

/// What somebody gets whose form was not taken for a reason that stands in none of its fields.
async fn refused(web: &Web, caller: Caller, viewer: Viewer, parts: &Parts, sent: &Sent, error: AppError) -> Response {
    let worth_keeping = sent.is_worth_keeping();
    // Else its page would choose what of it to show.
    let is_sure = shown::is_plain(sent);
    let fields = Kept::Fields(sent.fields.clone());
    if error == AppError::SignedOut {
        if !worth_keeping {
            return to_log_in(&without_draft(&caller.page));
        }
        // A form that does not say where it belongs would stand on no page after the log-in.
        let own_page = home_of(parts.uri.path(), sent);
        return match own_page.filter(|_| is_sure).and_then(|_| keep(&caller, &caller.page, &fields)) {
            Some((page, cookie)) => (AppendHeaders([(header::SET_COOKIE, cookie)]), to_log_in(&page)).into_response(),
            None => send_again(web, parts, sent, viewer, error).await,
        };
    }
    if !worth_keeping {
        return status_for_people(&error, error.status()).into_response();
    }
    let page = match page_with_form(web, &caller, &viewer, fields, Some(error.clone())).await {
        Some(page) if is_sure => shown::with_all(page, sent).await,
        _ => None,
    };
    match page {
        Some(page) => (status_for_people(&error, error.status()), page).into_response(),
        None => send_again(web, parts, sent, viewer, error).await,
    }
}

fn to_log_in(page: &str) -> Response {
    Redirect::to(&format!("/login?next={}", encoded(page))).into_response()
}

/// The page that holds a form where its own page cannot be shown.
async fn send_again(web: &Web, parts: &Parts, sent: &Sent, viewer: Viewer, error: AppError) -> Response {
    let status = status_for_people(&error, error.status());
    let form = sent.is_worth_keeping().then(|| SendAgain {
        action: parts.uri.path().to_owned(),
        fields: sent.pairs(),
        password: ["/api/signup", "/api/login", "/api/use-key", "/api/confirm"].contains(&parts.uri.path()),
    });
    let mut page = error_page(web, error, viewer, form).await;
    *page.status_mut() = status;
    page
}

/// The page that a form stands on: the one that it names; else the one that its address belongs to, since what a browser
/// says of where it came from may be missing or cut short. What was typed is shown on the page that its address belongs
/// to and nowhere else, whatever the form names.
fn page_of_form(parts: &Parts, sent: &Sent) -> String {
    let home = home_of(parts.uri.path(), sent);
    let is_home = |page: &String| home.as_deref().is_none_or(|home| page.split('?').next() == Some(home));
    let named = sent.field("page").filter(|page| own_path(page).is_some());
    let page = named.filter(|page| !sent.is_worth_keeping() || is_home(page)).unwrap_or_else(|| {
        let came_from = caller::page_of(&Method::POST, &parts.uri, &parts.headers);
        if is_home(&came_from) { came_from } else { home.clone().unwrap_or(came_from) }
    });
    without_draft(&page)
}

fn home_of(address: &str, sent: &Sent) -> Option<String> {
    let name = address.strip_prefix("/api/")?;
    let (_, page) = PAGES.into_iter().find(|(form, _)| *form == name)?;
    let Some((before, rest)) = page.split_once('{') else { return Some(page.to_owned()) };
    let (field, after) = rest.split_once('}')?;
    // Anything else would name another page, or none; of a field that is there twice, the last counts.
    let is_part = |part: &String| part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    let named = sent.pairs().into_iter().rev().filter(|(name, _)| name == field).map(|(_, value)| value);
    named.into_iter().find(is_part).map(|part| format!("{before}{part}{after}"))
}
