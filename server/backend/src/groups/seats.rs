//! Seats (자리) between two rounds: whoever waits comes to a group that meets already.

use domain::{
    base::id::Id,
    event::Verb,
    group::{
        Group,
        seat::{Seat, Seats},
    },
    people::member::Member,
    round::Reason,
};

use crate::{
    Backend,
    access::Organizer,
    groups::{roster::Roster, tell::News},
    operation::{Failed, Refusal, RefusalKind},
    people::namesakes,
    store::{Tx, candidates, groups, meetings, memberships},
};

/// The person waits no longer, or the group has no seat for them any more.
#[derive(Debug, thiserror::Error)]
#[error("the seat is no longer free, or nobody waits for it")]
pub struct SeatTaken;

impl Refusal for SeatTaken {
    fn kind(&self) -> RefusalKind {
        RefusalKind::Conflict
    }
}

impl Backend {
    /// What there is for a person between two rounds; nothing is said of who does not wait.
    pub async fn seats(&self, _by: &Organizer, member: &Id<Member>) -> Result<Option<Seats>, Failed> {
        let mut conn = self.parts.store.read().await?;
        let waiting = candidates::among(&mut conn, &[member.as_str()], self.now()).await?;
        let Some(person) = waiting.into_iter().next() else { return Ok(None) };
        let near = candidates::near_person(&mut conn, member, self.now()).await?;
        let near: Vec<&str> = near.iter().map(String::as_str).collect();
        let seated = candidates::seated(&mut conn, &near, self.now()).await?;
        // Between the two looks they may have been given a seat.
        if seated.iter().flat_map(|seated| &seated.people).any(|one| one.id == *member) {
            return Ok(None);
        }
        let here: Vec<_> = seated.iter().map(|seated| seated.group).collect();
        let (id, now) = (member.to_string(), self.now());
        let asked = Roster::on_their_day(seated, vec![person])
            .ask(now, move |standing| (standing.places(&id), standing.reason(&id)));
        let (places, reason) = asked.await?;
        let mut offered = Vec::new();
        for place in places {
            let Some(group) = groups::find(&mut conn, &here[place.group]).await? else { continue };
            let people = namesakes::people_of(&mut conn, &group.id).await?;
            let next = meetings::next_of(&mut conn, &group.id, self.now()).await?;
            let (shared, cohesion) = (place.then.shared, place.then.cohesion);
            offered.push(Seat { group, people, shared, cohesion, next });
        }
        let none = Seats::None(reason.unwrap_or(Reason::NoRoom));
        Ok(Some(if offered.is_empty() { none } else { Seats::Offered(offered) }))
    }

    /// Gives whoever waits a seat in a group that meets already; every hard rule holds afterwards.
    pub async fn seat(&self, by: &Organizer, member: &Id<Member>, group: &Id<Group>) -> Result<(), Failed<SeatTaken>> {
        self.run_write((by.clone(), *member, *group), |backend, (by, member, group)| async move {
            backend.seat_once(&by, &member, &group).await
        })
        .await
    }

    async fn seat_once(&self, by: &Organizer, member: &Id<Member>, group: &Id<Group>) -> Result<(), Failed<SeatTaken>> {
        let mut tx = self.parts.store.begin().await?;
        self.put_in_seat(&mut tx, member, group).await?;
        tx.commit(self.event(by, Verb::GiveSeat, group).for_whom(member)).await?;
        self.wake_workers();
        Ok(())
    }

    /// Gives whoever waits a seat, within an operation, and has all who are concerned told. Nothing of it lasts if it is refused.
    pub(super) async fn put_in_seat(
        &self,
        tx: &mut Tx,
        member: &Id<Member>,
        group: &Id<Group>,
    ) -> Result<(), Failed<SeatTaken>> {
        let now = self.now();
        let waiting = candidates::among(tx, &[member.as_str()], now).await?;
        let seated = candidates::seated(tx, &[group.as_str()], now).await?;
        if waiting.is_empty() || seated.is_empty() {
            return Err(SeatTaken.into());
        }
        let id = member.to_string();
        let seated = Roster::on_their_day(seated, waiting).ask(now, move |mut standing| standing.seat(&id, 0));
        seated.await?.map_err(|_| SeatTaken)?;
        memberships::add(tx, group, member, now).await?;
        self.tell_people(tx, group, News::Joined { new: vec![*member], moved: Vec::new() }).await?;
        Ok(self.register_later(tx, group).await?)
    }
}
