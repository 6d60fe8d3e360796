//! What has changed since a plan was made.

use std::collections::BTreeMap;

use domain::{base::id::Id, people::member::Member, round::Wishes};
use matching::Group as PlannedGroup;

use crate::{
    Backend,
    access::Organizer,
    store::{
        StoreError,
        candidates::{self, Candidate},
        rounds::{self, StoredRound},
    },
};

/// How many groups of a plan are looked at together: their people are asked about in a few statements.
pub const AT_ONCE: usize = 100;

/// Why somebody can no longer have the place that a plan gives them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyStale {
    /// They have left, have another group, or take a break.
    Gone,
    /// They cannot come on the half day of the group any more.
    Busy,
    /// They have met somebody of the group meanwhile.
    Met,
}

/// What keeps a plan from being published.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Difference {
    /// People of the plan, by id.
    pub people: Vec<(String, WhyStale)>,
    /// Whether another round was published meanwhile.
    pub another_round: bool,
}

impl Difference {
    /// Whether nothing stands in the way.
    pub fn is_none(&self) -> bool {
        self.people.is_empty() && !self.another_round
    }
}

impl Backend {
    /// What has changed since the plan of a round was made, as far as it stands in the way.
    pub async fn difference(&self, _by: &Organizer, round: &StoredRound) -> Result<Difference, StoreError> {
        let mut conn = self.parts.store.read().await?;
        let planned = round.plan.as_ref().map(|plan| plan.groups.as_slice()).unwrap_or_default();
        let mut people = Vec::new();
        for some in planned.chunks(AT_ONCE) {
            let waiting = candidates::among(&mut conn, &people_of(some), self.now()).await?;
            people.extend(stale_members(&waiting, some, &round.wishes));
        }
        let another_round = rounds::published(&mut conn).await? != round.based_on;
        Ok(Difference { people, another_round })
    }
}

/// The ids of all who are in some groups of a plan.
pub fn people_of(planned: &[PlannedGroup]) -> Vec<&str> {
    planned.iter().flat_map(|group| &group.members).map(String::as_str).collect()
}

/// A plan holds only as long as everybody in it still waits, can still meet then, and has met nobody of the group but
/// whom the organizer keeps them together with and who wishes to meet them again as they do.
pub fn stale_members<'a>(
    waiting: &[Candidate],
    planned: impl IntoIterator<Item = &'a PlannedGroup>,
    wishes: &Wishes,
) -> Vec<(String, WhyStale)> {
    let here: BTreeMap<_, _> = waiting.iter().map(|one| (one.id.as_str(), one)).collect();
    let of_group = |group: &PlannedGroup| {
        let comes = |one: &Candidate| group.slots.first().is_some_and(|slot| one.slots.contains(slot));
        let mates = |one: &&Id<Member>| group.members.iter().any(|mate| mate == one.as_str());
        let both_wish = |one: &Candidate, met: &Id<Member>| {
            one.wishes.again.contains(met)
                && here.get(met.as_str()).is_some_and(|other| other.wishes.again.contains(&one.id))
        };
        let is_news = |one: &Candidate, met: &Id<Member>| !wishes.keep(&one.id, met) && !both_wish(one, met);
        let has_met = |one: &Candidate| one.met.iter().filter(mates).any(|met| is_news(one, met));
        let why = |id: &String| match here.get(id.as_str()) {
            None => Some(WhyStale::Gone),
            Some(one) if !comes(one) => Some(WhyStale::Busy),
            Some(one) => has_met(one).then_some(WhyStale::Met),
        };
        group.members.iter().filter_map(|id| Some((id.clone(), why(id)?))).collect::<Vec<_>>()
    };
    planned.into_iter().flat_map(of_group).collect()
}
