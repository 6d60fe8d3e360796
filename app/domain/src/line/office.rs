//! Names that claim an office: whoever is called 운영자 speaks in letters as if the service did.

use crate::line::fold::{apart, hangul, has_loose_hangul, latin, small};

/// Words of our own offices and of those that people know from elsewhere, looked for within names.
const OFFICES: &str = "운영자 운영쟈 운영좌 운영진 운영팀 운영봇 운영위원 운영국 운영실 운영처 운영담당 운영센터 운영본부 운영사무 \
    운영지기 관리자 관리쟈 관리좌 관리팀 관리인 관리실 관리국 관리봇 관리센터 관리본부 관리담당 모임지기 모임장 황금향 매니저 매니져 \
    메니저 메니져 고객센터 고객쎈터 고객지원 고객상담 고객만족 고객팀 고객응대 콜센터 상담원 상담사 상담팀 상담센터 상담실 상담봇 \
    상담직원 안내센터 안내원 안내데스크 안내봇 사무국 사무처 담당자 책임자 어드민 애드민 아드민 오거나이저 오가나이저 모더레이터 \
    모데레이터 오피셜 공식계정 공식채널 공식운영 공식안내 공식상담 공식직원 스태프 스탭 스탶 스텝진 시스템 웹마스터 직원 알림봇 \
    서포터 헬프데스크 호스트지기";

/// What an office is for, and what it is: each of the first with each of the second claims one.
const OFFICE_FOR: &str = "운영 관리 고객 상담 안내 보안";
const OFFICE_IS: &str = "부 단 회 요원 도우미 사무소 소 계 문의 데스크 팀";

/// Words that claim an office where nothing else stands in the name.
const OFFICES_ALONE: &str = "방장 공식 공지 안내 운영봇 본부 본사 센터 봇 호스트 총괄 마스터";

/// What may stand behind a name without changing whose it is.
const BEHIND: [&str; 7] = ["님", "팀", "봇", "입니다", "이에요", "예요", "임"];

/// The same in Chinese and Cyrillic letters.
const OFFICES_IN_OTHER_LETTERS: &str = "運營者 運営者 運營 管理者 管理人 管理員 黃金香 黄金香 職員 相談員 \
    админ модератор";

/// The same in Latin letters, as they look.
const OFFICES_IN_LATIN: &str = "admin administrator organizer organiser organisator moderator staff official manager \
    operator support system webmaster postmaster sysop helpdesk hwanggeumhyang hwangkeumhyang customerservice \
    customercare customercenter unyeongja unyoungja woonyoungja unyeongjin gwanrija gwallija kwanrija";

/// The same, where nothing else stands in the name.
const OFFICES_IN_LATIN_ALONE: &str = "root host mod owner master gm bot help info team cs service";

/// Words that hold one of those above and claim nothing.
const HONEST: &str = "황금향기 모임장소 퇴직원";
const HONEST_IN_LATIN: &str = "badminton falstaff";

/// Whether a name claims an office, however it is spaced, spelt or dressed up.
pub fn claims_office(name: &str) -> bool {
    let small = small(name);
    let without_digits: String = small.chars().filter(|c| !c.is_numeric()).collect();
    // ㅈr is read as 자 by whoever is young enough.
    in_hangul(&hangul(&small.replace('r', "\u{1161}")))
        || in_hangul(&hangul(&small))
        || OFFICES_IN_OTHER_LETTERS.split_whitespace().any(|word| without_digits.replace(' ', "").contains(word))
        || in_latin(&latin(&small))
        || in_latin(&latin(&without_digits))
}

fn in_hangul(name: &str) -> bool {
    let loose = has_loose_hangul(name);
    let read = |word: &str| if loose { apart(word) } else { word.to_owned() };
    let claims = without(read(name), HONEST.split_whitespace().map(read));
    let bare = bare(name);
    let kinds = |of: &'static str| OFFICE_IS.split_whitespace().map(move |is| format!("{of}{is}"));
    OFFICES.split_whitespace().any(|word| claims.contains(&read(word)))
        || OFFICE_FOR.split_whitespace().flat_map(kinds).any(|word| claims.contains(&read(&word)))
        || OFFICES_ALONE.split_whitespace().any(|word| read(bare) == read(word))
}

/// A name without what may stand behind it.
fn bare(name: &str) -> &str {
    let shorter = BEHIND.iter().find_map(|behind| name.strip_suffix(behind).filter(|rest| !rest.is_empty()));
    shorter.map_or(name, bare)
}

fn in_latin(name: &str) -> bool {
    let claims = without(name.to_owned(), HONEST_IN_LATIN.split_whitespace().map(latin));
    OFFICES_IN_LATIN.split_whitespace().any(|word| claims.contains(&latin(word)))
        || OFFICES_IN_LATIN_ALONE.split_whitespace().any(|word| name == latin(word))
}

fn without(text: String, words: impl Iterator<Item = String>) -> String {
    words.fold(text, |text, word| text.replace(&word, " "))
}

#[cfg(test)]
mod tests {
    use super::*;

    const CLAIMS: &[&str] = &[
        "운영자",
        "운 영 자",
        "운영\u{200D}자",
        "운\u{200B}영\u{AD}자",
        "운.영.자",
        "운_영-자",
        "운영자님",
        "운영자1",
        "운1영2자",
        "ㅇㅜㄴㅇㅕㅇㅈㅏ",
        "운영ㅈㅏ",
        "★운영자★",
        "운영진",
        "운영팀",
        "황금향 운영",
        "황금향",
        "황금향지기",
        "황금향 님",
        "황 금 향",
        "황금향팀",
        "황금향입니다",
        "관리자",
        "관리자입니다",
        "관 리 자",
        "최고관리자",
        "모임지기",
        "모임 지기님",
        "매니저",
        "김매니저",
        "고객센터",
        "고객 센터",
        "상담원",
        "상담원 김",
        "상담사",
        "콜센터",
        "직원",
        "스태프",
        "어드민",
        "공식",
        "공식 봇",
        "방장님",
        "시스템",
        "運營者",
        "管理者",
        "admin",
        "Admin",
        "ADMIN1",
        "a d m i n",
        "ａｄｍｉｎ",
        "аdmin",
        "adm1n",
        "@dmin",
        "ad.min",
        "admin님",
        "administrator",
        "organizer",
        "0rganizer",
        "Organiser",
        "moderator",
        "m0derator",
        "staff",
        "STAFF 7",
        "official",
        "0fficia1",
        "manager",
        "support",
        "Hwanggeumhyang",
        "root",
        "운영자팀봇",
        "담당자",
        "오피셜",
        "운영부",
        "운영단",
        "운영요원",
        "운영도우미",
        "관리사무소",
        "관리부",
        "고객문의",
        "보안팀",
        "운영ㅈr",
        "관리ㅈr",
        "админ",
    ];

    const CLAIMS_NOTHING: &[&str] = &[
        "운영",
        "김운영",
        "윤영자",
        "영자",
        "황금자",
        "금향",
        "황금",
        "금자",
        "매리",
        "매화",
        "관순",
        "관우",
        "리자",
        "순자",
        "영숙",
        "말순",
        "한라봉",
        "감귤",
        "귤향",
        "향금",
        "황향금",
        "이상담",
        "공순",
        "공식이",
        "고은",
        "고객",
        "상덕",
        "지기",
        "별지기",
        "등대지기",
        "산지기",
        "황금향기",
        "모임",
        "모임이 좋아",
        "운자",
        "영진",
        "운영이",
        "진영",
        "자영",
        "봉구",
        "자운영",
        "님",
        "센터장네",
        "방장군",
        "스탠리",
        "Badminton",
        "Adam",
        "Stan",
        "Mina",
        "Offer",
        "Mary",
        "Sunja",
        "Tom",
        "Helper",
        "José",
        "오름지기",
        "바다",
        "7080",
        "🍊",
        "김 여사",
        "안내리",
        "총각",
        "마스코트",
        "호수",
        "공지영",
        "본드",
        "봇짐",
    ];

    #[test]
    fn a_name_that_claims_an_office_is_seen_however_it_is_dressed_up() {
        for name in CLAIMS {
            assert!(claims_office(name), "{name}");
        }
    }

    #[test]
    fn honest_names_claim_nothing() {
        for name in CLAIMS_NOTHING {
            assert!(!claims_office(name), "{name}");
        }
    }
}
