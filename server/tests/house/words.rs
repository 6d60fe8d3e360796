//! The Korean catalogue as its readers need it: plain, in 해요체, in short sentences.

use syn::visit::Visit;

use super::catalogue::{Found, is_hangul, parts};

/// Words of offices and programs, each with the plain one beside it.
const NOT_OURS: [(&str, &str); 27] = [
    ("하십시오", "해 주세요"),
    ("하시오", "해 주세요"),
    ("습니다", "-어요"),
    ("니다.", "-어요"),
    ("에러", "문제"),
    ("오류", "문제"),
    ("세션", "(말하지 않기)"),
    ("디바이스", "휴대전화"),
    ("로그인", "들어가기"),
    ("로그아웃", "나가기"),
    ("클릭", "누르기"),
    ("버튼", "단추"),
    ("패스워드", "비밀번호"),
    ("아이디", "이메일 또는 휴대전화 번호"),
    ("계정", "내 정보"),
    ("잘못된", "무엇이 다른지 말하기"),
    ("입력", "적어 주세요"),
    ("유효하지", "무엇이 다른지 말하기"),
    ("불가", "할 수 없어요"),
    ("필수", "꼭 적어 주세요"),
    ("매칭", "편성"),
    ("그룹", "모임"),
    ("호스트", "모임지기"),
    ("프로필", "내 정보"),
    ("업데이트", "바꾸기"),
    ("서비스", "(무엇인지 말하기)"),
    ("이용자", "분"),
];

/// The longest sentence, in letters without blanks: what one takes in at one go, two lines of large print.
const SENTENCE_MAX: usize = 62;

/// Particles whose form depends on the last letter before them, which a placeholder hides.
const PARTICLES: [&str; 9] = ["은", "는", "이", "가", "을", "를", "와", "과", "으로"];

/// Every text of the catalogue that is Korean.
fn texts() -> Vec<String> {
    let mut found = Found::default();
    parts().iter().flat_map(|part| &part.sentences).for_each(|sentence| found.visit_expr(&sentence.ko));
    found.literals.into_iter().filter(|text| text.chars().any(is_hangul)).collect()
}

#[test]
fn no_word_of_offices_or_programs() {
    let texts = texts();
    assert!(texts.len() > 200, "only {} texts were read", texts.len());
    for text in texts {
        for (word, instead) in NOT_OURS {
            assert!(!text.contains(word), "{word} → {instead}: {text}");
        }
    }
}

/// The sentences of a text; a full stop within a number ends none.
fn sentences(text: &str) -> Vec<String> {
    let mut all = vec![String::new()];
    for word in text.split_inclusive(char::is_whitespace) {
        if let Some(sentence) = all.last_mut() {
            sentence.push_str(word);
        }
        if word.trim_end().trim_end_matches('’').ends_with(['.', '!', '?']) {
            all.push(String::new());
        }
    }
    all
}

#[test]
fn sentences_end_as_one_speaks() {
    for text in texts() {
        let ended = |sentence: &String| sentence.trim_end().ends_with(['.', '!', '’']);
        for sentence in sentences(&text).into_iter().filter(ended) {
            let words = sentence.trim_end().trim_end_matches(['.', '!', '’']);
            let spoken = ["요", "죠", "세요", "예요"].iter().any(|end| words.ends_with(end));
            let no_sentence = words.chars().filter(|letter| is_hangul(*letter)).count() == 0;
            assert!(spoken || no_sentence, "not in 해요체: {sentence}");
        }
    }
}

#[test]
fn sentences_are_short() {
    for text in texts() {
        for sentence in text.split(['.', '!', '?', '\n']) {
            let letters = sentence.chars().filter(|letter| !letter.is_whitespace()).count();
            assert!(letters <= SENTENCE_MAX, "{letters} letters: {sentence}");
        }
    }
}

#[test]
fn no_particle_depends_on_a_word_that_is_not_known_yet() {
    for text in texts() {
        for (at, _) in text.match_indices('}') {
            let after = &text[at + 1..];
            for particle in PARTICLES.iter().filter(|particle| after.starts_with(**particle)) {
                let next = after[particle.len()..].chars().next();
                assert!(next.is_some_and(is_hangul), "{particle} after a placeholder: {text}");
            }
        }
    }
}
