//! How pages look: text size, contrast, language.

use app::{server::own_path, viewer::Viewer};
use axum::{
    Form,
    extract::State,
    response::{AppendHeaders, IntoResponse, Redirect, Response},
};
use backend::member::{LARGEST_TEXT, Member, View};
use domain::text::Language;
use http::{HeaderMap, StatusCode, header};
use serde::Deserialize;
use tower_sessions::Session;

use super::{Web, caller::signed_in};

/// The cookie that keeps the view of who is signed out; for members it is on the server as well.
const COOKIE: &str = "__Host-view";
/// A year, the most that browsers keep without asking again.
const MAX_AGE: u32 = 365 * 24 * 60 * 60;

/// The form in the foot of every page.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ViewForm {
    text_size: String,
    contrast: String,
    language: String,
    back: String,
}

impl ViewForm {
    fn view(&self) -> View {
        View {
            language: Language::parse(&self.language),
            text_size: self.text_size.parse().unwrap_or(0).min(LARGEST_TEXT),
            contrast: self.contrast == "1",
        }
    }
}

/// `POST /settings/view`: keeps the view and leads back to the page.
pub async fn set_view(State(web): State<Web>, session: Session, Form(form): Form<ViewForm>) -> Response {
    let view = form.view();
    match signed_in(&web, &session).await {
        Ok(Some(Member { id, .. })) => {
            let backend = web.backend.clone();
            let kept = tokio::spawn(async move { backend.set_view(&id, view).await });
            if !matches!(kept.await, Ok(Ok(()))) {
                return StatusCode::INTERNAL_SERVER_ERROR.into_response();
            }
        }
        Ok(None) => {}
        Err(status) => return status.into_response(),
    }
    let value = format!("{}.{}.{}", view.language.key(), view.text_size, u8::from(view.contrast));
    let cookie = format!("{COOKIE}={value}; Path=/; Max-Age={MAX_AGE}; Secure; HttpOnly; SameSite=Lax");
    let back = own_path(&form.back).unwrap_or("/");
    (AppendHeaders([(header::SET_COOKIE, cookie)]), Redirect::to(back)).into_response()
}

/// The view that the browser keeps, or the usual one.
pub fn kept_view(headers: &HeaderMap) -> Viewer {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let ours = cookies.flat_map(|all| all.split("; ")).find_map(|one| one.strip_prefix(COOKIE)?.strip_prefix('='));
    let mut parts = ours.unwrap_or_default().split('.');
    let form = ViewForm {
        language: parts.next().unwrap_or_default().to_owned(),
        text_size: parts.next().unwrap_or_default().to_owned(),
        contrast: parts.next().unwrap_or_default().to_owned(),
        back: String::new(),
    };
    let view = form.view();
    Viewer { language: view.language, text_size: view.text_size, contrast: view.contrast, ..Viewer::default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cookie_that_somebody_wrote_by_hand_is_read_as_far_as_it_makes_sense() {
        let view = |cookie: &str| kept_view(&HeaderMap::from_iter([(header::COOKIE, cookie.parse().unwrap())]));
        assert_eq!(view("a=b; __Host-view=en.2.1").text_size, 2);
        assert_eq!(view("__Host-view=en.2.1").language, Language::En);
        assert_eq!(view("__Host-view=xx.99.9").text_size, LARGEST_TEXT);
        assert_eq!(view("__Host-view="), Viewer::default());
    }
}
