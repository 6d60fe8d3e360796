//! Words of money, of other meeting places and of secrets.

use std::ops::Range;

use crate::line::fold::{apart, hangul, has_loose_hangul, latin};

/// Looked for within words: what stands in two neighbouring words is not joined, unless each is one syllable.
const WORDS: &str = "계좌 입금 송금 투자 수익 대출 분양 환급 가입비 다단계 재테크 도박 카지노 바카라 비트코인 코인 이더리움 \
    자동이체 비밀번호 인증번호 인증코드 인증문자 승인번호 카드번호 주민번호 여권번호 보안카드 전화번호 폰번호 휴대폰번호 핸드폰번호 \
    연락처 텔레그램 텔레그람 텔래그램 탤레그램 왓츠앱 와츠앱 왓츠업 왓챕 위챗 디스코드 스카이프 바이버 카톡 까톡 캌톡 카똑 \
    카카오 갠톡 단톡 오픈톡 오픈챗 친추 닷컴 큐알 프롬프트 원금보장 고수익 무통장 상품권 기프트카드 선물카드 핀번호 보증금 \
    선입금 계약금 예약금 참가비 회비 수수료 리딩방 로또번호 당첨금 공동인증서 공인인증서 공동구매 급매 매물 평당 아이디 인스타 \
    팀뷰어 애니데스크 원격제어 원격지원 일확천금 신용카드 주민등록 telegram telegrarn whatsapp kakao katalk wechat viber \
    discord skype instagram bitcoin anydesk teamviewer password otp cvc qr url";

/// From so many letters on a word is looked for across blanks and in letters that only look alike: no two
/// neighbours make it by chance.
const UNMISTAKABLE: usize = 4;

/// Looked for with all blanks taken out.
const PHRASES: &str = "카카오톡 텔레그램 비밀번호 인증번호 전화번호 계좌번호 카드번호 주민번호 비트코인 입금해 송금해 계좌로 \
    오픈채팅 오픈카톡 톡아이디 톡주세요 톡보내 톡해주세요 톡으로연락 개인톡 라인아이디 라인id 라인친구 라인추가 \
    라인톡 라인으로 lineid 친구추가 메신저로 네이버밴드 밴드가입 밴드초대 밴드로오 디엠주세요 디엠보내 dm주세요 연락처를 연락주세요 \
    연락주시면 연락바라 연락바랍 연락부탁 연락해주세요 따로연락 개인적으로연락 문자주세요 문자주시 문자로보내 문자로알려 문자로주세 문자로줘 \
    문자로답 문자남겨 문자보내주세요 문자를보내주세요 문자보내줘 문자한통 전화주세요 전화주시면 전화해주세요 전화걸어주세요 \
    전화부탁 제번호 내번호 번호알려 번호를알려 번호남겨 번호를남겨 번호교환 번호를교환 번호드릴 번호를드릴 번호주세요 번호를주세요 \
    번호로연락 번호로전화 번호로문자 번호좀 메일주소 메일로보내 메일로연락 메일주세요 메일보내주세요 메일을보내주세요 주소알려주 \
    주소를알려주 주소를보내주 집주소 주소창 검색창에 \
    돈을보내 돈보내 돈을부쳐 돈부쳐 돈을빌 돈빌려 돈좀 돈을꿔 돈꿔 돈을맡 돈맡기 돈버는방법 돈벌게 돈을벌게 돈벌수 돈을벌수 \
    돈을불려 돈불려 쉽게돈 현금을보내 현금보내 현금을부쳐 천원보내 만원보내 천원을보내 만원을보내 원만보내 원부쳐 원을부쳐 원만빌 만원만 통장번호 통장으로보 통장으로넣 통장으로입금 통장으로부 \
    통장사본 통장에넣 통장에보내 통장을빌 통장빌려 통장을보내 통장비번 은행으로보내 이체해주세요 이체해줘 이체부탁 이체하세요 급전필요 급전이필요 사채를 사채업 후원해주세요 \
    후원금 기부금을 가상화폐 암호화폐 가상자산 주식투자 주식종목 주식추천 종목추천 주식정보 주식방 주식으로돈 주식리딩 펀드가입 \
    보험가입 보험들 보험하나 땅을사세 땅을사실 땅사세 땅을팔 땅투자 싸게팔 싸게드 판매합 판매해 구매하세요 구매하시 구입하세요 \
    사은품 무료체험 무료상담 무료로드려 당첨되 경품 건강식품 특효약 특효가 만병통치 암이낫 약을팔 \
    링크를 링크로 링크클릭 링크눌러 링크보내 링크에 링크누르 링크타고 링크주소 사이트로 사이트에들어 사이트에가입 사이트에접속 \
    사이트주소 사이트방문 홈페이지로오 홈페이지주소 홈페이지에가입 홈페이지에접속 홈페이지로들어 앱을깔 앱깔 앱을까세 앱을설치 \
    앱설치 앱을받아 앱다운 앱을다운 앱을내려 앱하나깔 어플깔 어플을깔 어플설치 어플을설치 어플다운 어플을다운 어플받 어플을받 \
    프로그램깔 프로그램을깔 프로그램설치 프로그램을설치 파일을열어 파일을내려 큐알코드 비번알려 비번을알려 비번좀 비번이뭐 \
    비번을말 비번을적 비번을보내 암호를알려 인증번호를 문자로온번호 받은번호를 문자로받은 신분증을찍 신분증사진 신분증을보내 신분증보내 \
    카드뒷면 카드뒤 무료나눔계 인공지능으로서 언어모델";

/// Honest words that hold one of those above: a ban on going in, a thousand sorts of coins for the laundry.
const HONEST: &str = "출입금지 진입금지 반입금지 가입금지 수입금 배송금 아이디어 아이스링크 스케이트링크 빙상링크 온라인 오프라인 라인댄스 캠핑사이트 코인노래 코인빨래 \
    코인세탁 카카오닙스 카카오초콜릿 카카오열매 카카오나무 카카오가루 카카오차 카카오함량 책대출 도서대출 대출증 대출도서 \
    강아지분양 도시락통장 이카운트";

/// The first word or phrase that no text for others may hold.
pub(super) fn first_in(small: &str) -> Option<&'static str> {
    let letters: String = small.chars().filter(|c| c.is_alphanumeric() || *c == ' ').collect();
    let without_digits: String = letters.chars().filter(|c| !c.is_numeric()).collect();
    [letters, without_digits].iter().find_map(|letters| in_letters(letters))
}

fn in_letters(letters: &str) -> Option<&'static str> {
    let honest = without_honest(letters);
    let (words, joined) = (close_gaps(&honest), honest.replace(' ', ""));
    let seen = latin(letters);
    WORDS
        .split_whitespace()
        .find(|word| stands_in(word, &words, &joined, &seen))
        .or_else(|| PHRASES.split_whitespace().find(|phrase| joined.contains(phrase)))
        .or_else(|| loose_in(&joined))
}

fn stands_in(word: &str, words: &str, joined: &str, seen: &str) -> bool {
    let long = word.chars().count() >= UNMISTAKABLE;
    match (word.is_ascii(), long) {
        // Short Latin words stand alone: `otp` is none of the letters of `hotpot`.
        (true, false) => words.split(|c: char| !c.is_ascii_alphabetic()).any(|one| one == word),
        (true, true) => seen.contains(&latin(word)),
        (false, true) => joined.contains(word),
        (false, false) => words.contains(word),
    }
}

/// The same in Hangul that was taken apart: ㅋㅌ, ㄱㅖ좌, ㅌㄹ.
fn loose_in(joined: &str) -> Option<&'static str> {
    const SHORT: [(&str, &str); 3] = [("ㅋㅌ", "카톡"), ("ㅌㄹㄱㄹ", "텔레그램"), ("ㄱㅈㅂㅎ", "계좌")];
    if !has_loose_hangul(joined) {
        return None;
    }
    let apart_text = apart(&hangul(joined));
    let short = SHORT.iter().find(|(short, _)| apart_text.contains(short)).map(|(_, word)| *word);
    short.or_else(|| {
        WORDS.split_whitespace().filter(|word| !word.is_ascii()).find(|word| apart_text.contains(&apart(word)))
    })
}

/// A text without the honest words in it, which may be written with blanks or without.
fn without_honest(letters: &str) -> String {
    HONEST.split_whitespace().fold(letters.to_owned(), |mut text, word| {
        while let Some(range) = spelt_in(&text, word) {
            // No word goes across what stood there.
            text.replace_range(range, "-");
        }
        text
    })
}

fn spelt_in(text: &str, word: &str) -> Option<Range<usize>> {
    let places = text.match_indices(word.chars().next()?);
    places.into_iter().find_map(|(at, _)| Some(at..at + spelt_length(text.get(at..)?, word)?))
}

/// How long a word is at the beginning of a text that may have blanks in it; nothing if it is not there.
fn spelt_length(text: &str, word: &str) -> Option<usize> {
    let mut letters = word.chars().peekable();
    for (at, c) in text.char_indices() {
        match letters.peek() {
            None => return Some(at),
            Some(next) if *next == c => _ = letters.next(),
            Some(_) if c == ' ' => {}
            Some(_) => return None,
        }
    }
    letters.peek().is_none().then_some(text.len())
}

/// Joins words of one letter, so that 계 좌 reads 계좌 while 한 입 금방 does not read 입금.
fn close_gaps(text: &str) -> String {
    let mut closed = String::with_capacity(text.len());
    let mut after_single = false;
    for word in text.split_whitespace() {
        let single = word.chars().count() == 1;
        if !(single && after_single) {
            closed.push(' ');
        }
        closed.push_str(word);
        after_single = single;
    }
    closed
}
