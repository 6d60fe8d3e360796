//! The vote after eight meetings: what people choose, and what the clock makes of it (docs/adr/0023).

use domain::{
    base::id::Id,
    event::{Actor, Event, Verb},
    group::{Group, Person},
    meeting::{
        self, COUNT, Meeting,
        vote::{VOTE_OPENS_BEFORE, VoteChoice, VoteResult, VoteState, vote_is_open, voted_before},
    },
    people::{breaks::BreakLength, member::Member},
};

use crate::{
    Backend,
    groups::tell::News,
    operation::{Failed, Refusal, RefusalKind},
    store::{
        StoreError, Tx, Unrecorded, candidates, figures, groups,
        meetings::{self, votes},
        members, memberships,
    },
};

/// So many votes are led on in one look at the clock, so that nobody waits for it.
const AT_ONCE: i64 = 100;

/// Why a vote is not taken.
#[derive(Debug, thiserror::Error)]
pub enum VoteRefusal {
    /// There is no such group for this person.
    #[error("there is no such group for this person")]
    NotFound,
    /// Nothing is voted about in this group now.
    #[error("the vote is not open")]
    Closed,
}

impl Refusal for VoteRefusal {
    fn kind(&self) -> RefusalKind {
        match self {
            Self::NotFound => RefusalKind::NotFound,
            Self::Closed => RefusalKind::Conflict,
        }
    }
}

impl Backend {
    /// Keeps what somebody chooses for the time after the last meeting of their group; they may change it until the vote
    /// closes. Chosen twice, it is chosen once.
    pub async fn vote(
        &self,
        member: &Id<Member>,
        group: &Id<Group>,
        choice: VoteChoice,
    ) -> Result<(), Failed<VoteRefusal>> {
        self.run_write((*member, *group), move |backend, (member, group)| async move {
            backend.vote_once(&member, &group, choice).await
        })
        .await
    }

    async fn vote_once(
        &self,
        member: &Id<Member>,
        group: &Id<Group>,
        choice: VoteChoice,
    ) -> Result<(), Failed<VoteRefusal>> {
        let now = self.now();
        let mut tx = self.parts.store.begin_for(member).await?;
        if !memberships::has(&mut tx, group, member).await? {
            return Err(VoteRefusal::NotFound.into());
        }
        let meeting = votes::next_of(&mut tx, group).await?.filter(|one| vote_is_open(one.starts_at, now));
        let meeting = meeting.ok_or(VoteRefusal::Closed)?;
        let news = votes::cast(&mut tx, &meeting.id, member, choice, now).await?.ok_or(VoteRefusal::Closed)?;
        Ok(tx.commit(news.then(|| self.event(Actor::Member(*member), Verb::Vote, &meeting.id))).await?)
    }

    /// Asks the people of groups whose vote opens, and does what was chosen where it closes; says how many votes were led
    /// on: the operation of a worker's round. One that fails keeps no other from it, and is tried again in the next.
    pub async fn advance_votes(&self) -> Result<usize, StoreError> {
        let (now, mut led, mut failed) = (self.now(), 0, None);
        let until = now.plus(VOTE_OPENS_BEFORE);
        let opening = votes::due(&mut *self.parts.store.read().await?, VoteState::Ahead, until, AT_ONCE).await?;
        for meeting in &opening {
            led += usize::from(self.open_vote(meeting).await?);
        }
        let until = voted_before(now);
        let closing = votes::due(&mut *self.parts.store.read().await?, VoteState::Open, until, AT_ONCE).await?;
        for meeting in &closing {
            match self.close_vote(meeting).await {
                Ok(closed) => led += usize::from(closed),
                Err(error) => failed = Some(error),
            }
        }
        self.wake_workers();
        failed.map_or(Ok(led), Err)
    }

    async fn open_vote(&self, meeting: &Meeting) -> Result<bool, StoreError> {
        let mut tx = self.parts.store.begin_single().await?;
        // Another process may have been faster.
        let first = votes::lead_on(&mut tx, &meeting.id, VoteState::Ahead, VoteState::Open).await?;
        if first {
            self.tell_people(&mut tx, &meeting.group, News::VoteOpens(meeting.id)).await?;
        }
        tx.commit(Unrecorded::Clock).await?;
        Ok(first)
    }

    /// Does what the people of a group have chosen, all of it or nothing, and once.
    async fn close_vote(&self, meeting: &Meeting) -> Result<bool, StoreError> {
        let mut tx = self.parts.store.begin().await?;
        if !votes::lead_on(&mut tx, &meeting.id, VoteState::Open, VoteState::Closed).await? {
            return Ok(false);
        }
        let result = self.vote_result(&mut tx, meeting).await?;
        if result.everybody().next().is_none() {
            tx.commit(Unrecorded::Clock).await?;
            return Ok(true);
        }
        let mut events = vec![self.event(Actor::Program, Verb::CloseVote, &meeting.group)];
        for member in &result.on_break {
            events.extend(self.begin_month(&mut tx, member).await?);
        }
        if result.goes_on() {
            for member in result.mixed.iter().chain(&result.on_break) {
                events.push(self.give_up_seat(&mut tx, Actor::Program, &meeting.group, member).await?);
            }
            self.plan_season(&mut tx, meeting).await?;
        }
        self.tell_people(&mut tx, &meeting.group, News::Voted(meeting.id, result)).await?;
        tx.commit(events).await?;
        Ok(true)
    }

    /// What those who are still in the group have chosen. Whoever takes a break by now rests, and whoever has another group
    /// by now does not come back to this one.
    async fn vote_result(&self, tx: &mut Tx, meeting: &Meeting) -> Result<VoteResult, StoreError> {
        let now = self.now();
        let people = memberships::people(tx, &meeting.group).await?;
        let ids: Vec<&str> = people.iter().map(|person| person.id.as_str()).collect();
        let elsewhere = candidates::seated_of(tx, &ids, now).await?;
        let chosen = votes::of_meeting(tx, &meeting.id).await?;
        let choice = |person: &Person| match chosen.get(&person.id) {
            _ if person.is_on_break(now) => Some(VoteChoice::Break),
            Some(VoteChoice::Together) if elsewhere.contains(&person.id) => None,
            choice => choice.copied(),
        };
        Ok(VoteResult::of(people.iter().map(|person| (person.id, choice(person)))))
    }

    /// Has somebody rest for a month who chose that; whoever rests already does so as long as they said.
    async fn begin_month(&self, tx: &mut Tx, member: &Id<Member>) -> Result<Vec<Event>, StoreError> {
        let now = self.now();
        let rests = members::find(tx, member).await?.is_some_and(|one| one.on_break_until(now).is_some());
        if rests {
            return Ok(Vec::new());
        }
        self.begin_break(tx, Actor::Program, member, BreakLength::OneMonth.ends(now)).await
    }

    /// Plans eight more meetings of a group on its half day.
    async fn plan_season(&self, tx: &mut Tx, last: &Meeting) -> Result<(), StoreError> {
        let group = groups::find(tx, &last.group).await?.ok_or(StoreError::Corrupt("group"))?;
        let starts = meeting::starts(group.slot, self.now());
        let sequences = (last.sequence..=u8::MAX).skip(1).take(COUNT.into());
        let new: Vec<_> =
            sequences.zip(starts).map(|(sequence, start)| (self.new_id(), group.id, sequence, start)).collect();
        meetings::insert_all(tx, &new).await?;
        figures::of_group(tx, &group.id).await
    }
}

#[cfg(test)]
mod tests {
    use domain::meeting::vote::FEWEST_TOGETHER;
    use matching::Size;

    #[test]
    fn as_many_go_on_as_a_round_needs_for_a_group() {
        assert_eq!(FEWEST_TOGETHER, Size::default().min);
    }
}
