//! Cards that a language model wrote are a stranger's text: what is not plainly harmless Korean
//! is refused, and the deck has a card to take its place.

use std::fmt;

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use super::{TEXT_MAX, TITLE_MAX, TopicCard};

/// No letter of honest text takes more bytes; decomposed Hangul takes nine.
const BYTES_PER_LETTER: usize = 16;

/// So many of a hundred letters must be Hangul; a Korean text with a few foreign names has more.
const HANGUL_PERCENT: usize = 60;

/// From five on, digits are no longer a year or a time but a telephone or an account.
const DIGITS_MAX: usize = 4;

/// Words of money and of luring people elsewhere, looked for within words.
///
/// It errs on the safe side: 출입금지 holds 입금 and is refused as well, which costs one card.
const DENIED_WORDS: &[&str] = &[
    "계좌",
    "입금",
    "송금",
    "투자",
    "수익",
    "대출",
    "분양",
    "사채",
    "환급",
    "가입비",
    "다단계",
    "재테크",
    "도박",
    "비트코인",
    "자동이체",
    "비밀번호",
    "인증번호",
    "카드번호",
    "전화번호",
    "텔레그램",
    "왓츠앱",
    "와츠앱",
    "닷컴",
    "프롬프트",
    "telegram",
    "whatsapp",
    "kakao",
    "bitcoin",
];

/// The same in several words, looked for with all blanks taken out.
const DENIED_PHRASES: &[&str] = &[
    "오픈채팅",
    "오픈톡",
    "톡아이디",
    "라인아이디",
    "연락처를",
    "카톡주세요",
    "문자주세요",
    "연락주세요",
    "돈을보내",
    "돈보내",
    "원금보장",
    "가상화폐",
    "암호화폐",
    "주민등록",
    "신용카드",
    "링크를",
    "앱을설치",
    "무료상담",
    "인공지능으로서",
    "언어모델",
];

/// A part of a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CardPart {
    /// [`TopicCard::title`]
    Title,
    /// [`TopicCard::why`]
    Why,
    /// [`TopicCard::opener`]
    Opener,
    /// [`TopicCard::activity`]
    Activity,
}

impl fmt::Display for CardPart {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Title => "title",
            Self::Why => "why",
            Self::Opener => "opener",
            Self::Activity => "activity",
        })
    }
}

/// Why a card was refused; meant for the log, since people only ever see cards that passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum CardError {
    /// Nothing stands there.
    #[error("{0} is empty")]
    Empty(CardPart),
    /// More letters than there is room for.
    #[error("{0} is too long")]
    TooLong(CardPart),
    /// A control, or a mark that takes no room or turns the direction of the text.
    #[error("{0} has characters that cannot be seen")]
    Unreadable(CardPart),
    /// Marks of HTML or Markdown, which would be shown as they stand.
    #[error("{0} has markup")]
    Markup(CardPart),
    /// Something like a web address.
    #[error("{0} has a web address")]
    Link(CardPart),
    /// An `@`, as in an e-mail address or a handle.
    #[error("{0} has an at sign")]
    At(CardPart),
    /// Five digits or more, as in a telephone number or an account.
    #[error("{0} has a long number")]
    Digits(CardPart),
    /// A word of money or of luring people elsewhere.
    #[error("{0} has the word {1}")]
    Denied(CardPart, &'static str),
    /// Too little Hangul.
    #[error("{0} is not Korean")]
    NotKorean(CardPart),
}

impl TopicCard {
    /// Reads a card that a stranger wrote: trimmed and composed, and refused at the first doubt.
    pub fn parse(title: &str, why: &str, opener: &str, activity: &str) -> Result<Self, CardError> {
        Ok(Self {
            title: part(CardPart::Title, title, TITLE_MAX)?,
            why: part(CardPart::Why, why, TEXT_MAX)?,
            opener: part(CardPart::Opener, opener, TEXT_MAX)?,
            activity: part(CardPart::Activity, activity, TEXT_MAX)?,
        })
    }
}

fn part(part: CardPart, written: &str, max: usize) -> Result<String, CardError> {
    let written = written.trim();
    if written.is_empty() {
        return Err(CardError::Empty(part));
    }
    if written.len() > max * BYTES_PER_LETTER {
        return Err(CardError::TooLong(part));
    }
    let text: String = written.nfc().collect();
    if text.graphemes(true).count() > max {
        return Err(CardError::TooLong(part));
    }
    if text.chars().any(is_unreadable) {
        return Err(CardError::Unreadable(part));
    }
    let plain = text.nfkc().collect::<String>().to_lowercase().replace('。', ".");
    if plain.contains(['<', '>', '{', '}', '`', '*', '#', '\\']) {
        return Err(CardError::Markup(part));
    }
    if plain.contains('@') {
        return Err(CardError::At(part));
    }
    if has_link(&plain) {
        return Err(CardError::Link(part));
    }
    if has_long_number(&plain) {
        return Err(CardError::Digits(part));
    }
    if let Some(word) = denied(&plain) {
        return Err(CardError::Denied(part, word));
    }
    if !is_korean(&plain) {
        return Err(CardError::NotKorean(part));
    }
    Ok(text)
}

/// Controls, line breaks among them, and whatever hides in a text: marks without width, turns of
/// direction, fillers of Hangul, tags.
fn is_unreadable(letter: char) -> bool {
    letter.is_control()
        || matches!(
            letter,
            '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{180E}'
                | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
                | '\u{3164}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFD}'
                | '\u{E0000}'..='\u{E0FFF}'
        )
}

/// Whether something like `www.`, `://` or `name.kr` stands in a text.
fn has_link(plain: &str) -> bool {
    ["http", "://", "www.", ".한국"].iter().any(|mark| plain.contains(mark))
        || plain.split(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '-' || letter == '.')).any(is_host)
}

/// Whether a word reads like the name of a host: `name.kr`, `a.b.com`, `bit.ly.`
fn is_host(word: &str) -> bool {
    word.trim_matches('.').rsplit_once('.').is_some_and(|(name, ending)| {
        name.ends_with(|letter: char| letter.is_ascii_alphanumeric())
            && ending.len() >= 2
            && ending.bytes().all(|letter| letter.is_ascii_alphabetic())
    })
}

/// Whether more digits follow each other than a year has, blanks and strokes between them or not.
fn has_long_number(plain: &str) -> bool {
    let mut run = 0;
    plain.chars().any(|letter| {
        if letter.is_numeric() {
            run += 1;
        } else if !matches!(letter, ' ' | '-' | '.' | '/' | '(' | ')' | '–' | '—' | '·' | '_') {
            run = 0;
        }
        run > DIGITS_MAX
    })
}

/// The first word that no card may hold.
fn denied(plain: &str) -> Option<&'static str> {
    let letters: String = plain.chars().filter(|letter| letter.is_alphanumeric() || *letter == ' ').collect();
    let words = close_gaps(&letters);
    let joined = letters.replace(' ', "");
    let word = DENIED_WORDS.iter().find(|word| words.contains(**word));
    word.or_else(|| DENIED_PHRASES.iter().find(|phrase| joined.contains(**phrase))).copied()
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

/// Whether most letters are Hangul; a text without any letter is not Korean either.
fn is_korean(plain: &str) -> bool {
    let letters = plain.chars().filter(|letter| letter.is_alphabetic()).count();
    let hangul = plain.chars().filter(|letter| is_hangul(*letter)).count();
    hangul > 0 && hangul * 100 >= letters * HANGUL_PERCENT
}

fn is_hangul(letter: char) -> bool {
    matches!(letter, '가'..='힣' | '\u{1100}'..='\u{11FF}' | '\u{3131}'..='\u{318E}'
        | '\u{A960}'..='\u{A97C}' | '\u{D7B0}'..='\u{D7FB}')
}

#[cfg(test)]
mod tests;
