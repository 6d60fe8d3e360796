//! Whether a page that is shown with a form again shows all of it.

use std::collections::BTreeMap;

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

/// Whether each field of a form says one thing, or a list of things, and none says both or one thing twice. A page reads
/// of other forms as much as makes one, and ticks of which it reads nothing are not missed on it.
pub fn is_plain(sent: &Sent) -> bool {
    let mut fields = BTreeMap::<String, Vec<bool>>::new();
    for (name, _) in sent.pairs().into_iter().filter(|(name, _)| name.starts_with("form[")) {
        let (field, is_list) = name.strip_suffix("[]").map_or((name.as_str(), false), |field| (field, true));
        if field.matches('[').count() != 1 {
            return false;
        }
        fields.entry(field.to_owned()).or_default().push(is_list);
    }
    fields.values().all(|lists| lists.len() == 1 || lists.iter().all(|is_list| *is_list))
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

    #[test]
    fn a_form_is_plain_when_no_field_says_two_things() {
        for (body, plain) in [
            ("page=/&page=/&form[a]=1&form[b][]=1&form[b][]=2", true),
            ("form[b][]=1", true),
            ("form[a]=1&form[a]=", false),
            ("form[b]=1&form[b][]=1", false),
            ("form[a][x][y]=1", false),
            ("form[b][9]=1", false),
        ] {
            assert_eq!(is_plain(&Sent::new(body.as_bytes())), plain, "{body}");
        }
    }
}
