//! Pairs who thank one another and hardly anybody else, and events that an organizer has not count (docs/adr/0031).

use domain::{
    base::{
        id::Id,
        moment::{DAY, Moment},
        page::{Key, LINES, Page},
    },
    event::Verb,
    group::Person,
    people::member::Member,
    praise::growth::{GrowthEvent, RING_WEEKS, Ring, RingLine, VoidReason},
};

use crate::{
    Backend,
    access::Organizer,
    operation::Failed,
    people::namesakes,
    store::{
        StoreError,
        pages::{AFTER_ALL, from_oldest, one_more},
        praises::ledger::{rings, void},
    },
};

/// From when on thanks are looked at for rings.
fn rings_since(now: Moment) -> Moment {
    now.plus(-RING_WEEKS * 7 * DAY)
}

impl Backend {
    /// Has an event not count, for a reason: what is shown of the tree stays as it is until the rest has caught up. Asked
    /// twice, it is done once.
    pub async fn void_growth(
        &self,
        by: &Organizer,
        event: &Id<GrowthEvent>,
        reason: &VoidReason,
    ) -> Result<(), Failed> {
        self.run_write((by.clone(), *event, reason.clone()), |backend, (by, event, reason)| async move {
            let mut tx = backend.parts.store.begin_single().await?;
            let whose = void::void(&mut tx, &event, (&by.member().id, &reason), backend.now()).await?;
            Ok(tx.commit(whose.map(|member| backend.event(&by, Verb::VoidGrowth, &member))).await?)
        })
        .await
    }

    /// Lets an event count again that did not. Asked twice, it is done once.
    pub async fn restore_growth(&self, by: &Organizer, event: &Id<GrowthEvent>) -> Result<(), Failed> {
        self.run_write((by.clone(), *event), |backend, (by, event)| async move {
            let mut tx = backend.parts.store.begin_single().await?;
            let whose = void::restore(&mut tx, &event).await?;
            Ok(tx.commit(whose.map(|member| backend.event(&by, Verb::RestoreGrowth, &member))).await?)
        })
        .await
    }

    /// Pairs of people who of late thanked one another and hardly anybody else.
    pub async fn rings(&self, _by: &Organizer, after: Option<&Key>) -> Result<Page<Ring>, StoreError> {
        let mut conn = self.parts.store.read().await?;
        let found = rings::page(&mut conn, rings_since(self.now()), from_oldest(after), one_more(LINES)).await?;
        let mut page = Page::of(found, LINES, |ring| Key::new(&ring.one.0.id));
        let mut people: Vec<Person> =
            page.items.iter().flat_map(|ring| [&ring.one.0, &ring.other.0]).cloned().collect();
        namesakes::mark(&mut conn, &mut people, &[]).await?;
        let mut people = people.into_iter();
        for ring in &mut page.items {
            for place in [&mut ring.one.0, &mut ring.other.0] {
                *place = people.next().unwrap_or_else(|| place.clone());
            }
        }
        Ok(page)
    }

    /// What is between two people of a ring, of the newest meeting first: who thanked whom, and not in which words. Between any
    /// others nothing is shown: whoever wrote without a name would be found there.
    pub async fn growth_between(
        &self,
        _by: &Organizer,
        pair: (&Id<Member>, &Id<Member>),
        after: Option<&Key>,
    ) -> Result<Page<RingLine>, StoreError> {
        let newest = (Moment::from_unix_ms(i64::MAX), AFTER_ALL);
        let from = after.and_then(Key::moment).unwrap_or(newest);
        let mut conn = self.parts.store.read().await?;
        let is_ring = rings::are_one(&mut conn, pair, rings_since(self.now())).await?;
        let found = if is_ring { rings::between(&mut conn, pair, from, one_more(LINES)).await? } else { Vec::new() };
        let mut page = Page::of(found, LINES, |line| Key::at(line.met_at, &line.id));
        let mut people: Vec<Person> = page.items.iter().map(|line| line.of.clone()).collect();
        namesakes::mark(&mut conn, &mut people, &[]).await?;
        for (line, person) in page.items.iter_mut().zip(people) {
            line.of = person;
        }
        Ok(page)
    }
}
