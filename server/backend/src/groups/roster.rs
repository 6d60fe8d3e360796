//! Who sits in which group that has meetings ahead, and who waits, as the engine looks at it between two rounds.

use std::collections::BTreeSet;

use domain::{
    base::{id::Id, moment::Moment},
    group::{Group, repair::Transfer},
    people::member::Member,
};
use matching::{Refusal, Standing};
use tokio::task::{JoinError, spawn_blocking};

use crate::{
    groups::input,
    operation::Failed,
    store::{
        Conn, StoreError,
        candidates::{self, Candidate, Seated},
    },
};

/// Why the engine could not be asked, which is our mistake.
#[derive(Debug, thiserror::Error)]
pub enum EngineError {
    /// It refused the people.
    #[error("the engine refused the people: {0}")]
    Refused(#[from] Refusal),
    /// The groups that are there break a hard rule.
    #[error("the groups that are there break a rule")]
    Broken,
    /// It stopped early.
    #[error("the engine stopped: {0}")]
    Panicked(#[from] JoinError),
}

impl<R> From<EngineError> for Failed<R> {
    fn from(error: EngineError) -> Self {
        Self::broken(error)
    }
}

/// Groups that have meetings ahead and people who wait, as far as they come into question.
pub(crate) struct Roster {
    /// The groups; the engine knows each by its place among them.
    pub seated: Vec<Seated>,
    /// Who waits.
    pub waiting: Vec<Candidate>,
}

impl Roster {
    /// Looks who sits where around a group, and at everybody and every group that the transfers name.
    pub async fn around(
        db: &mut Conn,
        group: &Id<Group>,
        transfers: &[Transfer],
        now: Moment,
    ) -> Result<Self, StoreError> {
        let nearby = candidates::near_group(db, group, now).await?;
        let movers: Vec<&str> = transfers.iter().map(|one| one.member.as_str()).collect();
        let theirs = candidates::groups_of(db, &movers, now).await?;
        let places = transfers.iter().flat_map(|one| [&one.from, &one.to]).flatten().map(Id::as_str);
        let groups = distinct(nearby.groups.iter().chain(&theirs).map(String::as_str).chain(places));
        let seated = candidates::seated(db, &groups, now).await?;
        let taken: BTreeSet<_> = seated.iter().flat_map(|seated| &seated.people).map(|one| one.id).collect();
        let people = distinct(nearby.waiting.iter().map(String::as_str).chain(movers));
        let mut waiting = candidates::among(db, &people, now).await?;
        // Between the two looks they may have been given a seat.
        waiting.retain(|one| !taken.contains(&one.id));
        Ok(Self { seated, waiting })
    }

    /// Groups and people who wait, for the question who of these comes to one of those: whatever else the people of a group could,
    /// they count as free on the half day on which they meet alone.
    pub fn on_their_day(mut seated: Vec<Seated>, waiting: Vec<Candidate>) -> Self {
        for group in &mut seated {
            group.people.iter_mut().for_each(|one| one.slots = vec![group.slot.number()]);
        }
        Self { seated, waiting }
    }

    /// The place of a group among all.
    pub fn place(&self, group: &Id<Group>) -> Option<usize> {
        self.seated.iter().position(|seated| seated.group == *group)
    }

    /// The group in which somebody sits.
    pub fn seat_of(&self, member: &Id<Member>) -> Option<&Id<Group>> {
        let holds = |seated: &&Seated| seated.people.iter().any(|one| one.id == *member);
        self.seated.iter().find(holds).map(|seated| &seated.group)
    }

    /// Asks the engine something about them, on a thread where it may take its time.
    pub async fn ask<T: Send + 'static>(
        self,
        now: Moment,
        question: impl FnOnce(Standing) -> T + Send + 'static,
    ) -> Result<T, EngineError> {
        spawn_blocking(move || Ok(question(self.standing(now)?))).await?
    }

    /// The same to the engine. A group that has begun meets on its half day, whatever else its people could.
    fn standing(self, now: Moment) -> Result<Standing, EngineError> {
        let ids = |seated: &Seated| seated.people.iter().map(|one| one.id.to_string()).collect();
        let groups: Vec<_> = self.seated.iter().map(|seated| (ids(seated), seated.slot.number())).collect();
        let people: Vec<_> = self.seated.into_iter().flat_map(|seated| seated.people).chain(self.waiting).collect();
        // Who sits together goes on together for now; who would rather meet others does so next time.
        let mates: Vec<Vec<String>> = groups.iter().map(|(ids, _): &(Vec<String>, _)| ids.clone()).collect();
        Standing::begun(input::of(&people, now)?.lifted(&mates)?, &groups).map_err(|_| EngineError::Broken)
    }
}

fn distinct<'a>(ids: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    ids.collect::<BTreeSet<_>>().into_iter().collect()
}
