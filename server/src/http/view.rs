//! How pages look: text size, contrast, movement, language.

use app::viewer::Viewer;
use domain::{
    people::member::{LARGEST_TEXT, View},
    text::Language,
};
use http::HeaderMap;
use serde::Deserialize;

use super::cookies::{Cookies, values};

/// The form in the head of every page: each of its buttons sends one of the four.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ViewForm {
    text_size: Option<String>,
    contrast: Option<String>,
    still: Option<String>,
    language: Option<String>,
    /// The page on which it was pressed.
    pub back: String,
}

impl ViewForm {
    /// The name of the button that sent the form; the language needs no second try.
    pub fn pressed(&self) -> Option<&'static str> {
        let sent = [("text_size", &self.text_size), ("contrast", &self.contrast), ("still", &self.still)];
        sent.into_iter().find(|(_, value)| value.is_some()).map(|(name, _)| name)
    }

    /// The view so far, with what was sent in its place.
    pub fn over(&self, view: View) -> View {
        let size = |typed: &String| typed.parse().unwrap_or(0).min(LARGEST_TEXT);
        let on = |typed: Option<&String>, so_far| typed.map_or(so_far, |typed| typed == "1");
        View {
            language: self.language.as_deref().map_or(view.language, Language::parse),
            text_size: self.text_size.as_ref().map_or(view.text_size, size),
            contrast: on(self.contrast.as_ref(), view.contrast),
            still: on(self.still.as_ref(), view.still),
        }
    }
}

/// The view that the browser keeps, or the usual one.
pub fn kept(headers: &HeaderMap, cookies: Cookies) -> View {
    let mut parts = values(headers, cookies.view).next().unwrap_or_default().split('.').map(str::to_owned);
    let [language, text_size, contrast, still] = std::array::from_fn(|_| parts.next());
    ViewForm { language, text_size, contrast, still, back: String::new() }.over(View::default())
}

/// The viewer of whom nothing is known but how pages shall look to them.
pub fn viewer(view: View) -> Viewer {
    let View { language, text_size, contrast, still } = view;
    Viewer { language, text_size, contrast, still, ..Viewer::default() }
}

#[cfg(test)]
mod tests {
    use http::header;

    use super::*;

    #[test]
    fn a_cookie_that_somebody_wrote_by_hand_is_read_as_far_as_it_makes_sense() {
        let cookies = Cookies::at("https://hgh.example");
        let view = |cookie: &str| kept(&HeaderMap::from_iter([(header::COOKIE, cookie.parse().unwrap())]), cookies);
        assert_eq!(view("a=b; __Host-view=en.2.1").text_size, 2);
        assert!(view("__Host-view=ko.0.0.1").still && !view("__Host-view=ko.0.1").still);
        assert_eq!(view("__Host-view=en.2.1").language, Language::En);
        assert_eq!(view("__Host-view=xx.99.9").text_size, LARGEST_TEXT);
        assert_eq!(view("__Host-view="), View::default());
    }

    #[test]
    fn a_button_changes_its_own_part_of_the_view_alone() {
        let before = View { language: Language::En, text_size: 1, contrast: true, still: true };
        let larger = ViewForm { text_size: Some("3".into()), ..ViewForm::default() };
        assert_eq!(larger.over(before), View { text_size: 3, ..before });
        let plain = ViewForm { contrast: Some("0".into()), ..ViewForm::default() };
        assert_eq!(plain.over(before), View { contrast: false, ..before });
    }
}
