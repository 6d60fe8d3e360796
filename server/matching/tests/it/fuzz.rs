//! Files that were damaged on their way.

use matching::{Input, Refusal, Settings, form_groups};
use proptest::{collection::vec, prelude::*, sample::Index};

use crate::{checker, people::any_file};

/// What takes the place of a number or a word: nothing a program would write, but a hand might.
const ODDITIES: [&str; 16] = [
    "NaN",
    "1e999",
    "-1",
    "-0",
    "1.5",
    "99999999999999999999",
    "18446744073709551615",
    "null",
    "true",
    "\"\"",
    "\"p0\"",
    "[]",
    "{}",
    "[[[[[[1]]]]]]",
    "\"\\ud800\"",
    "\u{feff}",
];

/// One thing that goes wrong in a file.
#[derive(Clone, Debug)]
enum Damage {
    /// A byte becomes another.
    Byte(Index, u8),
    /// A stretch is lost.
    Lost(Index, Index),
    /// A stretch is there twice.
    Twice(Index, Index),
    /// A number, word or mark becomes something odd.
    Odd(Index, &'static str),
    /// Two numbers, words or marks change places.
    Swap(Index, Index),
    /// So many lists are opened within each other.
    Deep(Index, usize),
}

fn damage() -> impl Strategy<Value = Damage> {
    let at = any::<Index>;
    prop_oneof![
        1 => (at(), any::<u8>()).prop_map(|(at, byte)| Damage::Byte(at, byte)),
        1 => (at(), at()).prop_map(|(from, to)| Damage::Lost(from, to)),
        1 => (at(), at()).prop_map(|(from, to)| Damage::Twice(from, to)),
        4 => (at(), prop::sample::select(&ODDITIES[..])).prop_map(|(at, odd)| Damage::Odd(at, odd)),
        4 => (at(), at()).prop_map(|(one, other)| Damage::Swap(one, other)),
        1 => (at(), 1..100_000_usize).prop_map(|(at, depth)| Damage::Deep(at, depth)),
    ]
}

impl Damage {
    fn done_to(&self, text: &[u8]) -> Vec<u8> {
        let mut tokens = tokens(text);
        let count = tokens.len();
        let place = |at: &Index| at.index(count);
        match self {
            Self::Byte(at, byte) => {
                let mut text = text.to_vec();
                let place = at.index(text.len());
                text[place] = *byte;
                return text;
            }
            Self::Lost(from, to) => drop(tokens.drain(stretch(place(from), place(to)))),
            Self::Twice(from, to) => {
                let again = tokens[stretch(place(from), place(to))].to_vec();
                tokens.splice(place(from)..place(from), again);
            }
            Self::Odd(at, odd) => tokens[place(at)] = odd.as_bytes().to_vec(),
            Self::Swap(one, other) => tokens.swap(place(one), place(other)),
            Self::Deep(at, depth) => tokens[place(at)] = vec![b'['; *depth],
        }
        // Never nothing at all, so that the next damage finds something.
        tokens.push(b"\n".to_vec());
        tokens.concat()
    }
}

/// At most eight tokens, so that something of the file stays.
fn stretch(one: usize, other: usize) -> std::ops::Range<usize> {
    let from = one.min(other);
    from..one.max(other).min(from + 8)
}

/// Numbers, words and strings whole, everything else byte by byte.
fn tokens(text: &[u8]) -> Vec<Vec<u8>> {
    let mut in_string = false;
    let joined = |before: &u8, after: &u8| {
        in_string ^= *before == b'"';
        in_string || (before.is_ascii_alphanumeric() && after.is_ascii_alphanumeric())
    };
    text.chunk_by(joined).map(<[u8]>::to_vec).collect()
}

/// The file with a person a line, so that lines can be told apart.
fn lines(file: &serde_json::Value) -> Vec<u8> {
    file.to_string().replace("},{", "},\n{").into_bytes()
}

/// A refusal names a line that is there, a field, and what was expected.
fn is_helpful(text: &[u8], refusal: &Refusal) -> bool {
    let lines = text.split(|&byte| byte == b'\n').count();
    let said = refusal.to_string();
    let line = refusal.line.is_some_and(|line| (1..=lines).contains(&line));
    let expected =
        ["expected", "missing field", "duplicate field", "EOF", "invalid", "trailing", "number out of range"];
    let told = expected.iter().chain(&["control character", "lone", "recursion", "key must be", "unexpected"]);
    line && said.starts_with("line ") && told.into_iter().any(|word| refusal.problem.contains(word))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn a_damaged_file_is_refused_helpfully_or_everybody_in_it_is_accounted_for(
        file in any_file(10), damages in vec(damage(), 1..4),
    ) {
        let text = damages.iter().fold(lines(&file), |text, damage| damage.done_to(&text));
        match Input::from_json(&text) {
            Err(refusal) => prop_assert!(is_helpful(&text, &refusal), "{:?}: {}", String::from_utf8_lossy(&text), refusal),
            Ok(input) => {
                let settings = Settings { moves: Some(50), ..Settings::default() };
                let plan = serde_json::to_value(form_groups(&input, &settings, &|| false)).unwrap();
                let read = serde_json::to_value(&input).unwrap();
                let faults = checker::faults(&read, &plan);
                prop_assert!(faults.is_empty(), "{:#?}", faults);
            }
        }
    }
}
