//! How a 황금향 grows from what people do for one another (docs/adr/0031).

use std::{
    collections::{BTreeMap, BTreeSet},
    time::Duration,
};

use domain::{
    base::id::Id,
    people::member::Member,
    praise::{
        growth::{self, GrowthEvent, GrowthKind, NewGrowth},
        hyang::Hyang,
        seal::{COMPANY, SealedLetter},
    },
};
use tokio::time::sleep;

use crate::{
    Backend,
    store::{
        StoreError, Tx, Unrecorded, figures,
        praises::ledger::{self, recount},
    },
};

/// So many trees are looked at together.
const LOOKED_AT: i64 = 100;
/// Then others have their turn: nobody waits for a check that has all night.
const PAUSE: Duration = Duration::from_millis(20);

/// What grows from a letter to somebody, once it is opened or stays unread: the trees of both who thanked and were thanked.
pub(super) fn from_letter(to: Id<Member>, letter: &SealedLetter) -> Vec<(Id<Member>, NewGrowth)> {
    let (from, meeting) = (letter.from, letter.meeting);
    let mut all = vec![
        (from, NewGrowth::thanked(meeting, letter.id, to)),
        (to, NewGrowth::was_thanked(meeting, letter.id, from)),
    ];
    if growth::is_soon(letter.starts_at, letter.written_at) {
        all.push((from, NewGrowth::at(meeting, GrowthKind::WroteSoon)));
    }
    all
}

/// What grows from a letter without a name that stays unread: where it could be of one person only, the reader's tree does
/// not, for they would know from whom it was.
pub(super) fn from_unread(to: Id<Member>, letter: &SealedLetter) -> Vec<(Id<Member>, NewGrowth)> {
    let all = from_letter(to, letter).into_iter();
    all.filter(|(of, _)| *of != to || letter.come_into_question >= COMPANY).collect()
}

impl Backend {
    /// A member's 황금향.
    pub async fn hyang(&self, member: &Id<Member>) -> Result<Hyang, StoreError> {
        let mut conn = self.parts.store.read().await?;
        let grown = ledger::kept(&mut conn, member).await?;
        Ok(Hyang::new(grown.high, &ledger::counted(&mut conn, member).await?))
    }

    /// Has the trees of some people and of their groups grow, within an operation. What was credited before is no news and changes nothing.
    pub(super) async fn credit_all(&self, tx: &mut Tx, all: Vec<(Id<Member>, NewGrowth)>) -> Result<(), StoreError> {
        let mut by_member = BTreeMap::<_, Vec<_>>::new();
        for (member, growth) in all {
            by_member.entry(member).or_default().push((self.new_id::<GrowthEvent>(), growth));
        }
        let now = self.now();
        let mut meetings = BTreeSet::new();
        for (member, events) in by_member {
            if ledger::credit(tx, &member, &events, now).await? {
                meetings.extend(events.iter().map(|(_, growth)| growth.meeting));
            }
        }
        // Last, so that nobody who holds a group's tree waits for somebody's own.
        for meeting in meetings {
            figures::tree_of(tx, &meeting).await?;
        }
        Ok(())
    }

    /// Looks whether every tree is kept as its events are worth, puts right what is not, says so loudly, and says of how many:
    /// nothing of ours makes one wrong, so whatever does is to be looked for.
    pub async fn recount(&self) -> Result<usize, StoreError> {
        let (mut after, mut mended) = (String::new(), 0);
        loop {
            let looked = recount::look(&mut *self.parts.store.read().await?, &after, LOOKED_AT).await?;
            for member in &looked.wrong {
                let mut tx = self.parts.store.begin_single().await?;
                let wrong = recount::mend(&mut tx, member).await?;
                tx.commit(Unrecorded::Figures).await?;
                if let Some((kept, worth)) = wrong {
                    mended += 1;
                    tracing::error!(%member, kept = kept.total, worth = worth.total, "a tree was not kept as it has grown");
                }
            }
            let Some(last) = looked.last else { return Ok(mended) };
            after = last;
            sleep(PAUSE).await;
        }
    }
}
