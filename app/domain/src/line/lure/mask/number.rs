//! Numbers as people hide them: in pieces with words between, backwards, with the bank before them, by their last digits.

use std::{collections::BTreeSet, ops::Range};

use super::{
    digits::{Digit, Gap, chains, digits, gap, groups, is_written, joined, stretches},
    folded::BREAK,
    walk::{
        after, back_while, ends_with_any, has_any, is_hangul, is_latin, near_after, near_before, starts_with_any,
        while_is, word_before,
    },
};
use crate::line::lure::number;

/// A mobile number without its last digits is one still.
const MOBILE_MIN: usize = 9;
/// Nobody's number is longer, the one of the country with it.
const MOBILE_MAX: usize = 11;
/// Banks as they are called, and as they are misspelt to hide them.
const BANKS: &str = "농협 뇽협 국민 쿡민 신한 씬한 우리 하나 기업 카뱅 카카오뱅크 토스 토뱅 토스뱅크 케이뱅크 제주은행 제주 은행 우체국 새마을금고 새마을 \
    신협 수협 제일 씨티 산업 부산은행 아이엠 대구은행 광주은행 전북 전북은행 경남은행 은행 nh kb ibk sc nonghyup 계좌 통장";

/// The parts of a text that are numbers to call, of accounts, of cards and of papers, and codes.
pub(super) fn in_text(small: &str) -> Vec<Range<usize>> {
    let mut found = number::in_text(small);
    for strokes in [true, false] {
        found.extend(mobiles(small, &digits(small, strokes)));
    }
    found.extend(locals(small));
    found.extend(ends(small));
    found.extend(codes(small));
    found.extend(said(small));
    let mut grown: Vec<_> = found.into_iter().map(|part| grow(small, part)).collect();
    grown.extend(accounts(small));
    grown
}

/// Mobile numbers, forwards and backwards, in one piece or in pieces.
fn mobiles(small: &str, digits: &[Digit]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for chain in chains(small, digits) {
        let Some(chain) = digits.get(chain) else { continue };
        let all: String = chain.iter().map(|digit| digit.digit).collect();
        let place = |part: Range<usize>| Some(chain.get(part.start)?.place.start..chain.get(part.end - 1)?.place.end);
        let mut at = 0;
        while at < all.len() {
            // A number in digits begins where its digits begin: 2019 holds none.
            let begins = at == 0 || !joined(chain, at - 1) || !is_written(small, chain.get(at));
            match mobile_length(after(&all, at)).filter(|_| begins) {
                Some(length) => {
                    // What was put before it or behind it without a gap was put there to hide it.
                    let from = (0..at).rev().take_while(|at| joined(chain, *at)).last().unwrap_or(at);
                    let to = (at + length..all.len())
                        .take_while(|at| joined(chain, at - 1))
                        .last()
                        .map_or(at + length, |at| at + 1);
                    found.extend(place(from..to));
                    at = to;
                }
                None => at += 1,
            }
        }
        // Backwards, the first three stand at the end.
        if let Some(end) = all.find("010").filter(|end| *end >= MOBILE_MIN - 1 && end + 3 == all.len()) {
            found.extend(place(end - 8..all.len()));
        }
    }
    found
}

/// How many digits of a mobile number stand at the beginning, if there is one.
fn mobile_length(all: &str) -> Option<usize> {
    let national = ["8210", "82010", "8216", "8211"].iter().find(|first| all.starts_with(**first)).map(|_| 2);
    let home = ["010", "011", "016", "017", "018", "019"].iter().any(|first| all.starts_with(first)).then_some(0);
    let country = national.or(home)?;
    let length = all.len().min(MOBILE_MAX + country);
    (length >= MOBILE_MIN + country).then_some(length)
}

/// Numbers of a town without its own: three digits and four, or twice four, beside a word that says what they are.
fn locals(small: &str) -> Vec<Range<usize>> {
    let groups = groups(small);
    let pairs = groups.windows(2).filter_map(|pair| match pair {
        [(one, first), (other, next)] => {
            let between = small.get(first.end..next.start)?;
            let close = gap(between) == Gap::Tight && between.chars().count() <= 4 && !between.is_empty();
            let near = format!("{} {}", near_before(small, first.start, 14), near_after(small, next.end, 10));
            let called = has_any(&near, "전화 가게 번호 국번 우리집 집으로") || near.contains("우리 집");
            let fits = match (one.len(), other.len()) {
                (3, 4) => called,
                (4, 4) => ["15", "16", "18"].iter().any(|first| one.starts_with(first)),
                _ => false,
            };
            (close && fits && !starts_with_unit(small, next.end)).then_some(first.start..next.end)
        }
        _ => None,
    });
    pairs.collect()
}

/// Whether what stands behind a number says what is counted.
fn starts_with_unit(small: &str, at: usize) -> bool {
    const UNITS: &str =
        "년 원 월 시 분 살 세 명 개 장 보 걸음 코스 킬로 미터 km kg m 층 쪽 회 점 도 % 만 천 박 주 호차 인";
    starts_with_any(near_after(small, at, 4).trim_start(), UNITS).is_some()
}

/// The pieces of a number that is told by its beginning and its end.
fn ends(small: &str) -> Vec<Range<usize>> {
    let close = small.replace(' ', "");
    if !has_any(&close, "뒷자리 뒤자리 앞자리 뒷번호 앞번호 끝번호 가운데자리 국번") {
        return Vec::new();
    }
    let pieces = groups(small)
        .into_iter()
        .filter(|(all, place)| matches!(all.len(), 3 | 4) && !starts_with_unit(small, place.end));
    pieces.map(|(_, place)| place).collect()
}

/// Codes that open a door or a purse, beside the word for them.
fn codes(small: &str) -> Vec<Range<usize>> {
    const WORDS: &str = "비번 비밀번호 참여코드 코드는 코드 cvc cvv 씨브이씨 인증번호 핀번호 회의번호";
    let groups = groups(small);
    let mut found = Vec::new();
    for word in WORDS.split_whitespace() {
        for (at, _) in small.match_indices(word) {
            let from = at + word.len();
            let next = groups.get(groups.partition_point(|(_, place)| place.start < from));
            let Some((all, place)) = next else { continue };
            let close = small.get(from..place.start).is_some_and(|between| {
                between.chars().count() <= 4 && !between.contains(BREAK) && !between.contains(is_hangul)
            });
            if close
                && (3..=8).contains(&all.len())
                && !starts_with_unit(small, place.end)
                && !after(small, place.end).starts_with('자')
            {
                found.push(place.start..while_is(small, place.end, |c| matches!(c, '*' | '#')));
            }
        }
    }
    found
}

/// Numbers of towns and of firms in words.
fn said(small: &str) -> Vec<Range<usize>> {
    const SAID_MIN: usize = 6;
    const COUNTING: &str = "123456789101112131415";
    let mut found = Vec::new();
    for row in stretches(small) {
        let all: String = row.iter().map(|digit| digit.digit).collect();
        let spoken = row.iter().filter(|digit| !is_written(small, Some(digit))).count();
        let kinds = all.chars().collect::<BTreeSet<_>>().len();
        let town = all.starts_with('0') && after(&all, 1).starts_with(|c| ('2'..='8').contains(&c));
        let of_town = town && (all.len() > 8 && kinds > 2 || all.len() > 6 && kinds > 3);
        let fits = spoken >= SAID_MIN && (all.len() > 7 && kinds > 3 || of_town) && !COUNTING.contains(&all);
        if let (true, Some(first), Some(last)) = (fits, row.first(), row.last()) {
            found.push(first.place.start..last.place.end);
        }
    }
    found
}

/// Accounts in words whose digits alone would not be enough: behind the name of a bank.
fn accounts(small: &str) -> Vec<Range<usize>> {
    const DIGITS_MIN: usize = 9;
    let rows = stretches(small).into_iter().filter(|row| row.len() >= DIGITS_MIN);
    let parts = rows.filter_map(|row| {
        let (first, last) = (row.first()?, row.last()?);
        let bank = behind_bank(small, first.place.start);
        (bank < first.place.start).then_some(bank..last.place.end)
    });
    parts.collect()
}

/// Where the name of a bank begins that stands right before a place; else the place itself.
fn behind_bank(small: &str, at: usize) -> usize {
    let mut start = at;
    for _ in 0..2 {
        let word = word_before(small, start);
        let bare: String = small
            .get(word.clone())
            .unwrap_or_default()
            .replace('0', "o")
            .chars()
            .filter(|c| c.is_alphabetic())
            .collect();
        if bare.is_empty()
            || ends_with_any(&bare, BANKS).is_none_or(|bank| bare.chars().count() > bank.chars().count() + 2)
        {
            break;
        }
        start = word.start;
    }
    start
}

/// A number with what belongs to it: letters and digits right beside it, a plus, a bracket, the bank.
fn grow(small: &str, part: Range<usize>) -> Range<usize> {
    let end = while_is(small, part.end, is_latin);
    let end = while_is(small, end, |c| matches!(c, '*' | ')' | '」'));
    let start = back_while(small, part.start, is_latin);
    let start = back_while(small, start, |c| matches!(c, '+' | '(' | '「'));
    let signs = back_while(small, start, |c| !c.is_alphanumeric());
    let bank = behind_bank(small, signs);
    if bank < signs { bank..end } else { start..end }
}
