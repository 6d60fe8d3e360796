//! New groups from those left over and those whom other groups can spare.

use super::{
    atoms::Atoms,
    draft::{Draft, Drafts},
    invitation::{Guest, Invitation},
};
use crate::roster::slots;

/// Founds groups until nobody who is left can gather enough people.
pub(super) fn new_groups(atoms: &Atoms, drafts: &mut Drafts) {
    for host in drafts.left.clone() {
        if !drafts.left.contains(&host) {
            continue;
        }
        let mut options = slots(atoms.free(host)).into_iter();
        if let Some(guests) = options.find_map(|slot| invite(atoms, drafts, host, 1 << slot)) {
            found(atoms, drafts, host, &guests);
        }
    }
}

fn found(atoms: &Atoms, drafts: &mut Drafts, host: usize, guests: &[Guest]) {
    let mut members = vec![host];
    for guest in guests {
        members.push(guest.atom);
        if let Some(group) = guest.from {
            drafts.groups[group].remove(atoms, guest.atom);
        }
    }
    drafts.left.retain(|atom| !members.contains(atom));
    drafts.groups.push(Draft::new(atoms, &members));
}

/// Guests with whom the host becomes a group of the least size, all free in one slot.
fn invite(atoms: &Atoms, drafts: &Drafts, host: usize, slot: u32) -> Option<Vec<Guest>> {
    let welcome = |atom: usize| atoms.free(atom) & slot != 0 && !atoms.barred(host, atom);
    let waiting = drafts.left.iter().filter(|&&atom| atom != host);
    let mut candidates: Vec<Guest> =
        waiting.map(|&atom| Guest { atom, from: None }).filter(|guest| welcome(guest.atom)).collect();
    let mut spare: Vec<Guest> = Vec::new();
    for (from, group) in drafts.groups.iter().enumerate() {
        let members = group.atoms.iter().copied();
        let free = members.filter(|&atom| welcome(atom) && group.can_spare(atoms, atom));
        spare.extend(free.map(|atom| Guest { atom, from: Some(from) }));
    }
    let closeness = |guest: &Guest| atoms.link(host, guest.atom);
    spare.sort_by(|one, other| closeness(other).total_cmp(&closeness(one)));
    candidates.extend(spare);
    Invitation::new(atoms, drafts, candidates).around(host)
}
