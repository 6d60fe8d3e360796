//! Thanking one another after a meeting, reading the letters, and what grows from it.

mod garden;
mod grow;
mod rings;

use std::collections::BTreeMap;

use crate::{
    Backend,
    operation::{Failed, Refusal, RefusalKind},
    people::namesakes,
    store::{
        Conn, StoreError, Tx, Unrecorded, groups, meetings, members, memberships,
        pages::{AFTER_ALL, one_more},
        praises::{self, NewPraise},
    },
};
use domain::{
    base::{
        id::Id,
        moment::{DAY, Moment},
        page::{CARDS, Key, Page},
    },
    event::{Actor, Verb},
    group::{Group, GroupName, Person},
    meeting::{self, Meeting},
    people::{member::Member, namesake::Mark},
    praise::{Letter, Thanks, ThanksState, ThanksView, ToThank},
};

/// A letter is news for so long: who reads it by another way than from home is not told of it for ever.
const NEWS: i64 = 7 * DAY;

/// Why thanks are not taken.
#[derive(Debug, thiserror::Error)]
pub enum ThanksRefusal {
    /// There is no such meeting for this person, or one they thank was not there.
    #[error("there is no such meeting")]
    NotFound,
    /// Thanks for this meeting are not taken now.
    #[error("thanks are not taken now")]
    Closed,
}

impl Refusal for ThanksRefusal {
    fn kind(&self) -> RefusalKind {
        match self {
            Self::NotFound => RefusalKind::NotFound,
            Self::Closed => RefusalKind::Conflict,
        }
    }
}

/// Who was at a meeting beside one who was there, and what they have said of it.
struct Attended {
    group: GroupName,
    others: Vec<Person>,
    open: bool,
    thanked: Vec<Id<Member>>,
}

impl Attended {
    /// The page on which thanks are given.
    fn view(self) -> ThanksView {
        let state = match (self.thanked.is_empty(), self.open, self.others.is_empty()) {
            (false, ..) => ThanksState::Given,
            (_, false, _) => ThanksState::Closed,
            (.., true) => ThanksState::Alone,
            _ => ThanksState::Open,
        };
        let open_to = |one: &Person| self.open && !self.thanked.contains(&one.id);
        ThanksView { group: self.group, state, others: self.others.into_iter().filter(open_to).collect() }
    }
}

impl Backend {
    /// The page on which somebody who was at a meeting gives thanks; to others there is none.
    pub async fn thanks_view(&self, member: &Member, id: &Id<Meeting>) -> Result<Option<ThanksView>, StoreError> {
        Ok(self.attended(&member.id, id).await?.map(Attended::view))
    }

    async fn attended(&self, member: &Id<Member>, id: &Id<Meeting>) -> Result<Option<Attended>, StoreError> {
        let mut conn = self.parts.store.read().await?;
        let Some(meeting) = meetings::find(&mut conn, id).await? else { return Ok(None) };
        let mut others = meetings::attended(&mut conn, id).await?;
        let Some(own) = others.iter().position(|other| other.id == *member) else { return Ok(None) };
        let Some(group) = groups::find(&mut conn, &meeting.group).await? else { return Ok(None) };
        let people = memberships::people(&mut conn, &group.id).await?;
        namesakes::mark(&mut conn, &mut others, &people).await?;
        others.remove(own);
        let open = meeting::thanks_are_open(meeting.starts_at, self.now());
        let thanked = praises::praised(&mut conn, id, member).await?;
        Ok(Some(Attended { group: group.name, others, open, thanked }))
    }

    /// Takes the thanks of somebody who was at a meeting. What was said once is not said again.
    pub async fn thank(&self, from: &Member, id: &Id<Meeting>, all: &[Thanks]) -> Result<(), Failed<ThanksRefusal>> {
        self.run_write((from.id, *id, all.to_vec()), |backend, (from, id, all)| async move {
            backend.thank_once(&from, &id, &all).await
        })
        .await
    }

    async fn thank_once(
        &self,
        from: &Id<Member>,
        id: &Id<Meeting>,
        all: &[Thanks],
    ) -> Result<(), Failed<ThanksRefusal>> {
        let there = self.attended(from, id).await?.ok_or(ThanksRefusal::NotFound)?;
        if !there.open {
            return Err(ThanksRefusal::Closed.into());
        }
        if !all.iter().all(|thanks| there.others.iter().any(|other| other.id == thanks.to)) {
            return Err(ThanksRefusal::NotFound.into());
        }
        let mut tx = self.parts.store.begin_for(from).await?;
        let mut said = false;
        for thanks in all.iter().filter(|thanks| !thanks.is_empty()) {
            said |= self.give(&mut tx, from, id, thanks).await?;
        }
        Ok(tx.commit(said.then(|| self.event(Actor::Member(*from), Verb::Thank, id))).await?)
    }

    /// Says whether that is news.
    async fn give(
        &self,
        tx: &mut Tx,
        from: &Id<Member>,
        meeting: &Id<Meeting>,
        thanks: &Thanks,
    ) -> Result<bool, StoreError> {
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
        let news = praises::insert(tx, &id, &praise).await?;
        if news {
            self.credit_thanks(tx, &praise, &id).await?;
        }
        Ok(news)
    }

    /// The letters of a member, the newest first.
    pub async fn letters(&self, member: &Id<Member>, after: Option<&Key>) -> Result<Page<Letter>, StoreError> {
        let newest = (Moment::from_unix_ms(i64::MAX), AFTER_ALL);
        let from = after.and_then(Key::moment).unwrap_or(newest);
        let mut conn = self.parts.store.read().await?;
        let found = praises::page(&mut conn, member, from, one_more(CARDS)).await?;
        let mut page = Page::of(found, CARDS, |letter| Key::at(letter.at, &letter.id));
        let mut marks = marks_of_letters(&mut conn, &page.items).await?;
        for letter in &mut page.items {
            letter.mark = marks.remove(letter.id.as_str());
        }
        Ok(page)
    }

    /// How many letters of the last days a member has not opened.
    pub async fn new_letters(&self, member: &Id<Member>) -> Result<u64, StoreError> {
        praises::unread(&mut *self.parts.store.read().await?, member, self.now().plus(-NEWS)).await
    }

    /// Notes that a member opens their letters: none of those there are is new any more.
    pub async fn see_letters(&self, member: &Id<Member>) -> Result<(), Failed> {
        self.run_write(*member, |backend, member| async move {
            let mut tx = backend.parts.store.begin_for(&member).await?;
            members::see_letters(&mut tx, &member, backend.now()).await?;
            Ok(tx.commit(Unrecorded::Look).await?)
        })
        .await
    }

    /// Meetings for which a member may still give thanks.
    pub async fn to_thank(&self, member: &Id<Member>) -> Result<Vec<ToThank>, StoreError> {
        let now = self.now();
        let mut conn = self.parts.store.read().await?;
        let (from, until) = meeting::thankable(now);
        let mut all = Vec::new();
        for meeting in meetings::unthanked(&mut conn, member, from, until).await? {
            if let Some(group) = groups::find(&mut conn, &meeting.group).await? {
                all.push(ToThank { meeting: meeting.id, group: group.name });
            }
        }
        Ok(all)
    }
}

/// What tells those who wrote letters from their namesakes, by the ids of the letters: as the page of their group does.
async fn marks_of_letters(conn: &mut Conn, letters: &[Letter]) -> Result<BTreeMap<String, Mark>, StoreError> {
    let ids: Vec<&str> = letters.iter().map(|letter| letter.id.as_str()).collect();
    let mut groups = BTreeMap::<Id<Group>, Vec<_>>::new();
    for (letter, from, name, group) in praises::senders(conn, &ids).await? {
        groups.entry(group).or_default().push((letter, from, name));
    }
    let mut all = BTreeMap::new();
    for (group, sent) in groups {
        let people = memberships::people(conn, &group).await?.into_iter().map(|one| (one.id, one.name));
        let senders = sent.iter().map(|(_, from, name)| (*from, name.clone()));
        let marks = namesakes::marks(conn, people.chain(senders)).await?;
        all.extend(sent.into_iter().filter_map(|(letter, from, _)| Some((letter, marks.get(&from)?.clone()))));
    }
    Ok(all)
}
