//! Addresses of mail and of the web, written, said, spaced out or with their signs changed.

use std::ops::Range;

use super::{
    host::{MAIL_HOSTS, chain_end, hosts, is_name, spaced_end, spaced_start},
    walk::{
        after, back_blanks, back_while, before, is_hangul, is_latin, skip_blanks, starts_with_any, while_is,
        word_before,
    },
};

/// How @ is said.
const ATS: &str = "골뱅이 골뱅 골벵이 달팽이 고동 앳 엣 (at) [at] {at} (a) [a]";
/// Letters between the word for @ and the host.
const SAID_BETWEEN: usize = 4;

/// The parts of a text that are addresses of mail or of the web.
pub(super) fn in_text(small: &str) -> Vec<Range<usize>> {
    let mut found = mails(small);
    found.extend(heads(small));
    found.extend(hosts(small));
    found.extend(numbered(small));
    found
}

fn mails(small: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (at, _) in small.match_indices('@') {
        let from = while_is(small, at, |c| c == '@');
        let named = skip_blanks(small, from);
        let name = while_is(small, named, is_name);
        let known = starts_with_any(after(small, named), MAIL_HOSTS).map_or(named, |host| named + host.len());
        let mut apart = spaced_end(small, named);
        if apart > named + 2 {
            while spaced_signs(small, apart) > apart {
                apart = spaced_signs(small, apart);
            }
            found.push(local(small, at)..apart);
        }
        if after(small, named).chars().take(2).filter(|c| c.is_alphanumeric()).count() == 2 {
            found.push(local(small, at)..chain_end(small, apart.max(name).max(known)));
        }
    }
    for word in ATS.split_whitespace().chain([" at ", " a "]) {
        for (at, _) in small.match_indices(word) {
            let from = skip_blanks(small, while_is(small, at + word.len(), |c| matches!(c, ')' | ']' | '}')));
            let start = local(small, at);
            let is_typed = small.get(start..at).is_some_and(|name| name.contains(is_latin));
            if let Some(end) = mail_host(small, from, is_typed && !word.contains(is_short)) {
                found.push(start..end);
            }
        }
    }
    found
}

/// Letters of the words for @ that mean much else.
fn is_short(c: char) -> bool {
    matches!(c, '앳' | '엣' | 'a')
}

/// Where the host of an address ends that is said behind a place; a known host is one without its ending where `known_will_do`.
fn mail_host(small: &str, from: usize, known_will_do: bool) -> Option<usize> {
    // What is said between, as in: and then.
    let starts = after(small, from).char_indices().take(SAID_BETWEEN).map(|(at, _)| from + at);
    for start in starts {
        let known = starts_with_any(after(small, start), MAIL_HOSTS);
        let name = known.map_or_else(|| while_is(small, start, is_latin), |host| start + host.len());
        let end = chain_end(small, name);
        let has_ending = end > name;
        let will_do = known.is_some_and(|host| known_will_do || host.is_ascii() && host != "google");
        if will_do || name > start && has_ending {
            return Some(end);
        }
        if !after(small, start).starts_with(|c: char| is_hangul(c) || c == ' ') {
            return None;
        }
    }
    None
}

/// Where the name before an @ begins.
fn local(small: &str, at: usize) -> usize {
    /// What stands between a name and the word for @.
    const PARTICLES: [&str; 3] = ["에", "다음", "하고"];
    let close = back_while(small, at, |c| matches!(c, '(' | '[' | '{' | '@'));
    let end = back_blanks(small, close);
    if let Some(start) = spaced_start(small, end) {
        return start;
    }
    let start = back_while(small, end, |c| is_name(c) || is_hangul(c) || c == '.');
    let word = small.get(start..end).unwrap_or_default();
    let more = PARTICLES.contains(&word) || is_said_number(word) && end > start;
    if more { word_before(small, start).start } else { start }
}

/// Whether a word is made of digits that are said.
fn is_said_number(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| "공영일이삼사오육칠팔구".contains(c))
}

/// Addresses that begin as such.
fn heads(small: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for head in ["http", "hxxp", "h t t p", "www", "w w w", "xn--", "://"] {
        for (at, _) in small.match_indices(head) {
            let mut end = at + head.len();
            loop {
                let url = while_is(small, end, |c| {
                    is_name(c) || matches!(c, '.' | '/' | ':' | '?' | '=' | '&' | '%' | '#' | '~')
                });
                // Blanks around signs and between single letters belong to it.
                let next = chain_end(small, url);
                let next = if next > url { next } else { spaced_signs(small, url) };
                if next == end {
                    break;
                }
                end = next;
            }
            found.push(at..end);
        }
    }
    found
}

/// Behind blanks and signs of an address, and the single letter or the name behind them.
fn spaced_signs(small: &str, at: usize) -> usize {
    let signs = while_is(small, at, |c| c == ' ' || matches!(c, ':' | '/' | '.'));
    let has_sign = before(small, signs).trim_end().ends_with([':', '/', '.']);
    let name = while_is(small, signs, is_latin);
    let single = name == signs + 1 && signs > at;
    if name > signs && (has_sign || single) { name } else { at }
}

/// Four numbers below 256 with dots between: an address of a machine.
fn numbered(small: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < small.len() {
        let start = at + after(small, at).find(|c: char| c.is_ascii_digit()).unwrap_or(small.len() - at);
        let end = while_is(small, start, |c| c.is_ascii_digit() || c == '.');
        let written = small.get(start..end).unwrap_or_default();
        let parts: Vec<_> = written.trim_end_matches('.').split('.').collect();
        if parts.len() == 4 && parts.iter().all(|part| part.parse::<u8>().is_ok()) {
            found.push(start..chain_end(small, start + written.trim_end_matches('.').len()));
        }
        at = end.max(start + 1);
    }
    found
}
