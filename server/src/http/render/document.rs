//! The last touch on a rendered document: what belongs to islands comes in, or goes.

use crate::http::site::{FILES, built};

/// A finished document.
pub struct Document {
    /// The whole document.
    pub html: String,
    /// Whether something on it wakes up in the browser.
    pub has_islands: bool,
    /// Whether a form on it leads into a room, on a host that is not ours.
    pub has_join: bool,
}

/// The address of the loader in the built site.
const LOADER: &str = "/wake.js";
/// What pages with these marks load, for each does a little that HTML alone cannot: changing the look of a
/// page while somebody fills in a form of ours, asking before a grave operation, showing a password,
/// being opened anew when it is no longer true, hearing what others turn, reading letters aloud.
const HELPERS: [(&str, &str); 6] = [
    ("<form method=\"post\" action=\"/api/", r#"<script defer src="/look.js"></script>"#),
    ("<dialog ", r#"<script defer src="/ask.js"></script>"#),
    ("data-until=", r#"<script defer src="/wait.js"></script>"#),
    ("data-live=", r#"<script defer src="/live.js"></script>"#),
    ("class=\"reveal\"", r#"<script defer src="/reveal.js"></script>"#),
    ("class=\"printed ", r#"<script defer src="/read.js"></script>"#),
];
/// How the form into a room begins, and the sentence whose place it takes on an open page (`app::ui::JoinButton`); what
/// people type is escaped, so it cannot look like this.
const JOIN: [&str; 2] = ["<form data-join", "<p data-join"];

/// Cuts what Leptos appends after `</html>` on pages without islands, and adds the loader to pages
/// that have some: a page that only wants to be read loads no script at all.
pub fn finish(mut html: String) -> Document {
    let has_islands = html.contains("<leptos-island");
    if !has_islands {
        if let Some(end) = html.rfind("</html>") {
            html.truncate(end + "</html>".len());
        }
    } else if let (Some(end), Some(loader)) = (html.rfind("</body>"), loader()) {
        html.insert_str(end, &loader);
    }
    for (mark, script) in HELPERS {
        if html.contains(mark)
            && let Some(end) = html.rfind("</body>")
        {
            html.insert_str(end, script);
        }
    }
    if let (Some(seconds), Some(end)) = (true_for(&html), html.find("</head>")) {
        html.insert_str(end, &format!("<noscript><meta http-equiv=\"refresh\" content=\"{seconds}\"></noscript>"));
    }
    let has_join = JOIN.iter().any(|mark| html.contains(mark));
    Document { html, has_islands, has_join }
}

/// Seconds for which a page is true, if it says so and nothing can be typed into it: without a script nobody knows
/// whether somebody has.
fn true_for(html: &str) -> Option<u64> {
    let is_hidden = |field: &str| field.split('>').next().is_some_and(|tag| tag.contains("type=\"hidden\""));
    let typed = ["<textarea", "<select"].iter().any(|field| html.contains(field))
        || !html.split("<input").skip(1).all(is_hidden);
    let seconds = |rest: &str| rest.split('"').next()?.parse().ok();
    html.split("data-until=\"").skip(1).filter_map(seconds).min().filter(|_| !typed)
}

fn loader() -> Option<String> {
    let (glue, module) = (built(".js")?, built(".wasm")?);
    let there = FILES.iter().any(|file| file.path == LOADER);
    there.then(|| format!(r#"<script defer src="{LOADER}" data-glue="{glue}" data-module="{module}"></script>"#))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_without_islands_ends_with_its_document() {
        let page = finish("<html><body>a</body></html><script>b</script>".into());
        assert_eq!(page.html, "<html><body>a</body></html>");
        assert!(!page.has_islands);
    }

    #[test]
    fn only_the_form_itself_makes_a_page_with_a_way_into_a_room() {
        let page = |body: &str| finish(format!("<html><body>{body}</body></html>"));
        assert!(page(r#"<form data-join="" method="post"></form>"#).has_join);
        assert!(page(r#"<p data-join="" data-until="9">"#).has_join, "the form may take its place");
        assert!(!page("&lt;form data-join data-join").has_join);
    }

    #[test]
    fn a_page_opens_itself_anew_when_its_days_are_no_longer_true_unless_somebody_may_be_typing() {
        let page = |body: &str| finish(format!("<html data-until=\"90\"><head></head><body>{body}</body></html>")).html;
        assert!(page("<p data-until=\"30\">").contains("http-equiv=\"refresh\" content=\"30\""));
        assert!(page("<input type=\"hidden\" name=\"a\">").contains("content=\"90\""));
        for field in ["<textarea></textarea>", "<select></select>", "<input type=\"text\">"] {
            assert!(!page(field).contains("refresh"), "{field}");
        }
    }

    #[test]
    fn a_page_with_islands_keeps_what_wakes_them() {
        let page = finish("<html><body><leptos-island></leptos-island></body></html><script>b</script>".into());
        assert!(page.has_islands && page.html.ends_with("<script>b</script>"));
    }
}
