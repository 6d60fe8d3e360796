//! Names by which people are found in messengers: Latin letters with digits, spelt out, or in Hangul behind the word for them.

use std::{ops::Range, sync::LazyLock};

use super::{
    folded::{BREAK, Folded},
    walk::{
        after, back_while, before, has_any, is_hangul, is_latin, near_after, near_before, skip_blanks, starts_with_any,
        while_is, word_after,
    },
};
use crate::line::lure::digit::digit_at;

/// Messengers and what one does in them, as they are called and as they are hidden; looked for with blanks and signs left out.
const PLACES: &str = "카톡 까톡 캌톡 카똑 카툑 카토크 카특 까까오톡 카카오 ㅋㅌ ㅋ톡 카ㅌ 카t ㅋr톡 k톡 ktalk kakao katalk katok kkt kko talk 톡 노란창 \
    노란톡 노랑톡 친추 친구추가 갠톡 오픈챗 오픈채팅 오픈톡 오픈챝 오픈쳇 옾챗 오픈프로필 openchat 라인 line ㄹㅏㅇㅣㄴ 텔레 텔그 테레 텔레그램 telegram tele ㅌㄹ 티미 종이비행기 \
    밴드 band 왓츠 왓챕 와츠 왓쯔 whatsapp whats 인스타 insta 별스타 ㅇㅅㅌ 디엠 위챗 위쳇 웨이신 微信 wechat weixin wx 페북 페이스북 페메 facebook \
    메신저 디스코드 디코 discord 시그널 signal 스카이프 skype 바이버 viber 잘로 zalo 유튜브 틱톡 tiktok 스레드 threads 블로그 카페 네이트온 당근 \
    메일 이메일 지메일 한메일 아이디 아뒤 아디 참여코드 검색 추가";
/// Latin words that say so only where they stand alone.
const SHORT_PLACES: [&str; 6] = ["id", "tg", "ig", "dm", "kt", "sns"];
/// Words for a name in a messenger.
const NAMES: &str = "아이디 아뒤 아디 id 친추 친구추가 닉네임 대화명 검색명";
/// What stands behind a name that is told: it is so, look for it, add it.
const TOLD: &str = "이에요 예요 이고요 이요 입니다 이야 야 로 으로 를 을 라고 이라고 검색 추가 찾 친추 치";
/// What is counted: a number before it is none of a name.
const UNITS: &str = "장 명 개 번 원 년 시 분 일 월 살 세 대 층 호 회 주 점 쪽 권 곡 보 코스 킬로 미터 도 등 차 편 쯤 박 통 마리 그릇 잔 병";
/// Letters between the messenger and the name, before and behind it.
const NEAR_BEFORE: usize = 30;
const NEAR_BEHIND: usize = 14;
/// A shorter word of letters and digits is a size, a vitamin, or a kind of mask.
const HANDLE_MIN: usize = 5;
/// Products and the like that read as handles.
const HONEST: &str = "covid iphone galaxy windows android korea world vitamin";

/// Places as they read once folded.
static FOLDED_PLACES: LazyLock<Vec<String>> =
    LazyLock::new(|| PLACES.split_whitespace().map(|place| Folded::of(place).small().to_owned()).collect());

/// The parts of a text that are names in messengers.
pub(super) fn in_text(small: &str) -> Vec<Range<usize>> {
    let mut found = latin(small);
    if !is_of_messengers(small) {
        return found;
    }
    found.extend(spaced(small));
    found.extend(spelt(small));
    found.extend(named(small));
    found.extend(numbered(small));
    found
}

/// Whether a messenger is spoken of.
fn is_of_messengers(part: &str) -> bool {
    let close: String = part.chars().filter(|c| c.is_alphanumeric()).collect();
    let bare: String = close.chars().filter(|c| !c.is_ascii_digit()).collect();
    FOLDED_PLACES.iter().any(|place| close.contains(place.as_str()) || bare.contains(place.as_str()))
        || part.split(|c: char| !is_latin(c)).any(|word| SHORT_PLACES.contains(&word))
}

/// Latin words that no text has but as names: with digits behind letters, or with a line below.
fn latin(small: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = after(small, at).find(is_latin).map(|next| at + next) {
        let mut end = while_is(small, start, |c| is_latin(c) || matches!(c, '_' | '.' | '-' | ':' | '#'));
        end = start + before(small, end).get(start..).unwrap_or_default().trim_end_matches(['.', ':', '-', '#']).len();
        let word = small.get(start..end).unwrap_or_default();
        // A number behind a blank belongs to it, where it ends the word.
        let more = skip_blanks(small, end);
        let digits = while_is(small, more, |c| c.is_ascii_digit());
        let more = if more > end && digits > more + 1 && !unit_behind(small, digits) && all_letters(word) {
            digits
        } else {
            end
        };
        let near = || format!("{} {}", near_before(small, start, NEAR_BEFORE), near_after(small, end, NEAR_BEHIND));
        if is_certain(word) || is_handle(small.get(start..more).unwrap_or_default()) && is_of_messengers(&near()) {
            found.push(back_while(small, start, |c| c == '@')..more);
        } else if word.len() >= HANDLE_MIN && all_letters(word) && behind_name(small, start) {
            found.push(start..end);
        }
        at = end.max(start + 1);
    }
    found
}

fn all_letters(word: &str) -> bool {
    word.len() > 2 && word.chars().all(|c| c.is_ascii_alphabetic())
}

/// Whether a word is a name wherever it stands: nobody draws a line below between words.
fn is_certain(word: &str) -> bool {
    word.contains('_') && word.chars().filter(char::is_ascii_alphabetic).count() > 1 && word.len() >= HANDLE_MIN
}

/// Whether a word reads as a name of a messenger.
fn is_handle(word: &str) -> bool {
    let letters = word.chars().filter(char::is_ascii_alphabetic).count();
    let digits = word.chars().filter(char::is_ascii_digit).count();
    let marked = word.contains(['.', '-', '#', ':']) && word.chars().count() > 2 * HANDLE_MIN - 2;
    letters > 1
        && (digits > 0 || marked)
        && word.len() >= HANDLE_MIN
        && !HONEST.split_whitespace().any(|known| word.starts_with(known))
}

/// Whether the word for a name stands right before a place.
fn behind_name(small: &str, at: usize) -> bool {
    const DIRECT: &str = "아이디 아뒤 아디 id openchat chat 오픈챗 오픈채팅 오픈톡 친추 kakao 카톡";
    let close: String = near_before(small, at, 14).chars().filter(|c| c.is_alphanumeric()).collect();
    let bare = close.trim_end_matches(['은', '는', '가', '이']);
    DIRECT.split_whitespace().any(|word| bare.ends_with(word)) && before(small, at).ends_with([' ', ':', '=', '>', ')'])
}

fn unit_behind(small: &str, at: usize) -> bool {
    starts_with_any(after(small, at).trim_start(), UNITS).is_some()
}

/// Letters that stand apart: `s u n j a 7 9`, `s.o.o.n.y.i.8.0`.
fn spaced(small: &str) -> Vec<Range<usize>> {
    /// Letters of an abbreviation stand apart as well, but not so many.
    const LEAST: usize = 5;
    let mut found = Vec::new();
    let mut row: Vec<Range<usize>> = Vec::new();
    let mut flush = |row: &mut Vec<Range<usize>>| {
        let letters =
            row.iter().filter(|at| after(small, at.start).starts_with(|c: char| c.is_ascii_alphabetic())).count();
        if let (true, Some(first), Some(last)) = (row.len() >= LEAST && letters > 2, row.first(), row.last()) {
            found.push(first.start..last.end);
        }
        row.clear();
    };
    let mut at = 0;
    while at < small.len() {
        let end = while_is(small, at, is_latin);
        if end == at + 1 {
            row.push(at..end);
            at = end;
            continue;
        }
        let c = after(small, at).chars().next().unwrap_or(' ');
        let sign = matches!(c, ' ' | '.' | '-' | '_' | '*' | '/' | ',');
        if end > at || !sign {
            flush(&mut row);
        }
        at = end.max(at + c.len_utf8());
    }
    flush(&mut row);
    found
}

/// Latin letters as they are called in Korean, one after another: 에스유엔제이에이.
fn spelt(small: &str) -> Vec<Range<usize>> {
    const LETTERS: &str =
        "에이 비 씨 디 이 에프 지 에이치 아이 제이 케이 엘 엠 엔 오 피 큐 알 에스 티 유 브이 더블유 엑스 와이 제트";
    const LEAST: usize = 4;
    let mut found = Vec::new();
    let mut at = 0;
    while at < small.len() {
        let c = after(small, at).chars().next().unwrap_or(' ');
        let begins_word = !before(small, at).ends_with(is_hangul);
        let mut end = at;
        let mut count = 0;
        while let Some(letter) = starts_with_any(after(small, end), LETTERS).filter(|_| begins_word) {
            end += letter.len();
            count += 1;
        }
        if count >= LEAST {
            let more = skip_blanks(small, end);
            let digits = (0..6).fold(more, |at, _| digit_at(after(small, at)).map_or(at, |found| at + found.length));
            found.push(at..if digits > more { digits } else { end });
            at = digits.max(end);
        } else {
            at += c.len_utf8();
        }
    }
    found
}

/// Names in Hangul, behind the word for a name and told as such.
fn named(small: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for word in NAMES.split_whitespace() {
        for (at, _) in small.match_indices(word) {
            let behind = at + word.len();
            let particle =
                ["는", "은", "가", ":", "="].iter().find(|particle| after(small, behind).starts_with(**particle));
            let from = skip_blanks(small, behind + particle.map_or(0, |particle| particle.len()));
            let word = word_after(small, from);
            let written = small.get(word.clone()).unwrap_or_default();
            let name = name_in(written);
            let rest = after(small, word.start + name.len());
            let told = starts_with_any(rest.trim_start(), TOLD).is_some() || rest.trim().is_empty();
            if from > behind && told && name.chars().count() > 1 && !written.contains(BREAK) {
                found.push(word.start..word.start + name.len());
            }
        }
    }
    found
}

/// A word without what is said behind it.
fn name_in(word: &str) -> &str {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    let ends = TOLD.split_whitespace().filter_map(|end| bare.find(end).filter(|at| *at >= 6 && bare.len() - at <= 15));
    let offset = word.find(bare).unwrap_or(0);
    word.get(..offset + ends.min().unwrap_or(bare.len())).unwrap_or(word)
}

/// Hangul with a number right behind it, behind the name of a messenger: 카톡 오름사랑73.
fn numbered(small: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (at, _) in small.match_indices(' ') {
        let word = word_after(small, at);
        let name = while_is(small, word.start, is_hangul);
        let end = while_is(small, name, |c| c.is_ascii_digit());
        let length = small.get(word.start..name).unwrap_or_default().chars().count();
        let near = near_before(small, word.start, 12);
        let told = has_any(near, "톡 아이디 카톡 친추 텔레 라인 인스타 당근 카카오");
        if (2..9).contains(&length) && (name + 2..name + 5).contains(&end) && told && !unit_behind(small, end) {
            found.push(word.start..end);
        }
    }
    found
}
