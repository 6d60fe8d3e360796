//! A number and a word as one says them: 네 분, 두 번째, 수영을, 2 meetings.

use std::fmt::Display;

/// The word as an object: with 을 if it ends in a syllable with a final consonant, else with 를.
pub fn object(word: &str) -> String {
    let particle = if word.chars().next_back().is_some_and(has_final) { "을" } else { "를" };
    format!("{word}{particle}")
}

/// The word as who does something: with 이 if it ends in a syllable with a final consonant, else with 가.
pub fn subject(word: &str) -> String {
    let particle = if word.chars().next_back().is_some_and(has_final) { "이" } else { "가" };
    format!("{word}{particle}")
}

/// That something is this: 설날이에요, 설 연휴예요.
pub fn is(word: &str) -> String {
    let ending = if word.chars().next_back().is_some_and(has_final) { "이에요" } else { "예요" };
    format!("{word}{ending}")
}

/// Whether this is a Hangul syllable with a final consonant (받침).
fn has_final(letter: char) -> bool {
    // Unicode lists the syllables in blocks of 28, one for each final; the first has none.
    const FINALS: u32 = 28;
    ('가'..='힣').contains(&letter) && !(u32::from(letter) - u32::from('가')).is_multiple_of(FINALS)
}

/// So many people: 한 분, 두 분, 13분.
pub fn ko_count(n: usize) -> String {
    ko_counted(n as u64, "분")
}

/// So many times: 한 번, 두 번, 13번.
pub fn ko_times(n: u32) -> String {
    ko_counted(n.into(), "번")
}

/// So many times until now: 두 번, or that there was none yet.
pub fn ko_so_far(n: u32) -> String {
    if n == 0 { "아직 없어요".to_owned() } else { ko_times(n) }
}

/// The place in a row: 첫 번째, 두 번째, 13번째.
pub fn ko_nth(n: usize) -> String {
    if n == 1 { "첫\u{a0}번째".to_owned() } else { format!("{}째", ko_counted(n as u64, "번")) }
}

/// A group among those of one name: 모임, 둘째 모임, 11번째 모임. Beside a bare digit 모임 would be heard as
/// 일 모임 and 이 모임, which are other words.
pub fn ko_nth_group(n: u64) -> String {
    const NTH: [&str; 9] = ["둘째", "셋째", "넷째", "다섯째", "여섯째", "일곱째", "여덟째", "아홉째", "열째"];
    let nth = usize::try_from(n).ok().and_then(|n| n.checked_sub(2)).and_then(|at| NTH.get(at));
    match (n, nth) {
        (..=1, _) => "모임".to_owned(),
        (_, Some(nth)) => format!("{nth} 모임"),
        (_, None) => format!("{n}번째 모임"),
    }
}

/// So many of what this word counts, said as one says it up to twelve and in digits from there. In digits
/// a screen reader would say 오 번, which is a number on a list. The two stay on one line.
pub fn ko_counted(n: u64, counter: &str) -> String {
    const WORDS: [&str; 12] = ["한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉", "열", "열한", "열두"];
    let word = usize::try_from(n).ok().and_then(|n| n.checked_sub(1)).and_then(|at| WORDS.get(at));
    word.map_or_else(|| format!("{n}{counter}"), |word| format!("{word}\u{a0}{counter}"))
}

/// A number and its English noun: 1 meeting, 2 meetings.
pub fn en_counted<N: Copy + Display + PartialEq + From<u8>>(n: N, one: &str, many: &str) -> String {
    let noun = if n == N::from(1) { one } else { many };
    format!("{n} {noun}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_with_a_final_consonant_takes_eul() {
        for word in ["수영", "붓글씨와 그림", "오일장 구경", "탁구 모임", "힣"] {
            assert_eq!(object(word), format!("{word}을"));
        }
    }

    #[test]
    fn a_word_without_a_final_consonant_takes_reul() {
        for word in ["텃밭 가꾸기", "낚시", "가", "파크골프"] {
            assert_eq!(object(word), format!("{word}를"));
        }
    }

    #[test]
    fn a_word_that_does_not_end_in_hangul_takes_reul() {
        for word in ["", "Golf", "수영 ", "수영3", "ㄱ", "茶"] {
            assert_eq!(object(word), format!("{word}를"));
        }
    }

    #[test]
    fn who_does_something_takes_i_or_ga_by_the_final_consonant() {
        assert_eq!([subject("황금향"), subject("귤이"), subject("Mimi")], ["황금향이", "귤이가", "Mimi가"]);
    }

    #[test]
    fn what_something_is_is_said_by_its_final_consonant() {
        assert_eq!([is("설날"), is("설 연휴"), is("추석")], ["설날이에요", "설 연휴예요", "추석이에요"]);
    }

    #[test]
    fn people_are_counted_in_words_up_to_twelve() {
        let said = [
            "한\u{a0}분",
            "두\u{a0}분",
            "세\u{a0}분",
            "네\u{a0}분",
            "다섯\u{a0}분",
            "여섯\u{a0}분",
            "일곱\u{a0}분",
            "여덟\u{a0}분",
            "아홉\u{a0}분",
            "열\u{a0}분",
            "열한\u{a0}분",
            "열두\u{a0}분",
        ];
        for (n, said) in (1..).zip(said) {
            assert_eq!(ko_count(n), said);
        }
    }

    #[test]
    fn nobody_and_a_crowd_are_counted_in_digits() {
        assert_eq!(ko_count(0), "0분");
        assert_eq!(ko_count(13), "13분");
        assert_eq!(ko_count(usize::MAX), format!("{}분", usize::MAX));
    }

    #[test]
    fn a_place_in_a_row_is_said_in_words_up_to_twelve() {
        assert_eq!([1, 2, 12, 13].map(ko_nth), ["첫\u{a0}번째", "두\u{a0}번째", "열두\u{a0}번째", "13번째"]);
    }

    #[test]
    fn what_has_not_been_yet_is_not_counted() {
        assert_eq!([0, 1, 20].map(ko_so_far), ["아직 없어요", "한\u{a0}번", "20번"]);
    }
}
