//! Addresses of mail and of the web, spelt with signs or with words.

/// Endings of hosts that lures have; any Latin word behind a full stop without a blank is taken for one as well.
const ENDINGS: &str = "com net org kr co me ly io site shop xyz info biz app link club top vip tv gg asia us cc to be \
    컴 넷 코 케이알 오알지 한국 닷컴";

/// How people say the dot of an address, beside the sign.
const DOTS: [&str; 7] = ["점", "쩜", "닷", "쩍", "dot", "(.)", "[.]"];

/// What stands around the word for @ where it is no snail on a plate.
const MAIL_HOSTS: &str = "네이버 naver 지메일 gmail 한메일 hanmail 핫메일 구글 google 네이트 nate 야후 카카오 다음점 다음닷 \
    다음쩜 다음컴";

/// Whether an e-mail address or a handle stands in a text.
pub(super) fn has_mail(small: &str) -> bool {
    let close = small.replace(' ', "");
    has_handle(&close) || ["골뱅이", "앳", "엣", "고동"].iter().any(|at| has_spelt_mail(&close, at))
}

/// Whether letters stand behind an `@`, or an address around it.
fn has_handle(close: &str) -> bool {
    close.match_indices('@').any(|(at, sign)| {
        let after = close.get(at + sign.len()..).unwrap_or_default();
        after.chars().take(2).filter(|c| c.is_alphanumeric()).count() == 2
    })
}

fn has_spelt_mail(close: &str, at: &str) -> bool {
    close.match_indices(at).any(|(place, _)| {
        let (before, after) = (&close[..place], close.get(place + at.len()..).unwrap_or_default());
        let after_host = MAIL_HOSTS.split_whitespace().any(|host| after.starts_with(host));
        before.ends_with(is_latin) && after.starts_with(|c: char| is_latin(c) || is_hangul(c)) || after_host
    })
}

/// Whether an address of the web stands in a text: `www.`, `://`, `name.kr`, 네이버 점 컴.
pub(super) fn has_link(small: &str) -> bool {
    let small = small.replace('。', ".");
    let close = small.replace(' ', "");
    [
        "http",
        "://",
        "www.",
        ".한국",
        "점컴",
        "쩜컴",
        "닷컴",
        "닷넷",
        "점케이알",
        "닷케이알",
        "점오알지",
        "점코점",
        "dotcom",
    ]
    .iter()
    .any(|mark| close.contains(mark))
        || small.split(|c: char| !(is_latin(c) || c == '-' || c == '.')).any(is_host)
        || has_spelt_host(&close)
}

/// Whether a word reads like the name of a host: `name.kr`, `a.b.com`, `bit.ly.`
fn is_host(word: &str) -> bool {
    word.trim_matches('.').rsplit_once('.').is_some_and(|(name, ending)| {
        name.ends_with(is_latin) && ending.len() >= 2 && ending.bytes().all(|letter| letter.is_ascii_alphabetic())
    })
}

/// Whether a dot, said or written apart, stands between a Latin name and an ending, or an ending is Latin itself.
fn has_spelt_host(close: &str) -> bool {
    DOTS.iter().chain(&[".", ",", "·"]).any(|dot| {
        close.match_indices(dot).any(|(place, _)| {
            let (before, after) = (&close[..place], close.get(place + dot.len()..).unwrap_or_default());
            let ending = ENDINGS.split_whitespace().find(|ending| {
                // `.co` ends where its word ends, not within 코스모스.
                after.strip_prefix(ending).is_some_and(|rest| !rest.starts_with(is_latin))
            });
            // A sign between two Latin words may be the end of a sentence; before Hangul only a word says a dot.
            let spoken = DOTS.contains(dot);
            ending.is_some_and(|ending| {
                let latin_ending = ending.is_ascii();
                before.ends_with(is_latin) && (latin_ending || spoken)
                    || before.ends_with(is_hangul) && latin_ending && ending.len() > 2
            })
        })
    })
}

fn is_latin(c: char) -> bool {
    c.is_ascii_alphanumeric()
}

fn is_hangul(c: char) -> bool {
    ('가'..='힣').contains(&c)
}
