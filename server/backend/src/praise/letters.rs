//! Letters that were opened: reading and answering them, and asking an organizer to look at one.

use std::collections::BTreeMap;

use domain::{
    base::{
        id::Id,
        moment::{DAY, Moment},
        page::{CARDS, Key, Page},
    },
    event::Verb,
    group::{Group, GroupName},
    meeting::{FEEDBACK_OPEN, LENGTH},
    people::{member::Member, namesake::Mark},
    praise::{Letter, Reply, SentLetter, seal::morning},
};

use crate::{
    Backend,
    operation::{Failed, Refusal, RefusalKind},
    people::namesakes,
    store::{
        Conn, StoreError, Unrecorded, groups,
        members::{self, hosts},
        memberships,
        pages::{AFTER_ALL, one_more},
        praises::{letters, said::By, words, worries},
    },
};

/// A letter is news for so long: who reads it by another way than from home is not told of it for ever.
const NEWS: i64 = 7 * DAY;
/// Lines to a host are shown for so long: as long as a group meets.
const LINES_SHOWN: i64 = 56 * DAY;
/// So many lines to a host at most: eight meetings of five who write.
const MOST_LINES: i64 = 40;

/// Why a letter is not answered.
#[derive(Debug, thiserror::Error)]
pub enum LetterRefusal {
    /// There is no such letter for this person.
    #[error("there is no such letter")]
    NotFound,
    /// It was answered in other words, or nobody is there to read it.
    #[error("the letter takes no answer")]
    Answered,
}

impl Refusal for LetterRefusal {
    fn kind(&self) -> RefusalKind {
        match self {
            Self::NotFound => RefusalKind::NotFound,
            Self::Answered => RefusalKind::Conflict,
        }
    }
}

/// The lines to the host of a group about one of its meetings.
pub type HostLines = Vec<(GroupName, Vec<(Moment, String)>)>;

impl Backend {
    /// The letters of a member, those opened last first.
    pub async fn letters(&self, member: &Id<Member>, after: Option<&Key>) -> Result<Page<Letter>, StoreError> {
        let mut conn = self.parts.store.read().await?;
        let found = letters::page(&mut conn, member, from_newest(after), one_more(CARDS)).await?;
        let mut page = Page::of(found, CARDS, |letter| Key::at(letter.at, &letter.id));
        let mut marks = marks_of_letters(&mut conn, &page.items).await?;
        for letter in &mut page.items {
            letter.mark = marks.remove(letter.id.as_str());
        }
        Ok(page)
    }

    /// The letters that a member wrote, the newest first, each with what became of it.
    pub async fn sent_letters(&self, member: &Id<Member>, after: Option<&Key>) -> Result<Page<SentLetter>, StoreError> {
        let mut conn = self.parts.store.read().await?;
        let found = letters::sent(&mut conn, member, from_newest(after), one_more(CARDS)).await?;
        Ok(Page::of(found, CARDS, |letter| Key::at(letter.at, &letter.id)))
    }

    /// How many letters and answers of the last days a member has not looked at.
    pub async fn new_letters(&self, member: &Id<Member>) -> Result<u64, StoreError> {
        letters::unread(&mut *self.parts.store.read().await?, member, self.now().plus(-NEWS)).await
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

    /// The lines to a member who hosts groups, about meetings of which no more is said: without names, by the group.
    pub async fn host_lines(&self, member: &Id<Member>) -> Result<HostLines, StoreError> {
        let over = morning(self.now()).plus(-LENGTH - FEEDBACK_OPEN);
        let mut conn = self.parts.store.read().await?;
        let mut all = Vec::new();
        for group in hosts::groups_of(&mut conn, member).await? {
            let lines = words::lines(&mut conn, &group, (over.plus(-LINES_SHOWN), over), MOST_LINES).await?;
            let found = if lines.is_empty() { None } else { groups::find(&mut conn, &group).await? };
            all.extend(found.map(|group| (group.name, lines)));
        }
        Ok(all)
    }

    /// Keeps the answer to a letter, once; said again in the same words, it is said once.
    pub async fn answer_letter(
        &self,
        member: &Id<Member>,
        letter: &Id<Letter>,
        reply: &Reply,
    ) -> Result<(), Failed<LetterRefusal>> {
        self.run_write((*member, *letter, reply.clone()), |backend, (member, letter, reply)| async move {
            let mut tx = backend.parts.store.begin_for(&member).await?;
            let own = letters::own(&mut tx, &member, &letter).await?.ok_or(LetterRefusal::NotFound)?;
            if own.reply.as_deref() == Some(reply.as_str()) {
                return Ok(tx.commit(Unrecorded::Unchanged).await?);
            }
            let nobody = own.signed && !own.here;
            if nobody || !letters::answer(&mut tx, &letter, &reply, backend.now()).await? {
                return Err(LetterRefusal::Answered.into());
            }
            Ok(tx.commit(backend.own_event(&member, Verb::AnswerLetter)).await?)
        })
        .await
    }

    /// Asks organizers to look at a letter; asked twice, they are asked once.
    pub async fn report_letter(&self, member: &Id<Member>, letter: &Id<Letter>) -> Result<(), Failed<LetterRefusal>> {
        self.run_write((*member, *letter), |backend, (member, letter)| async move {
            let mut tx = backend.parts.store.begin_for(&member).await?;
            let own = letters::own(&mut tx, &member, &letter).await?.ok_or(LetterRefusal::NotFound)?;
            let by = By { meeting: &own.meeting, from: &member, at: backend.now() };
            let news = worries::report(&mut tx, &backend.new_id(), by, &letter).await?;
            // Of whom the letter is must not be told by where it was written: the event names the reader alone.
            Ok(tx.commit(news.then(|| backend.own_event(&member, Verb::Worry))).await?)
        })
        .await
    }
}

fn from_newest(after: Option<&Key>) -> (Moment, &str) {
    after.and_then(Key::moment).unwrap_or((Moment::from_unix_ms(i64::MAX), AFTER_ALL))
}

/// What tells those who wrote letters from their namesakes, by the ids of the letters: as the page of their group does.
async fn marks_of_letters(conn: &mut Conn, all: &[Letter]) -> Result<BTreeMap<String, Mark>, StoreError> {
    let ids: Vec<&str> = all.iter().map(|letter| letter.id.as_str()).collect();
    let mut groups = BTreeMap::<Id<Group>, Vec<_>>::new();
    for (letter, from, name, group) in letters::senders(conn, &ids).await? {
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
