//! The buttons in the head of every page that change how pages look.

use app::{
    error::{AppError, NoField},
    server::own_path,
};
use axum::{
    Extension, Form,
    extract::State,
    response::{AppendHeaders, IntoResponse, Redirect, Response},
};
use backend::{operation::Failed, store::StoreError};
use domain::people::member::Member;
use http::{HeaderMap, header};

use crate::http::{
    Web,
    caller::signed_in,
    cookies::Cookies,
    session::Visit,
    view::{ViewForm, kept},
};

/// A year, the most that browsers keep without asking again.
const MAX_AGE: u32 = 365 * 24 * 60 * 60;

/// `POST /settings/view`: keeps the view and leads back to the page.
pub async fn set_view(
    State(web): State<Web>,
    Extension(visit): Extension<Visit>,
    headers: HeaderMap,
    Form(form): Form<ViewForm>,
) -> Response {
    let member = match signed_in(&web, &visit).await {
        Ok(member) => member,
        Err(status) => return status.into_response(),
    };
    let view = form.over(member.as_ref().map_or_else(|| kept(&headers, web.cookies), |member| member.view));
    if let Some(Member { id, .. }) = member {
        match web.backend.set_view(&id, view).await {
            // Whoever has left meanwhile keeps it in the browser alone, like any stranger.
            Ok(()) | Err(Failed::Store(StoreError::Left)) => {}
            Err(failed) => return AppError::<NoField>::from(failed).status().into_response(),
        }
    }
    let value =
        format!("{}.{}.{}.{}", view.language.key(), view.text_size, u8::from(view.contrast), u8::from(view.still));
    let Cookies { view: name, secure, .. } = web.cookies;
    let secure = if secure { "; Secure" } else { "" };
    let cookie = format!("{name}={value}; Path=/; Max-Age={MAX_AGE}{secure}; HttpOnly; SameSite=Lax");
    let back = own_path(&form.back).unwrap_or("/");
    // Browsers open what holds the target of a link, so the panel is open again at what was pressed.
    let back = format!("{back}{}", form.pressed().map(|name| format!("#view-{name}")).unwrap_or_default());
    (AppendHeaders([(header::SET_COOKIE, cookie)]), Redirect::to(&back)).into_response()
}
