//! Why somebody is in no group: the first reason of the contract's list that holds.
//!
//! Reasons speak of pairs and of the person's own unit, not of whole groups: "could join" means
//! shares a slot and is not barred. Whoever passes all of that and is still left out has `no_room`.

use crate::roster::Roster;
use domain::round::Reason;

/// The first reason that holds for a person in no group.
pub(crate) fn of(roster: &Roster, person: usize) -> Reason {
    if roster.free(person) == 0 {
        return Reason::NoSlots;
    }
    let around = Around::new(roster, person);
    if around.share_slot == 0 {
        Reason::NoCommonSlot
    } else if around.avoided == around.share_slot {
        Reason::Avoided
    } else if around.met == around.share_slot {
        Reason::AllMet
    } else if around.could_join < enough(roster) {
        Reason::TooFewPeople
    } else if unit_blocks(roster, roster.ties().unit_of(person)) {
        // The contract lists it before too few people; both never hold, for "only the partner
        // blocks" says that enough others could join the person alone.
        Reason::Partner
    } else {
        Reason::NoRoom
    }
}

/// How many mates the smallest group gives.
fn enough(roster: &Roster) -> usize {
    roster.size().min - 1
}

/// Those who share a slot with somebody, counted until enough of them could join.
#[derive(Default)]
struct Around {
    share_slot: usize,
    avoided: usize,
    met: usize,
    could_join: usize,
}

impl Around {
    fn new(roster: &Roster, person: usize) -> Self {
        let mut around = Self::default();
        for other in (0..roster.len()).filter(|&other| roster.share_slot(person, other)) {
            let avoided = roster.ties().avoid(person, other);
            let met = roster.ties().met(person, other);
            around.share_slot += 1;
            around.avoided += usize::from(avoided);
            around.met += usize::from(met);
            around.could_join += usize::from(!avoided && !met);
            if around.could_join >= enough(roster) {
                break;
            }
        }
        around
    }
}

/// Whether too few people could join the whole unit for it to become a group.
fn unit_blocks(roster: &Roster, unit: &[usize]) -> bool {
    let slots = roster.all_free(unit);
    let missing = roster.size().min.saturating_sub(unit.len());
    let could_join = |&other: &usize| {
        roster.free(other) & slots != 0
            && !unit.contains(&other)
            && !unit.iter().any(|&one| roster.ties().bars(one, other))
    };
    let joining = (0..roster.len()).filter(could_join);
    slots == 0 || joining.take(missing).count() < missing
}
