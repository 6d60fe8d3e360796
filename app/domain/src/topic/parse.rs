//! Cards that a language model wrote are a stranger's text: what is not plainly harmless Korean
//! is refused, and the deck has a card to take its place.

use std::fmt;

use super::card::{TEXT_MAX, TITLE_MAX, TopicCard};
use crate::{
    base::form::FieldError,
    line::{
        Line,
        fold::small,
        lure::{self, Lure},
    },
};

/// So many of a hundred letters must be Hangul; a Korean text with a few foreign names has more.
const HANGUL_PERCENT: usize = 60;

/// From five on, digits are no longer a year or a time but a telephone or an account.
const DIGITS_MAX: usize = 4;

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
    /// No letter stands there.
    #[error("{0} is empty")]
    Empty(CardPart),
    /// More letters than there is room for.
    #[error("{0} is too long")]
    TooLong(CardPart),
    /// A letter under more marks than any writing puts on one.
    #[error("{0} has letters that cannot be read")]
    Unreadable(CardPart),
    /// Marks of HTML or Markdown, which would be shown as they stand.
    #[error("{0} has markup")]
    Markup(CardPart),
    /// Something like a web address.
    #[error("{0} has a web address")]
    Link(CardPart),
    /// An `@`, as in an e-mail address or a handle, or a word for it.
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
    /// Reads a card that a stranger wrote: cleaned as every line is, and refused at the first doubt.
    pub fn parse(title: &str, why: &str, opener: &str, activity: &str) -> Result<Self, CardError> {
        Ok(Self {
            title: part::<TITLE_MAX>(CardPart::Title, title)?,
            why: part::<TEXT_MAX>(CardPart::Why, why)?,
            opener: part::<TEXT_MAX>(CardPart::Opener, opener)?,
            activity: part::<TEXT_MAX>(CardPart::Activity, activity)?,
        })
    }
}

fn part<const MAX: usize>(part: CardPart, written: &str) -> Result<String, CardError> {
    let line = Line::<MAX>::parse(written).map_err(|error| match error {
        FieldError::TooLong { .. } => CardError::TooLong(part),
        FieldError::Unreadable => CardError::Unreadable(part),
        _ => CardError::Empty(part),
    })?;
    let plain = small(line.as_str());
    if plain.contains(['<', '>', '{', '}', '`', '*', '#', '\\']) {
        return Err(CardError::Markup(part));
    }
    if plain.contains('@') {
        return Err(CardError::At(part));
    }
    match lure::find(line.as_str()) {
        Some(Lure::Mail) => return Err(CardError::At(part)),
        Some(Lure::Link) => return Err(CardError::Link(part)),
        Some(Lure::Number) => return Err(CardError::Digits(part)),
        Some(Lure::Word(word)) => return Err(CardError::Denied(part, word)),
        None => {}
    }
    if has_long_number(&plain) {
        return Err(CardError::Digits(part));
    }
    if !is_korean(&plain) {
        return Err(CardError::NotKorean(part));
    }
    Ok(line.into_string())
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
