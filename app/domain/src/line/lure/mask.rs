//! The mask: texts that are stored already or come from others are shown without the ways to reach somebody in them.
//!
//! Who writes is told what cannot stand there before it is sent ([`super::find`]): a refusal that one can mend is better than a letter
//! that was changed in silence. The mask is for texts whose writer cannot be asked any more (docs/adr/0034).

mod address;
mod digits;
mod folded;
mod handle;
mod home;
mod host;
mod name;
mod number;
mod review;
mod walk;

use std::ops::Range;

use self::folded::Folded;
pub use self::folded::mark;
use super::kind::Lure;

/// Finds parts of a small text.
type Finder = fn(&str) -> Vec<Range<usize>>;

/// All finders, and what each finds.
const FINDERS: [(Finder, Lure); 5] = [
    (number::in_text, Lure::Number),
    (address::in_text, Lure::Link),
    (handle::in_text, Lure::Mail),
    (name::in_text, Lure::Mail),
    (home::in_text, Lure::Number),
];

/// A text as others may read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Masked {
    /// The text, with a plain mark for each way to reach somebody.
    pub text: String,
    /// Where in the text as it was written the ways to reach somebody stood, in bytes, in their order.
    pub found: Vec<Range<usize>>,
    /// Whether it speaks of money, investment, property, cures or faith as one does who sells them: somebody should look at it.
    pub review: bool,
}

/// Rounds of looking: what is left after one may read as a number with what stood further away. Real texts need one.
const ROUNDS: usize = 4;

/// The text without ways to reach somebody elsewhere. What it gives is left as it is by a second call.
pub fn mask(text: &str) -> Masked {
    let found = spots(text);
    let review = review::is_needed(&Folded::of(text));
    if found.is_empty() {
        return Masked { text: text.to_owned(), found, review };
    }
    let mut masked = hidden(text, &found);
    for _ in 1..ROUNDS {
        let more = spots(&masked);
        if more.is_empty() {
            return Masked { text: masked, found, review };
        }
        masked = hidden(&masked, &more);
    }
    if !spots(&masked).is_empty() {
        // Nobody writes so but to find a hole.
        mark().clone_into(&mut masked);
    }
    Masked { text: masked, found, review }
}

/// What the first way to reach somebody is that one of the finders sees.
pub(super) fn first(text: &str) -> Option<Lure> {
    let folded = Folded::of(text);
    FINDERS.iter().find(|(find, _)| !find(folded.small()).is_empty()).map(|(_, lure)| *lure)
}

/// Where ways to reach somebody stand in a text, in their order; none touches another.
fn spots(text: &str) -> Vec<Range<usize>> {
    let folded = Folded::of(text);
    let small = folded.small();
    let mut found: Vec<_> = FINDERS.iter().flat_map(|(find, _)| find(small)).map(|part| folded.source(&part)).collect();
    found.retain(|part| !part.is_empty());
    found.sort_by_key(|part| (part.start, part.end));
    let mut joined: Vec<Range<usize>> = Vec::new();
    for part in found {
        match joined.last_mut() {
            Some(last) if touches(text, last, &part) => last.end = last.end.max(part.end),
            _ => joined.push(part),
        }
    }
    joined
}

/// Whether nothing but blanks and signs stands between two parts.
fn touches(text: &str, first: &Range<usize>, next: &Range<usize>) -> bool {
    next.start <= first.end || text.get(first.end..next.start).is_some_and(|gap| !gap.contains(char::is_alphanumeric))
}

fn hidden(text: &str, found: &[Range<usize>]) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut at = 0;
    for part in found {
        shown.push_str(text.get(at..part.start).unwrap_or_default());
        shown.push_str(mark());
        at = part.end;
    }
    shown.push_str(text.get(at..).unwrap_or_default());
    shown
}

#[cfg(test)]
mod tests;
