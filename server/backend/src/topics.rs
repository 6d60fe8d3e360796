//! Topic cards: written ahead by a job, by the model or from the deck; no page waits for them.

use domain::{
    base::{id::Id, moment::DAY},
    event::{Actor, Verb},
    group::Group,
    job::JobKind,
    meeting::began_after,
    people::place::{Area, MovingStage},
    topic::{CardSource, DECK, TopicCard, choose},
};
use serde::{Deserialize, Serialize};

use crate::{
    Backend,
    ports::topics::GroupLabels,
    queue::{self, Failure, Work},
    store::{
        StoreError, Tx, Unrecorded,
        cards::{self, NewCard},
        meetings, memberships,
    },
};

/// Three cards fill an hour and a half without haste.
pub const PER_MEETING: u8 = 3;
/// Cards are made this long before a meeting, so that people can think about them.
const AHEAD: i64 = 7 * DAY;

/// The work of making the topic cards of a meeting.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct MakeCards {
    /// The group that meets.
    pub group: Id<Group>,
    /// Which of its meetings, from 1.
    pub sequence: u8,
}

impl Work for MakeCards {
    const KIND: JobKind = JobKind::MakeCards;
    const SEALED: bool = false;

    async fn perform(&self, backend: &Backend, _times: i64) -> Result<(), Failure> {
        Ok(backend.make_cards(&self.group, self.sequence).await?)
    }
}

/// A card that was chosen or written, with its key if it comes from the deck.
type Chosen = (CardSource, Option<&'static str>, TopicCard);

impl Backend {
    /// Makes the cards of a group's meeting: the operation of its job. Where the model fails in any way,
    /// the deck serves. Cards that are there already stay.
    pub async fn make_cards(&self, group: &Id<Group>, sequence: u8) -> Result<(), StoreError> {
        let (labels, used, titles) = {
            let mut conn = self.parts.store.read().await?;
            if !cards::of_meeting(&mut conn, group, sequence).await?.is_empty() {
                return Ok(());
            }
            let plans = memberships::plans(&mut conn, group).await?;
            if plans.is_empty() {
                return Ok(());
            }
            let interests = memberships::interests(&mut conn, group).await?;
            let (used, titles) = cards::used(&mut conn, group).await?;
            (self.labels(&plans, &interests), used, titles)
        };
        let written = match self.parts.topics.write(&labels, PER_MEETING.into()).await {
            Ok(cards) if cards.iter().all(|card| !titles.contains(&card.title)) => cards,
            Ok(_) => Vec::new(),
            Err(error) => {
                tracing::info!(%error, "the deck serves instead of the model");
                Vec::new()
            }
        };
        let chosen = if written.is_empty() {
            from_deck(&labels, &used)
        } else {
            written.into_iter().map(|card| (CardSource::Model, None, card)).collect()
        };
        self.keep_cards(group, sequence, &chosen).await
    }

    async fn keep_cards(&self, group: &Id<Group>, sequence: u8, chosen: &[Chosen]) -> Result<(), StoreError> {
        let mut tx = self.parts.store.begin().await?;
        match self.insert_cards(&mut tx, group, sequence, chosen).await {
            // Another worker was faster: its cards are as good.
            Err(error) if error.is_unique_violation() => Ok(()),
            Err(error) => Err(error),
            Ok(()) => Ok(tx.commit(self.event(Actor::Program, Verb::MakeCards, group)).await?),
        }
    }

    async fn insert_cards(
        &self,
        tx: &mut Tx,
        group: &Id<Group>,
        sequence: u8,
        chosen: &[Chosen],
    ) -> Result<(), StoreError> {
        for (position, (source, deck_key, card)) in (0..).zip(chosen) {
            let new = NewCard {
                id: self.new_id(),
                group,
                sequence,
                position,
                source: *source,
                deck_key: *deck_key,
                card,
                created_at: self.now(),
            };
            cards::insert(tx, &new).await?;
        }
        Ok(())
    }

    fn labels(&self, plans: &[(Option<MovingStage>, Option<Area>)], interests: &[(String, usize)]) -> GroupLabels {
        let month = u8::try_from(self.now().seoul().date().month()).unwrap_or(1);
        let stages = counted(plans.iter().filter_map(|(stage, _)| *stage));
        let areas = counted(plans.iter().filter_map(|(_, area)| *area));
        let known = interests
            .iter()
            .filter_map(|(key, count)| domain::people::interest::find(key).map(|interest| (interest.key, *count)));
        GroupLabels { interests: known.collect(), people: plans.len(), stages, areas, month }
    }

    /// Orders cards for meetings that come up and have none: the operation of a worker's round.
    pub async fn plan_cards(&self) -> Result<(), StoreError> {
        let now = self.now();
        let mut tx = self.parts.store.begin().await?;
        for meeting in meetings::without_cards(&mut tx, began_after(now), now.plus(AHEAD)).await? {
            queue::push_once(self, &mut tx, &MakeCards { group: meeting.group, sequence: meeting.sequence }).await?;
        }
        tx.commit(Unrecorded::Job).await
    }
}

fn counted<T: PartialEq>(all: impl Iterator<Item = T>) -> Vec<(T, usize)> {
    let mut counts: Vec<(T, usize)> = Vec::new();
    for one in all {
        match counts.iter_mut().find(|(known, _)| *known == one) {
            Some((_, count)) => *count += 1,
            None => counts.push((one, 1)),
        }
    }
    counts
}

fn from_deck(labels: &GroupLabels, used: &[String]) -> Vec<Chosen> {
    let used: Vec<&str> = used.iter().map(String::as_str).collect();
    choose(DECK, &labels.shared(), labels.month, &used, PER_MEETING.into())
        .into_iter()
        .map(|card| (CardSource::Deck, Some(card.key), card.card()))
        .collect()
}
