//! Where somebody lives: the number of a door in a house, and a street with its number where it is called a home.

use std::ops::Range;

use super::walk::{
    after, back_blanks, back_while, before, ends_with_any, has_any, is_hangul, is_latin, skip_blanks, starts_with_any,
    while_is, word_before,
};

/// Words that say that the house is somebody's home.
const HOMES: &str = "우리집 저희집 제집 내집 집주소 주소는 주소요 사는곳 살아요 삽니다 살고있 택배보내 집으로오 집에혼자 오시면제집 제방 놀러오";
/// What the words of an address end with.
const PARTS: &str = "아파트 빌라 빌 맨션 타운 연립 마을 단지 지구 주택 오피스텔 읍 면 동 리 시 구 로 길 번지 번길";
/// What is counted and stands behind a number that is none of a house.
const UNITS: &str =
    "층 시 년 월 분 번 명 개 코스 킬로 미터 km m 호차 원 만 천 세 살 회 점 일 주 곳 군데 채 마리 월급 박";

/// The parts of a text that are addresses of homes.
pub(super) fn in_text(small: &str) -> Vec<Range<usize>> {
    let close: String = small.chars().filter(|c| !c.is_whitespace()).collect();
    let mut found = doors(small);
    found.extend(plots(small));
    if has_any(&close, HOMES) {
        found.extend(streets(small));
    }
    found
}

fn is_numeral(c: char) -> bool {
    c.is_ascii_digit() || "일이삼사오육칠팔구십백천공영".contains(c)
}

/// A house and a door in it: 101동 1203호, 나동 201호, 이백삼동 천사호.
fn doors(small: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (at, sign) in small.match_indices('호') {
        let number = back_while(small, at, is_numeral);
        let house = back_while(small, number, |c| matches!(c, ' ' | ','));
        if number == at || !before(small, house).ends_with('동') {
            continue;
        }
        let name = house - '동'.len_utf8();
        let start = back_while(small, name, |c| is_numeral(c) || c == '-');
        let start = if start < name { start } else { letter_before(small, name) };
        if start < name {
            found.push(whole(small, start)..at + sign.len());
        }
    }
    found
}

/// A house that is called by a letter: 가동, b동, 에이동.
fn letter_before(small: &str, at: usize) -> usize {
    const LETTERS: &str = "가 나 다 라 마 바 사 에이 비 씨 디 a b c d e f";
    let letter = ends_with_any(before(small, at), LETTERS);
    let start = at - letter.map_or(0, str::len);
    if before(small, start).ends_with(|c: char| c.is_alphanumeric()) { at } else { start }
}

/// A plot of land: 1234-5번지.
fn plots(small: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (at, sign) in small.match_indices("번지") {
        let start = back_while(small, at, |c| is_numeral(c) || c == '-');
        if start == at {
            continue;
        }
        let start = spoken_number(small, start);
        found.push(whole(small, start)..tail(small, at + sign.len()));
    }
    found
}

/// 백이십삼 다시 사: the number before the stroke that is said.
fn spoken_number(small: &str, at: usize) -> usize {
    let word = word_before(small, at);
    if small.get(word.clone()) != Some("다시") {
        return at;
    }
    let end = back_blanks(small, word.start);
    back_while(small, end, is_numeral)
}

/// A street or a village with a number behind it.
fn streets(small: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (at, c) in small.char_indices().filter(|(_, c)| "읍면동리로길".contains(*c)) {
        let name = back_while(small, at, is_hangul);
        let from = skip_blanks(small, at + c.len_utf8());
        let end = while_is(small, from, |c| c.is_ascii_digit() || c == '-');
        let named = at - name >= 'ㄱ'.len_utf8() || before(small, at).ends_with(is_latin);
        let counted =
            starts_with_any(after(small, end).trim_start(), UNITS).is_some() && !after(small, end).starts_with("번길");
        if end > from && named && !counted {
            found.push(whole(small, back_while(small, at, |c| c != ' '))..tail(small, end));
        }
    }
    found
}

/// Behind the floor, the house and the door that follow a number.
fn tail(small: &str, at: usize) -> usize {
    let mut end = at;
    loop {
        let from = while_is(small, end, |c| matches!(c, ' ' | ','));
        let number = while_is(small, from, |c| is_numeral(c) || c == '-' || is_latin(c));
        let number = if number > from { number } else { from + letter_house(small, from) };
        let part = starts_with_any(after(small, number), "번길 번지 층 호 동 길");
        let bare = number > from
            && from > end
            && after(small, number).chars().next().is_none_or(|c| c == ' ' || c == ',' || c == '에');
        match part.filter(|_| number > from || part == Some("번길")) {
            Some(part) => end = number + part.len(),
            None if bare && before(small, number).ends_with(|c: char| c.is_ascii_digit()) => end = number,
            None => return end,
        }
    }
}

fn letter_house(small: &str, at: usize) -> usize {
    let letter = starts_with_any(after(small, at), "가 나 다 라");
    letter.filter(|letter| after(small, at + letter.len()).starts_with('동')).map_or(0, str::len)
}

/// Where an address begins: with the names of towns and houses before its number.
fn whole(small: &str, at: usize) -> usize {
    let mut start = at;
    for _ in 0..4 {
        let word = word_before(small, start);
        let written = small.get(word.clone()).unwrap_or_default().trim_end_matches(',');
        let named = ends_with_any(written, PARTS).is_some_and(|part| written.len() > part.len());
        let number = !written.is_empty() && written.chars().all(|c| c.is_ascii_digit() || c == '-');
        if !(named || number) {
            break;
        }
        start = word.start;
    }
    start
}
