//! Thanking one another after a meeting, reading the letters, and what grows from it.

use std::collections::BTreeMap;

use domain::{
    hyang::{Growth, Stage},
    id::{Group, Id, Meeting, Member as MemberNoun},
    meeting::{self, FEEDBACK_OPEN, LENGTH},
    moment::{DAY, Moment},
    namesake::Mark,
    page::{CARDS, Key, Page},
    person::Note,
    praise::PraiseKind,
};

use crate::{
    Backend,
    groups::GroupRecord,
    meetings::MeetingRecord,
    member::Member,
    namesakes,
    pages::{AFTER_ALL, one_more},
    store::{Conn, StoreError, Tx, groups, meetings, members, memberships, praises},
};

/// A letter is news for so long: who reads it by another way than from home is not told of it for ever.
const NEWS: i64 = 7 * DAY;

/// Praise that is about to be stored.
pub struct NewPraise<'a> {
    /// The meeting that it is for.
    pub meeting: &'a Id<Meeting>,
    /// Who gives it.
    pub from: &'a Id<MemberNoun>,
    /// Who receives it.
    pub to: &'a Id<MemberNoun>,
    /// What it is for.
    pub kinds: &'a [PraiseKind],
    /// A line of thanks, possibly empty.
    pub note: &'a str,
    /// Whether the giver would like to meet them again.
    pub again: bool,
    /// Now.
    pub at: Moment,
}

/// Thanks for one person, as given.
#[derive(Debug, Clone)]
pub struct Thanks {
    /// Who receives them.
    pub to: Id<MemberNoun>,
    /// What they are for.
    pub kinds: Vec<PraiseKind>,
    /// A line of thanks, possibly empty.
    pub note: Note,
    /// Whether the giver would like to meet them again.
    pub again: bool,
}

impl Thanks {
    /// Whether anything is said at all.
    pub fn is_empty(&self) -> bool {
        self.kinds.is_empty() && self.note.as_str().is_empty() && !self.again
    }
}

/// Praise as the one who received it reads it.
#[derive(Debug, Clone)]
pub struct Letter {
    /// The name of who gave it; none once they have left.
    pub from: Option<String>,
    /// What tells who gave it from a namesake of the group in which they met.
    pub mark: Option<Mark>,
    /// What it is for.
    pub kinds: Vec<PraiseKind>,
    /// A line of thanks, possibly empty.
    pub note: String,
    /// Whether they would like to meet again.
    pub again: bool,
    /// When it was given.
    pub at: Moment,
}

impl Letter {
    /// Reads kinds as they stand in a column; one that is no longer offered is left out.
    pub(crate) fn kinds_of(column: &str) -> Vec<PraiseKind> {
        column.split(',').filter_map(PraiseKind::parse).collect()
    }
}

/// The page on which thanks are given.
#[derive(Debug, Clone)]
pub struct ThanksView {
    /// The meeting.
    pub meeting: MeetingRecord,
    /// Its group.
    pub group: GroupRecord,
    /// The others who were there, by id.
    pub others: Vec<(Id<MemberNoun>, String)>,
    /// What tells namesakes of the group apart, by id.
    pub marks: BTreeMap<Id<MemberNoun>, Mark>,
    /// Whether thanks may be sent now.
    pub open: bool,
    /// Those of them whom this person has thanked already.
    pub thanked: Vec<Id<MemberNoun>>,
}

/// A person's 황금향: the stage, and what it grew from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hyang {
    /// All points together.
    pub points: u32,
    /// Meetings they came to.
    pub attended: u32,
    /// Praise they gave.
    pub gave: u32,
    /// Praise they received.
    pub received: u32,
}

impl Hyang {
    /// The stage that the points have reached.
    pub fn stage(&self) -> Stage {
        Stage::of(self.points)
    }
}

/// Why thanks were not taken.
#[derive(Debug, thiserror::Error)]
pub enum ThanksError {
    /// There is no such meeting for this person, or one they thank was not there.
    #[error("there is no such meeting")]
    NotFound,
    /// Thanks for this meeting are not taken now.
    #[error("thanks are not taken now")]
    Closed,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Backend {
    /// The page on which somebody who was at a meeting gives thanks; to others there is none.
    pub async fn thanks_view(&self, member: &Member, id: &Id<Meeting>) -> Result<Option<ThanksView>, StoreError> {
        let mut conn = self.0.store.read().await?;
        let Some(meeting) = meetings::find(&mut conn, id).await? else { return Ok(None) };
        let mut there = meetings::attended(&mut conn, id).await?;
        let Some(own) = there.iter().position(|(other, _)| *other == member.id) else { return Ok(None) };
        let Some(group) = groups::find(&mut conn, &meeting.group).await? else { return Ok(None) };
        let people = memberships::people(&mut conn, &group.id).await?.into_iter().map(|one| (one.id, one.name));
        let marks = namesakes::marks(&mut conn, people.chain(there.iter().cloned())).await?;
        there.remove(own);
        let open = meeting::feedback_is_open(meeting.starts_at, self.now());
        let thanked = praises::praised(&mut conn, id, &member.id).await?;
        Ok(Some(ThanksView { meeting, group, others: there, marks, open, thanked }))
    }

    /// Takes the thanks of somebody who was at a meeting. What was said once is not said again.
    pub async fn thank(&self, from: &Member, id: &Id<Meeting>, all: &[Thanks]) -> Result<(), ThanksError> {
        let view = self.thanks_view(from, id).await?.ok_or(ThanksError::NotFound)?;
        if !view.open {
            return Err(ThanksError::Closed);
        }
        if !all.iter().all(|thanks| view.others.iter().any(|(id, _)| *id == thanks.to)) {
            return Err(ThanksError::NotFound);
        }
        let mut tx = self.0.store.begin_for(&from.id).await?;
        for thanks in all.iter().filter(|thanks| !thanks.is_empty()) {
            self.give(&mut tx, &from.id, id, thanks).await?;
        }
        Ok(tx.commit().await?)
    }

    async fn give(
        &self,
        tx: &mut Tx,
        from: &Id<MemberNoun>,
        meeting: &Id<Meeting>,
        thanks: &Thanks,
    ) -> Result<(), StoreError> {
        let (id, at) = (self.new_id(), self.now());
        let praise = NewPraise {
            meeting,
            from,
            to: &thanks.to,
            kinds: &thanks.kinds,
            note: thanks.note.as_str(),
            again: thanks.again,
            at,
        };
        if praises::insert(tx, &id, &praise).await? {
            for (member, growth) in [(from, Growth::PraiseGiven), (&thanks.to, Growth::PraiseReceived)] {
                let row = self.new_id::<Growth>();
                praises::grow(tx, row.as_str(), member, growth, id.as_str(), at).await?;
            }
        }
        Ok(())
    }

    /// The letters of a member, the newest first.
    pub async fn letters(&self, member: &Id<MemberNoun>, after: Option<&Key>) -> Result<Page<Letter>, StoreError> {
        let newest = (Moment::from_unix_ms(i64::MAX), AFTER_ALL);
        let from = after.and_then(Key::moment).unwrap_or(newest);
        let mut conn = self.0.store.read().await?;
        let found = praises::page(&mut conn, member, from, one_more(CARDS)).await?;
        let mut page = Page::of(found, CARDS, |(id, letter)| Key::at(letter.at, id));
        let mut marks = marks_of_letters(&mut conn, &page.items).await?;
        for (id, letter) in &mut page.items {
            letter.mark = marks.remove(id);
        }
        Ok(page.map(|(_, letter)| letter))
    }

    /// How many letters of the last days a member has not opened.
    pub async fn new_letters(&self, member: &Id<MemberNoun>) -> Result<u64, StoreError> {
        praises::unread(&mut *self.0.store.read().await?, member, self.now().plus(-NEWS)).await
    }

    /// Notes that a member opens their letters: none of those there are is new any more.
    pub async fn see_letters(&self, member: &Id<MemberNoun>) -> Result<(), StoreError> {
        let mut tx = self.0.store.begin_for(member).await?;
        members::see_letters(&mut tx, member, self.now()).await?;
        tx.commit().await
    }

    /// A member's 황금향.
    pub async fn hyang(&self, member: &Id<MemberNoun>) -> Result<Hyang, StoreError> {
        let points = praises::points(&mut *self.0.store.read().await?, member).await?;
        let of = |growth: Growth| points.iter().find(|(key, _)| key == growth.key()).map_or(0, |(_, points)| *points);
        Ok(Hyang {
            points: points.iter().map(|(_, points)| points).sum(),
            attended: of(Growth::Attendance),
            gave: of(Growth::PraiseGiven),
            received: of(Growth::PraiseReceived),
        })
    }

    /// Meetings for which a member may still give thanks, with their groups.
    pub async fn to_thank(&self, member: &Id<MemberNoun>) -> Result<Vec<(MeetingRecord, GroupRecord)>, StoreError> {
        let now = self.now();
        let mut conn = self.0.store.read().await?;
        let (from, until) = (now.plus(-LENGTH - FEEDBACK_OPEN), now.plus(-LENGTH));
        let mut all = Vec::new();
        for meeting in meetings::unthanked(&mut conn, member, from, until).await? {
            if let Some(group) = groups::find(&mut conn, &meeting.group).await? {
                all.push((meeting, group));
            }
        }
        Ok(all)
    }
}

/// What tells those who wrote letters from their namesakes, by the ids of the letters: as the page of their group does.
async fn marks_of_letters(conn: &mut Conn, letters: &[(String, Letter)]) -> Result<BTreeMap<String, Mark>, StoreError> {
    let ids: Vec<&str> = letters.iter().map(|(id, _)| id.as_str()).collect();
    let mut groups = BTreeMap::<Id<Group>, Vec<_>>::new();
    for (letter, from, name, group) in praises::senders(conn, &ids).await? {
        groups.entry(group).or_default().push((letter, from, name));
    }
    let mut all = BTreeMap::new();
    for (group, sent) in groups {
        let people = memberships::people(conn, &group).await?.into_iter().map(|one| (one.id, one.name));
        let senders = sent.iter().map(|(_, from, name)| (from.clone(), name.clone()));
        let marks = namesakes::marks(conn, people.chain(senders)).await?;
        all.extend(sent.into_iter().filter_map(|(letter, from, _)| Some((letter, marks.get(&from)?.clone()))));
    }
    Ok(all)
}
