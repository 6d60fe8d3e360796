//! Whom people would like to meet again, and whom rather not next time: for the engine alone.

use std::collections::{BTreeMap, BTreeSet};

use crate::{base::id::Id, people::member::Member};

/// What one person said last about meeting another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LastWish {
    /// Whose wish it is.
    pub from: Id<Member>,
    /// About whom.
    pub about: Id<Member>,
    /// Whether they would like to meet again.
    pub again: bool,
    /// Whether they would rather meet others next time.
    pub apart: bool,
}

/// The wishes of some people about one another, each pair in the order of its ids.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PairWishes {
    /// Pairs of which both would like to meet again.
    pub again: BTreeSet<(Id<Member>, Id<Member>)>,
    /// Pairs of which at least one would rather meet others.
    pub apart: BTreeSet<(Id<Member>, Id<Member>)>,
}

impl PairWishes {
    /// Reads what people said last: to meet again takes two, to meet others takes one.
    pub fn of(all: impl IntoIterator<Item = LastWish>) -> Self {
        let (mut wishes, mut half) = (Self::default(), BTreeMap::new());
        for wish in all {
            let pair = (wish.from.min(wish.about), wish.from.max(wish.about));
            if wish.apart {
                wishes.apart.insert(pair);
            }
            if wish.again && half.insert(pair, wish.from).is_some_and(|other| other != wish.from) {
                wishes.again.insert(pair);
            }
        }
        wishes.again.retain(|pair| !wishes.apart.contains(pair));
        wishes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(last: char) -> Id<Member> {
        format!("01ARZ3NDEKTSV4RRFFQ69G5FA{last}").parse().unwrap()
    }

    fn wish(from: char, about: char, again: bool, apart: bool) -> LastWish {
        LastWish { from: id(from), about: id(about), again, apart }
    }

    #[test]
    fn meeting_again_takes_two_and_meeting_others_takes_one() {
        let wishes = PairWishes::of([
            wish('A', 'B', true, false),
            wish('B', 'A', true, false),
            wish('A', 'C', true, false),
            wish('C', 'D', false, true),
            wish('D', 'C', true, false),
        ]);
        assert_eq!(wishes.again, BTreeSet::from([(id('A'), id('B'))]));
        assert_eq!(wishes.apart, BTreeSet::from([(id('C'), id('D'))]));
    }
}
