//! Repair (메우기): a group that has become too small is filled up, joined with another, or given up.

use std::collections::BTreeSet;

use domain::{
    base::{
        id::Id,
        moment::Moment,
        page::{CARDS, Key, Page},
    },
    event::{Event, Verb},
    group::{
        Group,
        repair::{Change, RepairPlan, Transfer},
    },
    meeting::{self, Cause},
};
use matching::{Move, Size, Standing};

use crate::{
    Backend,
    access::Organizer,
    groups::roster::Roster,
    operation::{Failed, Refusal, RefusalKind},
    people::namesakes,
    store::{
        Conn, StoreError, Tx, groups, meetings, members, memberships,
        pages::{from_oldest, one_more},
    },
};

/// Why a group is not repaired.
#[derive(Debug, thiserror::Error)]
pub enum RepairRefusal {
    /// It would break a rule now, or help the group no more.
    #[error("people have come or gone since the proposal was looked at")]
    Changed,
    /// One of the groups is in the midst of a meeting.
    #[error("one of the groups is meeting now")]
    Meeting,
}

impl Refusal for RepairRefusal {
    fn kind(&self) -> RefusalKind {
        RefusalKind::Conflict
    }
}

impl Backend {
    /// What can be done for a group; nothing if it has enough people, or no meeting ahead.
    pub async fn repair_plan(&self, _by: &Organizer, group: &Id<Group>) -> Result<Option<RepairPlan>, Failed> {
        let (mut conn, now) = (self.parts.store.read().await?, self.now());
        // Most groups have enough, and are not worth a look at everybody.
        if memberships::people(&mut conn, group).await?.len() >= Size::default().min {
            return Ok(None);
        }
        let roster = Roster::around(&mut conn, group, &[], now).await?;
        let Some(here) = roster.place(group) else { return Ok(None) };
        let places: Vec<_> = roster.seated.iter().map(|seated| seated.group).collect();
        let everybody: Vec<_> = roster.seated[here].people.iter().map(|one| one.id.to_string()).collect();
        let mending = roster.ask(now, move |standing| standing.mend(here)).await?;
        let mended = mending.as_ref().map(|mending| (mending.way, mending.before, mending.after));
        let waits = |id| Move { id, from: Some(here), to: None };
        let moves = mending.map_or_else(|| everybody.into_iter().map(waits).collect(), |mending| mending.moves);
        let mut changes = Vec::new();
        for one in moves {
            changes.extend(change(&mut conn, &places, one).await?);
        }
        let named: Vec<_> = changes.iter().map(|change| (change.member, change.name.clone())).collect();
        let marks = namesakes::marks(&mut conn, named).await?;
        for change in &mut changes {
            change.mark = marks.get(&change.member).cloned();
        }
        Ok(Some(RepairPlan { mended, changes }))
    }

    /// The groups with meetings ahead that have too few people, by id.
    pub async fn thin_groups(&self, _by: &Organizer, after: Option<&Key>) -> Result<Page<Group>, StoreError> {
        let (mut conn, fewest) = (self.parts.store.read().await?, Size::default().min);
        let found = groups::thin(&mut conn, fewest, self.now(), from_oldest(after), one_more(CARDS)).await?;
        Ok(Page::of(found, CARDS, |group| Key::new(&group.id)))
    }

    /// Moves people as was proposed for a group that is too small, if every hard rule holds and the group is no
    /// longer too small afterwards; asked twice, it is done once.
    ///
    /// A group ends only if there is no other way for it by then.
    pub async fn repair(
        &self,
        by: &Organizer,
        group: &Id<Group>,
        transfers: &[Transfer],
    ) -> Result<(), Failed<RepairRefusal>> {
        self.run_write((by.clone(), *group, transfers.to_vec()), |backend, (by, group, transfers)| async move {
            backend.repair_once(&by, &group, &transfers).await
        })
        .await
    }

    async fn repair_once(
        &self,
        by: &Organizer,
        group: &Id<Group>,
        transfers: &[Transfer],
    ) -> Result<(), Failed<RepairRefusal>> {
        let now = self.now();
        let mut tx = self.parts.store.begin().await?;
        let roster = Roster::around(&mut tx, group, transfers, now).await?;
        let is_done = |one: &Transfer| roster.seat_of(&one.member) == one.to.as_ref();
        if !transfers.is_empty() && transfers.iter().all(is_done) {
            return Ok(());
        }
        let here = roster.place(group).ok_or(RepairRefusal::Changed)?;
        let moves = moves(&roster, here, transfers).filter(|moves| !moves.is_empty()).ok_or(RepairRefusal::Changed)?;
        nobody_meets(&mut tx, transfers, now).await?;
        if !roster.ask(now, move |standing| helps(standing, here, &moves)).await? {
            return Err(RepairRefusal::Changed.into());
        }
        let mut events = vec![self.event(by, Verb::RepairGroup, group)];
        for one in transfers {
            transfer(&mut tx, one, now).await?;
            events.extend(self.transferred(by, one));
        }
        self.change_doors(&mut tx, transfers).await?;
        self.tell_transfers(&mut tx, transfers).await?;
        tx.commit(events).await?;
        self.wake_workers();
        Ok(())
    }

    /// Whoever was taken out of a group knows the address of its room: the others meet in another one, nobody in none. Whoever
    /// comes to one gets an address of their own, where there are such.
    async fn change_doors(&self, tx: &mut Tx, transfers: &[Transfer]) -> Result<(), StoreError> {
        let left: BTreeSet<_> = transfers.iter().filter_map(|one| one.from).collect();
        for group in left {
            if memberships::people(tx, &group).await?.is_empty() {
                self.end_room(tx, &group).await?;
            } else {
                self.replace_room(tx, &group).await?;
            }
        }
        let reached: BTreeSet<_> = transfers.iter().filter_map(|one| one.to).collect();
        for group in reached {
            self.register_later(tx, &group).await?;
        }
        Ok(())
    }

    /// What a transfer is to both groups.
    fn transferred(&self, by: &Organizer, one: &Transfer) -> impl Iterator<Item = Event> {
        let seats = [(Verb::VacateSeat, &one.from), (Verb::GiveSeat, &one.to)];
        seats
            .into_iter()
            .filter_map(move |(verb, group)| Some(self.event(by, verb, group.as_ref()?).for_whom(&one.member)))
    }
}

/// A move of the engine's, with names; nothing for whoever has just gone.
async fn change(db: &mut Conn, places: &[Id<Group>], one: Move) -> Result<Option<Change>, StoreError> {
    let member = one.id.parse().map_err(|_| StoreError::Corrupt("member"))?;
    let Some(found) = members::find(db, &member).await? else { return Ok(None) };
    let (from, to) = (place(db, places, one.from).await?, place(db, places, one.to).await?);
    Ok(Some(Change { member, name: found.name, mark: None, from, to }))
}

/// The group at this place among all, if it is any.
async fn place(db: &mut Conn, places: &[Id<Group>], at: Option<usize>) -> Result<Option<Group>, StoreError> {
    match at.and_then(|at| places.get(at)) {
        Some(group) => groups::find(db, group).await,
        None => Ok(None),
    }
}

/// The transfers as the engine reads them; nothing if one of them is not about this group, or about one that has gone.
fn moves(roster: &Roster, here: usize, transfers: &[Transfer]) -> Option<Vec<Move>> {
    let place = |group: &Option<Id<Group>>| match group {
        Some(group) => roster.place(group).map(Some),
        None => Some(None),
    };
    let of_one = |one: &Transfer| {
        let (from, to) = (place(&one.from)?, place(&one.to)?);
        let is_ours = from == Some(here) || to == Some(here);
        is_ours.then(|| Move { id: one.member.to_string(), from, to })
    };
    transfers.iter().map(of_one).collect()
}

/// Whether the moves keep every hard rule and leave the group with enough people, or with none.
fn helps(mut standing: Standing, here: usize, moves: &[Move]) -> bool {
    let gives_up = moves.iter().all(|one| one.to.is_none());
    if gives_up && standing.mend(here).is_some() || standing.carry_out(moves).is_err() {
        return false;
    }
    let left = standing.groups()[here].len();
    left == 0 || left >= Size::default().min
}

/// Nobody is taken out of a meeting, or finds a stranger in one that has begun.
async fn nobody_meets(tx: &mut Tx, transfers: &[Transfer], now: Moment) -> Result<(), Failed<RepairRefusal>> {
    let touched: BTreeSet<_> = transfers.iter().flat_map(|one| [&one.from, &one.to]).flatten().collect();
    for group in touched {
        let meetings = meetings::of_group(tx, group).await?;
        if meetings.iter().any(|one| meeting::door_is_open(one.starts_at, now)) {
            return Err(RepairRefusal::Meeting.into());
        }
    }
    Ok(())
}

async fn transfer(tx: &mut Tx, one: &Transfer, now: Moment) -> Result<(), StoreError> {
    if let Some(from) = &one.from {
        memberships::take_out(tx, from, &one.member, now).await?;
        if memberships::people(tx, from).await?.is_empty() {
            call_off(tx, from, now).await?;
        }
    }
    if let Some(to) = &one.to {
        memberships::add(tx, to, &one.member, now).await?;
    }
    Ok(())
}

/// A group that was given up does not meet any more.
pub(super) async fn call_off(tx: &mut Tx, group: &Id<Group>, now: Moment) -> Result<(), StoreError> {
    let ahead = meetings::of_group(tx, group).await?.into_iter().filter(|one| one.starts_at > now);
    for step in ahead.filter_map(|one| one.cancel(Cause::GroupEnded).ok()) {
        meetings::take(tx, &step, None, now).await?;
    }
    Ok(())
}
