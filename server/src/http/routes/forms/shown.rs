//! Whether a page that is shown with a form again shows all of it.

use app::server::Sent;
use axum::{
    body::{Body, to_bytes},
    response::Response,
};

/// The page, if all that was typed stands on it. A page shows what it has fields for; what was meant for somebody who
/// has gone, or for another page, would otherwise be lost.
pub async fn with_all(page: Response, sent: &Sent) -> Option<Response> {
    let (parts, body) = page.into_parts();
    // It was rendered a moment ago, and is no longer than a page may be.
    let html = to_bytes(body, usize::MAX).await.ok()?;
    let text = String::from_utf8_lossy(&html);
    let typed = sent.pairs().into_iter().filter(|(name, _)| name.starts_with("form["));
    let whole = typed.map(|(_, value)| value).all(|value| stands(&value, &text));
    whole.then(|| Response::from_parts(parts, Body::from(html)))
}

/// Whether a text stands in a page, but for the letters that a page writes otherwise.
fn stands(typed: &str, page: &str) -> bool {
    let otherwise = ['&', '<', '>', '"', '\'', '\r', '\n', '\0', char::REPLACEMENT_CHARACTER];
    typed.split(otherwise).all(|part| page.contains(part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_page_without_all_that_was_typed_does_not_do() {
        let page = || Response::new(Body::from("<textarea>a &lt; b\nc</textarea><input value=\"olle\">"));
        for (body, does) in [
            ("form[note]=a+%3C+b%0D%0Ac&form[x]=olle&key=1", true),
            ("form[note]=a+%3C+b&form[to]=gone", false),
            ("", true),
        ] {
            assert_eq!(with_all(page(), &Sent::new(body.as_bytes())).await.is_some(), does, "{body}");
        }
    }
}
