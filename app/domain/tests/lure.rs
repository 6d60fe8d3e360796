//! How well contacts in disguise are hidden, and how rarely ordinary sentences are taken for some (docs/adr/0034).
//!
//! The corpora were written before the mask. Their numbers, names and addresses are invented: no mobile number is given out that begins with
//! 010-0 or 010-1. One half of each was looked at while the mask was written, the other was read by the test alone.

use std::{collections::BTreeMap, ops::Range};

use domain::line::lure::mask;

const CONTACTS: [&str; 2] = [include_str!("lure/contacts.train.tsv"), include_str!("lure/contacts.held.tsv")];
const ORDINARY: [&str; 2] = [include_str!("lure/ordinary.train.txt"), include_str!("lure/ordinary.held.txt")];
const LURES: [&str; 2] = [include_str!("lure/lures.train.txt"), include_str!("lure/lures.held.txt")];

/// At least so many of a thousand contacts are hidden.
const HIDDEN_MIN: usize = 980;
/// At most so many of a thousand ordinary sentences are changed, or put on the review list.
const ALARMS_MAX: usize = 5;
/// At least so many of a thousand lures are put on the review list.
const REVIEWED_MIN: usize = 950;
/// At most so many of a hundred letters beside a contact are hidden with it.
const BESIDE_MAX: usize = 10;

/// A text with a contact in disguise.
struct Case {
    kind: String,
    text: String,
    /// Where the contact stands, by bytes.
    parts: Vec<Range<usize>>,
}

impl Case {
    /// Reads a line: the kind, and a text in which the contact stands in double brackets.
    fn read(line: &str) -> Self {
        let (kind, marked) = line.split_once('\t').expect("a kind and a text");
        let written = marked.replace("\\n", "\n").replace("\\u{200B}", "\u{200B}");
        let (mut text, mut parts, mut rest) = (String::new(), Vec::new(), written.as_str());
        while let Some((before, behind)) = rest.split_once("[[") {
            let (part, behind) = behind.split_once("]]").expect("an end of the contact");
            text.push_str(before);
            parts.push(text.len()..text.len() + part.len());
            text.push_str(part);
            rest = behind;
        }
        text.push_str(rest);
        Self { kind: kind.into(), text, parts }
    }

    /// The letters and digits of the text that are hidden, and those that are not, within the contact or beside it.
    fn letters(&self, within: bool) -> (usize, usize) {
        let found = mask(&self.text).found;
        let holds = |parts: &[Range<usize>], at: usize| parts.iter().any(|part| part.contains(&at));
        let letters = self.text.char_indices().filter(|(_, c)| c.is_alphanumeric());
        let (hidden, shown): (Vec<_>, Vec<_>) =
            letters.filter(|(at, _)| holds(&self.parts, *at) == within).partition(|(at, _)| holds(&found, *at));
        (hidden.len(), shown.len())
    }

    fn is_hidden(&self) -> bool {
        self.letters(true).1 == 0
    }
}

fn cases(half: &str) -> Vec<Case> {
    half.lines().map(Case::read).collect()
}

#[test]
fn contacts_in_disguise_are_hidden_whole() {
    for half in CONTACTS {
        let cases = cases(half);
        assert_eq!(cases.len(), 300);
        let mut kinds = BTreeMap::<&str, (usize, usize)>::new();
        for case in &cases {
            let (hidden, all) = kinds.entry(&case.kind).or_default();
            *hidden += usize::from(case.is_hidden());
            *all += 1;
        }
        let hidden: usize = kinds.values().map(|(hidden, _)| hidden).sum();
        println!("{hidden} of {} hidden: {kinds:?}", cases.len());
        assert!(hidden * 1000 >= HIDDEN_MIN * cases.len(), "{hidden} of {} are hidden: {kinds:?}", cases.len());
    }
}

#[test]
fn what_stands_beside_a_contact_is_left() {
    let all = CONTACTS.iter().flat_map(|half| cases(half));
    let (hidden, shown) = all.map(|case| case.letters(false)).fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
    println!("{hidden} of {} letters beside contacts are hidden", hidden + shown);
    assert!(hidden * 100 <= BESIDE_MAX * (hidden + shown), "{hidden} of {}", hidden + shown);
}

#[test]
fn ordinary_sentences_are_left_as_they_are() {
    for half in ORDINARY {
        let all: Vec<_> = half.lines().collect();
        assert_eq!(all.len(), 1500);
        let changed: Vec<_> = all.iter().map(|line| mask(line)).filter(|masked| !masked.found.is_empty()).collect();
        let review = all.iter().filter(|line| mask(line).review).count();
        println!("{} changed, {review} to be looked at, of {}", changed.len(), all.len());
        assert!(changed.len() * 1000 <= ALARMS_MAX * all.len(), "{changed:#?}");
        assert!(review * 1000 <= ALARMS_MAX * all.len(), "{review} of {} are to be looked at", all.len());
    }
}

#[test]
fn ordinary_sentences_are_of_many_kinds() {
    let mut all: Vec<_> = ORDINARY.iter().flat_map(|half| half.lines()).collect();
    all.sort_unstable();
    all.dedup();
    assert_eq!(all.len(), 3000);
}

#[test]
fn offers_of_money_cures_and_faith_are_looked_at() {
    for half in LURES {
        let all: Vec<_> = half.lines().collect();
        let missed: Vec<_> = all.iter().filter(|line| !mask(line).review).collect();
        assert!((all.len() - missed.len()) * 1000 >= REVIEWED_MIN * all.len(), "{missed:#?}");
    }
}
