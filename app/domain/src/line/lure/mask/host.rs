//! Hosts with a dot of any kind before their ending, and what goes on behind them.

use std::ops::Range;

use super::walk::{
    after, back_blanks, back_while, before, is_hangul, is_latin, near_after, skip_blanks, starts_with_any, while_is,
    word_before,
};

/// Hosts of mail, as they are written and as they are said.
pub(super) const MAIL_HOSTS: &str = "네이버 naver 지메일 gmail 한메일 hanmail 핫메일 hotmail 구글메일 구글 google 네이트 nate 야후 yahoo 카카오 kakao \
    다음 daum outlook example";

/// Endings of hosts, as they are written and as they are said.
const ENDINGS: &str = "com net org kr co me ly io site shop xyz info biz app link club top vip tv gg asia us cc to be la gl do gle page \
    blog dev c0m con edu gov jp cn 컴 넷 닷컴 케이알 오알지 오알쥐 씨오 시오 비즈 샵";
/// Endings so short that they are words: behind a blank they are none.
const HANGUL_ENDINGS: &str = "컴 넷 닷컴 케이알 오알지 씨오 시오 한국 비즈 샵";
/// How the dot is said, or put in brackets.
const DOTS: &str = "점 쩜 닷 쩍 dot";
const SLASHES: &str = "슬래시 슬래쉬 slash";
/// Names with an ending of a host, with a dot of any kind between.
pub(super) fn hosts(small: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, dot) in dots(small) {
        if found.last().is_some_and(|last| at < last.end) {
            continue;
        }
        let Some(end) = ending(small, at, &dot) else { continue };
        let start = name_start(small, at);
        let name = small.get(start..at).unwrap_or_default();
        if name.chars().any(char::is_alphanumeric) {
            found.push(start..chain_end(small, end));
        }
    }
    found
}

/// A dot of an address.
struct Dot {
    /// Its bytes, with the brackets around it.
    length: usize,
    /// Whether it is said rather than written.
    said: bool,
}

/// All that may be the dot of an address, in its order.
fn dots(small: &str) -> impl Iterator<Item = (usize, Dot)> {
    small.char_indices().filter_map(|(at, _)| Some((at, dot_at(small, at)?)))
}

fn dot_at(small: &str, at: usize) -> Option<Dot> {
    // Most letters begin no dot.
    let first = after(small, at).chars().next()?;
    if is_hangul(first) && !matches!(first, '점' | '쩜' | '닷' | '쩍') || is_latin(first) && first != 'd' {
        return None;
    }
    let bare = at + usize::from(after(small, at).starts_with(['(', '[', '{', '-']));
    let word = starts_with_any(after(small, bare), DOTS);
    let sign =
        || after(small, bare).chars().next().filter(|c| matches!(c, '.' | '。' | '․' | '·' | ',' | '∙' | '‧' | '･'));
    let (length, said) = match (word, sign()) {
        (Some(word), _) => (word.len(), true),
        (None, Some(sign)) => {
            (near_after(small, bare, 2).chars().take_while(|c| *c == sign).map(char::len_utf8).sum(), bare > at)
        }
        (None, None) => return None,
    };
    let end = bare + length;
    let end = end + usize::from(after(small, end).starts_with([')', ']', '}', '-']));
    Some(Dot { length: end - at, said })
}

/// Where the ending of a host ends behind a dot, if there is one.
fn ending(small: &str, at: usize, dot: &Dot) -> Option<usize> {
    let behind = at + dot.length;
    let from = skip_blanks(small, behind);
    let spaced = from > behind;
    let spaced_before = before(small, at).ends_with(' ');
    let sign = after(small, at).chars().next().unwrap_or(' ');
    // A sign with a blank behind it alone ends a sentence; a comma has none around it.
    if !dot.said && (spaced != spaced_before || spaced && sign != '.') {
        return None;
    }
    let rest = after(small, from);
    let found =
        starts_with_any(rest, ENDINGS).or_else(|| starts_with_any(rest, HANGUL_ENDINGS).filter(|_| !dot.said))?;
    let end = from + found.len();
    let next = after(small, end).chars().next().unwrap_or(' ');
    let before_it = before(small, back_blanks(small, at)).chars().next_back().unwrap_or(' ');
    let ends = if found.is_ascii() {
        !is_latin(next)
    } else {
        !is_hangul(next) || "으에로이을를은는가도요슬점쩜닷".contains(next)
    };
    let begins = match (found.is_ascii(), dot.said) {
        // .com behind Hangul is one, a short word is not; behind a word for the dot both are.
        (true, false) => is_latin(before_it) || is_hangul(before_it) && found.len() > 2 && sign == '.',
        (true, true) => is_latin(before_it) || is_hangul(before_it),
        (false, true) => {
            matches!(found, "컴" | "닷컴" | "케이알" | "씨오" | "오알지")
                || is_latin(before_it)
                || is_mail_host(small, at)
        }
        (false, false) => is_hangul(before_it) && !ends_a_sentence(before_it) || is_latin(before_it),
    };
    (ends && begins).then_some(end)
}

fn is_mail_host(small: &str, at: usize) -> bool {
    let word = small.get(word_before(small, at)).unwrap_or_default();
    MAIL_HOSTS.split_whitespace().any(|host| word.ends_with(host))
}

/// Whether a letter is the last one of most sentences.
fn ends_a_sentence(c: char) -> bool {
    matches!(c, '요' | '다' | '까' | '네' | '지' | '죠' | '군')
}

/// Where the name before a dot begins, with the names and dots before it.
fn name_start(small: &str, at: usize) -> usize {
    let mut start = at;
    loop {
        let end = back_blanks(small, start);
        start = spaced_start(small, end).unwrap_or_else(|| {
            back_while(small, end, |c| c != ' ' && !matches!(c, '"' | '\'' | '‘' | '’' | '“' | '”' | '☞' | '('))
        });
        let dot = back_blanks(small, start);
        let word = word_before(small, dot);
        // A dot that is said between two names.
        if !DOTS.split_whitespace().any(|said| small.get(word.clone()) == Some(said)) {
            return start;
        }
        start = word.start;
    }
}

/// Behind the dots, slashes and names that go on behind a name.
pub(super) fn chain_end(small: &str, at: usize) -> usize {
    let mut end = at;
    loop {
        let from = skip_blanks(small, end);
        let rest = after(small, from);
        let next = if let Some(slash) = starts_with_any(rest, SLASHES) {
            word_end(small, from + slash.len(), true)
        } else if rest.starts_with(['/', '∕']) {
            let slashes = while_is(small, from, |c| matches!(c, '/' | '∕'));
            let path =
                while_is(small, slashes, |c| is_name(c) || matches!(c, '/' | '∕' | '.' | '?' | '=' | '&' | '%' | '#'));
            if path > slashes { path } else { word_end(small, slashes, false).max(slashes) }
        } else if let Some(dot) = dot_at(small, from) {
            let behind = ending(small, from, &dot);
            // A dot right between two names.
            let close = from == end && !dot.said && after(small, from + dot.length).starts_with(is_latin);
            behind.or_else(|| close.then(|| while_is(small, from + dot.length, is_name))).unwrap_or(end)
        } else {
            end
        };
        if next <= end {
            return end;
        }
        end = next;
    }
}

/// Behind the name that stands behind a slash.
fn word_end(small: &str, at: usize, hangul: bool) -> usize {
    let from = skip_blanks(small, at);
    let end = while_is(small, from, is_name);
    // Spaced out, one letter and a number follow.
    let more = skip_blanks(small, end);
    let digits = while_is(small, more, |c| c.is_ascii_digit());
    match (end > from, hangul) {
        (true, _) if end == from + 1 && digits > more => digits,
        (true, _) => end,
        (false, true) => while_is(small, from, |c| is_hangul(c) || is_latin(c)),
        (false, false) => at,
    }
}

/// Where letters that stand apart begin that end at a place: `s u n j a`.
pub(super) fn spaced_start(small: &str, end: usize) -> Option<usize> {
    let mut start = end;
    let mut count = 0;
    loop {
        let letter = before(small, start).chars().next_back().filter(|c| is_latin(*c))?;
        let at = start - letter.len_utf8();
        if !before(small, at).is_empty() && !before(small, at).ends_with(' ') {
            // A word of several letters ends the row.
            return (count > 2).then_some(start);
        }
        count += 1;
        start = at;
        let next = back_blanks(small, at);
        let apart = at - next == 1 && before(small, next).ends_with(is_latin);
        let single = apart && !before(small, next - 1).ends_with(is_latin);
        if !single {
            return (count > 2).then_some(start);
        }
        start = next;
    }
}

/// Where letters that stand apart end that begin at a place.
pub(super) fn spaced_end(small: &str, start: usize) -> usize {
    let mut end = start;
    let mut at = start;
    while after(small, at).starts_with(is_latin) && !after(small, at + 1).starts_with(is_latin) {
        end = at + 1;
        at = skip_blanks(small, end);
        if at == end {
            break;
        }
    }
    end
}

/// Letters of names in addresses.
pub(super) fn is_name(c: char) -> bool {
    is_latin(c) || matches!(c, '_' | '-')
}
