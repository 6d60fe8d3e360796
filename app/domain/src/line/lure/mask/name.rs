//! Names to look for: of rooms that strangers meet in, of channels and shops, told together with the wish to look for them.

use std::ops::Range;

use super::{
    folded::BREAK,
    walk::{after, back_while, before, ends_with_any, has_any, is_hangul, skip_blanks, starts_with_any, word_before},
};

/// Rooms in which strangers meet; whoever names one calls people there.
const ROOMS: &str = "오픈챗방 오픈챗 오픈채팅방 오픈채팅 오픈톡 오픈카톡 옾챗 옾톡 오챗 오픈쳇 오픈챝 오픈대화방 오픈chat openchat \
    오픈방 단톡방 단체톡 공개채팅방 채팅방 네이버밴드 밴드 네이버카페 다음카페";
/// Where one looks for things; naming them is no call in itself.
const SHELVES: &str = "네이버 다음 구글 유튜브 유튭 페이스북 페북 인스타 블로그 카페 카톡 카카오톡 밴드 쿠팡 당근 초록창 녹색창 플레이스토어 앱스토어 네이버지도 인터넷 \
    검색창 이름 채널 채팅방 오픈챗 오픈채팅 텔레그램 틱톡";
/// What is said between a place and a name.
const BETWEEN: &str =
    "에서 에다가 에다 에 창에 검색창에 창 방은 방 이름은 이름이 이름 채널 은 는 ☞ → : 친구 찾기에 앱에서 초대";
/// Wishes that one looks for a name, as they are written without blanks.
const SEARCHES: &str = "검색하세요 검색하셔 검색해보세 검색해보시 검색해보셔 검색해사 검색해들 검색해가 검색하시 검색하면 검색부탁 검색고 검색ㄱ 검색이요 검색요 검색해서 검색하고 검색해요 검색해주 검색하소 \
    치세요 치셔 치시 치고들어 치고연락 치고입장 치면나와 치면나오 쳐보세 쳐보셔 쳐보시 쳐봐 찾으세요 찾아주세요 찾아보시 찾아들어 찾아서 찾아요 찾아까 찾아오세 찍고전화 찍고오 \
    구독하 구독해 팔로우 찾으면 네이버검색";
/// Wishes that one comes into a room.
const CALLS: &str = "들어오 들어와 입장 가입 초대 오세요 오셔요 오셔 와요 참여 검색 치고 찾";
/// A name has so many letters at most, blanks among them.
const NAME_LETTERS: usize = 18;

/// The parts of a text that are names to look for.
pub(super) fn in_text(small: &str) -> Vec<Range<usize>> {
    let mut found = rooms(small);
    found.extend(searches(small));
    found
}

/// Names of rooms, up to the call to come there or to the end of the clause.
fn rooms(small: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (behind, room) in places(small) {
        let from = skip_between(small, behind);
        if from == behind && !room.ends_with('방') {
            continue;
        }
        if let Some(quoted) = quoted(small, from) {
            found.push(quoted);
            continue;
        }
        let (end, called) = name_end(small, from, CALLS);
        let open = !matches!(room, "밴드" | "채팅방" | "단톡방");
        let last = after(small, end).trim().is_empty() && open && end > from && is_one_word(small, from..end);
        if end > from && (called || last) && is_name(small, from..end) {
            found.push(trimmed(small, from..end));
        }
    }
    found
}

/// Names before the wish to look for them.
fn searches(small: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (at, _) in
        small.char_indices().filter(|(_, c)| matches!(c, '검' | '치' | '쳐' | '찾' | '찍' | '구' | '팔' | '네'))
    {
        let close: String = after(small, at).chars().take(14).filter(|c| *c != ' ').collect();
        let ends_here = after(small, at).strip_prefix("검색").is_some_and(|rest| !rest.chars().take(8).any(is_hangul));
        if !ends_here && starts_with_any(&close, SEARCHES).is_none() || !before(small, at).ends_with(' ') {
            continue;
        }
        let is_search = close.starts_with('검') || close.starts_with("네이버검색");
        found.extend(name_before(small, at, is_search));
    }
    found
}

/// The name before a wish, behind the place in which to look; without a place the last word, where one is to search.
fn name_before(small: &str, at: usize, is_search: bool) -> Option<Range<usize>> {
    let mut start = at;
    let mut place = None;
    for _ in 0..4 {
        let word = word_before(small, start);
        let written = small.get(word.clone()).unwrap_or_default();
        if written.is_empty() || written.contains(BREAK) || written.ends_with(['.', '!', '?', ',']) {
            break;
        }
        if is_shelf(written) {
            place = Some(word.end);
            break;
        }
        start = word.start;
    }
    let end = before(small, at).trim_end().len();
    match place {
        Some(place) => {
            let from = skip_blanks(small, place);
            (from < end && is_name(small, from..end)).then(|| trimmed(small, from..end))
        }
        None if is_search => {
            let word = word_before(small, at);
            let written = small.get(word.clone())?;
            let fits = !written.is_empty()
                && !written.contains(BREAK)
                && ends_with_any(written, "에서 에 으로 서 도 다시 한번 직접 같이 꼭 좀").is_none();
            fits.then(|| trimmed(small, word))
        }
        None => None,
    }
}

/// Whether a word says where to look.
fn is_shelf(word: &str) -> bool {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    let ends = ["", "에서", "에다가", "에다", "에", "창에"].into_iter().filter_map(|end| bare.strip_suffix(end));
    let mut read = ends.flat_map(|bare| SHELVES.split_whitespace().map(move |shelf| (bare, shelf)));
    read.any(|(bare, shelf)| bare == shelf || bare.ends_with(shelf) && bare.len() <= shelf.len() + 9)
}

/// The places behind the words for rooms, and the words: the longest where several stand.
fn places(small: &str) -> Vec<(usize, &'static str)> {
    let mut found: Vec<(usize, &'static str)> = Vec::new();
    for (at, c) in small.char_indices() {
        if !"오옾단공채네다밴".contains(c) && c != 'o' || found.last().is_some_and(|(behind, _)| at < *behind) {
            continue;
        }
        let words = ROOMS.split_whitespace().filter_map(|room| Some((hidden_word(small, at, room)?, room)));
        found.extend(words.max_by_key(|(end, _)| *end));
    }
    found
}

/// Behind a word at a place that may have a sign or a blank between its letters.
fn hidden_word(small: &str, at: usize, word: &str) -> Option<usize> {
    let mut end = at;
    for (count, letter) in word.chars().enumerate() {
        let next = after(small, end).chars().next()?;
        if count > 0 && next != letter && matches!(next, ' ' | '.' | '·' | '-' | '_' | '*' | '♥' | '★') {
            end += next.len_utf8();
        }
        if !after(small, end).starts_with(letter) {
            return None;
        }
        end += letter.len_utf8();
    }
    Some(end)
}

/// A name in quotes that begins at a place.
fn quoted(small: &str, at: usize) -> Option<Range<usize>> {
    const QUOTES: [char; 10] = ['"', '\'', '‘', '“', '「', '《', '’', '”', '」', '》'];
    let open = after(small, at).chars().next().filter(|c| QUOTES.contains(c))?;
    let from = at + open.len_utf8();
    let letters = after(small, from).chars().take(NAME_LETTERS + 1).take_while(|c| !QUOTES.contains(c) && *c != BREAK);
    let end = from + letters.map(char::len_utf8).sum::<usize>();
    let close = after(small, end).chars().next().filter(|c| QUOTES.contains(c))?;
    let count = small.get(from..end)?.chars().count();
    (2..=NAME_LETTERS).contains(&count).then_some(at..end + close.len_utf8())
}

/// The place behind what is said between a room and its name.
fn skip_between(small: &str, at: usize) -> usize {
    let mut from = at;
    loop {
        let next = skip_blanks(small, from);
        let word = starts_with_any(after(small, next), BETWEEN).filter(|word| {
            // A particle ends its word.
            let rest = after(small, next + word.len());
            rest.starts_with(|c: char| !c.is_alphanumeric()) || rest.is_empty()
        });
        match word {
            Some(word) => from = next + word.len(),
            None => return next,
        }
    }
}

/// Where a name ends: before the call behind it, which says whether there is one, or at the end of the clause.
fn name_end(small: &str, from: usize, calls: &str) -> (usize, bool) {
    let mut end = from;
    for (count, (offset, c)) in after(small, from).char_indices().enumerate() {
        let at = from + offset;
        if c == BREAK || matches!(c, '.' | '!' | '?' | ',' | '\n') || count > NAME_LETTERS {
            return (end, false);
        }
        if c == ' ' {
            let next = skip_blanks(small, at);
            if at > from && starts_with_any(after(small, next), calls).is_some() {
                return (at, true);
            }
        }
        end = at + c.len_utf8();
    }
    (end, false)
}

fn is_one_word(small: &str, part: Range<usize>) -> bool {
    small.get(part).is_some_and(|name| !name.trim().contains(' '))
}

/// Whether a part reads as a name: not a clause of a sentence.
fn is_name(small: &str, part: Range<usize>) -> bool {
    let name = small.get(part).unwrap_or_default().trim();
    let letters = name.chars().count();
    let clause = ["고", "서", "요", "다", "면", "는", "은", "이", "가", "도"].iter().any(|end| name.ends_with(end));
    let words = name.split(' ').count();
    (2..=NAME_LETTERS).contains(&letters)
        && words <= 3
        && !(clause && words > 1)
        && !has_any(name, "어요 습니다 더니 니까")
}

/// A name without quotes and particles at its ends.
fn trimmed(small: &str, part: Range<usize>) -> Range<usize> {
    let end = back_while(small, part.end, |c| !c.is_alphanumeric());
    part.start..end.max(part.start)
}
