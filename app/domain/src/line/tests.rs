use proptest::prelude::*;
use unicode_normalization::is_nfc;

use super::*;

type Name = Line<12>;

fn read(typed: &str) -> Result<String, FieldError> {
    Name::parse(typed).map(Line::into_string)
}

/// What shows nothing by itself: fillers, blanks, joiners, marks of direction and of form, tags, lone accents.
const NOTHING: [&str; 36] = [
    "\u{3164}",
    "\u{115F}",
    "\u{1160}",
    "\u{FFA0}",
    "\u{2800}",
    "\u{13441}",
    "\u{13442}",
    "\u{200D}",
    "\u{200B}",
    "\u{200C}",
    "\u{034F}",
    "\u{00AD}",
    "\u{180E}",
    "\u{17B4}",
    "\u{17B5}",
    "\u{FE0F}",
    "\u{E0041}",
    "\u{E0001}",
    "\u{061C}",
    "\u{FEFF}",
    "\u{202D}\u{202C}",
    "\u{2066}\u{2069}",
    "\u{2060}",
    "\u{301}",
    "\u{20DD}",
    "\u{FFFE}",
    "\u{0}",
    "\u{7F}",
    "\u{2028}",
    "\u{3000}",
    "\u{E0100}",
    "\u{1D173}",
    " \u{A0}\t\n",
    "\u{FFF9}\u{FFFB}",
    "\u{E000}",
    "\u{1BCA0}",
];

#[test]
fn what_shows_nothing_is_asked_for() {
    for typed in NOTHING {
        assert_eq!(read(typed), Err(FieldError::Required), "{typed:?}");
        assert_eq!(read(&typed.repeat(7)), Err(FieldError::Required), "{typed:?}, seven times");
        assert_eq!(Name::optional(typed), Ok(None), "{typed:?}");
    }
    assert_eq!(read("…!?"), Err(FieldError::Required), "signs alone are no name");
}

#[test]
fn what_cannot_be_seen_is_taken_out_and_not_complained_of() {
    for nothing in NOTHING.iter().filter(|nothing| clean(nothing).is_empty() && !nothing.contains(char::is_whitespace))
    {
        for typed in [format!("{nothing}순자"), format!("순자{nothing}")] {
            // An accent after a letter is seen.
            let accent = matches!(*nothing, "\u{301}" | "\u{20DD}") && typed.ends_with(nothing);
            assert!(accent || read(&typed).as_deref() == Ok("순자"), "{typed:?}");
        }
    }
    assert_eq!(read("\u{FEFF}순\u{200B}자\u{202C}\u{AD}").as_deref(), Ok("순자"));
}

#[test]
fn blanks_run_together() {
    assert_eq!(read("  한\u{A0}\u{3000}라\r\n\t봉\u{2800} ").as_deref(), Ok("한 라 봉"));
}

#[test]
fn emoji_stay_whole() {
    for emoji in ["👨‍👩‍👧‍👦", "👩🏽‍🌾", "❤️", "🏳️‍🌈", "1️⃣", "🇰🇷", "👩🏽‍❤️‍💋‍👨🏿", "☺︎", "🍊"]
    {
        assert_eq!(read(emoji).as_deref(), Ok(emoji), "{emoji}");
        assert_eq!(Name::optional(emoji).unwrap().unwrap().as_str(), emoji);
    }
}

#[test]
fn marks_of_emoji_go_where_there_is_no_emoji() {
    for typed in ["순\u{200D}자", "순\u{FE0F}자", "순자\u{200D}", "\u{200D}순자"] {
        assert_eq!(read(typed).as_deref(), Ok("순자"), "{typed:?}");
    }
    assert_eq!(read("🍊\u{200D}순자").as_deref(), Ok("🍊순자"));
    assert_eq!(read("1\u{FE0F}2").as_deref(), Ok("12"));
}

#[test]
fn a_letter_under_a_tower_cannot_be_read() {
    for typed in [format!("가{}", "\u{301}".repeat(31_000)), "ẓ̴̛̦̃a".to_owned(), format!("가{}", "\u{11A8}".repeat(400))]
    {
        assert_eq!(read(&typed), Err(FieldError::Unreadable));
    }
    for honest in ["שָׁלוֹם", "ที่นี่", "Nguyễn", "क्षमा", "José"] {
        assert!(read(honest).is_ok(), "{honest}");
    }
}

#[test]
fn a_line_is_short_in_letters_and_in_bytes() {
    assert!(read(&"가".repeat(12)).is_ok());
    assert_eq!(read(&"가".repeat(13)), Err(FieldError::TooLong { max: 12 }));
    assert_eq!(read(&"👨‍👩‍👧‍👦".repeat(12)), Err(FieldError::TooLong { max: 12 }), "twelve letters of 25 bytes");
}

#[test]
fn wide_and_ringed_letters_are_made_plain_for_machines() {
    assert_eq!(plain("\u{202D}０１０－①２\u{200B}３"), "010-123");
}

/// Any Unicode, with what is hard about it more often than chance would have it.
fn typed() -> impl Strategy<Value = String> {
    let hard = prop::sample::select(vec![
        '\u{200D}', '\u{FE0F}', '\u{FE0E}', '\u{20E3}', '\u{301}', '\u{338}', '\u{3099}', '\u{1100}', '\u{1161}',
        '\u{11A8}', '\u{3164}', '\u{2800}', '\u{202E}', '❤', '👩', '🏽', '🇰', '1', '님', '\u{2194}', ' ', '\u{0}',
    ]);
    prop::collection::vec(prop_oneof![any::<char>(), hard, prop::char::range('가', '힣')], 0..30)
        .prop_map(|all| all.into_iter().collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4096))]

    #[test]
    fn whatever_comes_out_shows_something_is_composed_short_and_reads_the_same_again(typed in typed()) {
        prop_assert_eq!(clean(&clean(&typed)), clean(&typed));
        if let Ok(line) = Name::parse(&typed) {
            let text = line.as_str();
            prop_assert!(shows(text) && is_nfc(text), "{:?}", text);
            prop_assert!(text.len() <= 12 * BYTES_PER_LETTER && text.graphemes(true).count() <= 12);
            prop_assert!(!text.chars().any(char::is_control) && text.trim() == text);
            prop_assert_eq!(Name::parse(text), Ok(line.clone()));
        }
    }
}
