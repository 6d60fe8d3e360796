//! Telling the people of a group (모임) what changed for them, each once, by the way on which they are reached.

use std::collections::BTreeSet;

use domain::{
    base::id::{Id, Job},
    group::{Group, Person, repair::Transfer},
    job::JobKind,
    meeting::{Meeting, began_after},
    people::{login::Login, member::Member},
    text::letter::{Announcement, filled},
};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use ulid::Ulid;

use crate::{
    Backend,
    people::namesakes,
    ports::messenger::{Message, Words},
    queue::{Batch, Failure, Work},
    store::{StoreError, Tx, Unrecorded, groups, meetings, members, memberships},
};

/// The work of telling the people of a group; an operation asks for it in its own transaction, once for each group.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct TellGroup {
    /// What happened, once: the ids of the messages come from it, so that nobody is told twice.
    pub event: Id<Job>,
    /// The group.
    pub group: Id<Group>,
    /// What there is to tell.
    pub news: News,
}

/// What there is to tell of a group.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum News {
    /// It is new: all of its people are told.
    Formed,
    /// These came to it, some of them from another group: they are told, and so are those who were there.
    Joined {
        /// Who had waited.
        new: Vec<Id<Member>>,
        /// Who was brought from another group.
        moved: Vec<Id<Member>>,
    },
    /// It was given up, and these wait again.
    Ended(Vec<Id<Member>>),
}

impl Work for TellGroup {
    const KIND: JobKind = JobKind::TellGroup;
    const SEALED: bool = true;

    async fn perform(&self, backend: &Backend, _again: bool) -> Result<(), Failure> {
        Ok(backend.tell_group(self).await?)
    }
}

impl Backend {
    /// Asks for all who are concerned to be told, in the transaction that moves people.
    pub(super) async fn tell_transfers(&self, tx: &mut Tx, transfers: &[Transfer]) -> Result<(), StoreError> {
        let places: BTreeSet<_> = transfers.iter().flat_map(|one| [one.from, one.to]).flatten().collect();
        let mut work = Batch::new(self);
        for group in places {
            let who = |is_one: &dyn Fn(&Transfer) -> bool| -> Vec<_> {
                transfers.iter().filter(|one| is_one(one)).map(|one| one.member).collect()
            };
            let new = who(&|one| one.to == Some(group) && one.from.is_none());
            let moved = who(&|one| one.to == Some(group) && one.from.is_some());
            let ended = who(&|one| one.from == Some(group) && one.to.is_none());
            if !new.is_empty() || !moved.is_empty() {
                work.add(&TellGroup { event: self.new_id(), group, news: News::Joined { new, moved } })?;
            }
            if !ended.is_empty() {
                work.add(&TellGroup { event: self.new_id(), group, news: News::Ended(ended) })?;
            }
        }
        work.push(tx).await
    }

    /// Writes to all who are concerned. Their messages are asked for in one transaction, under ids that are the same
    /// whenever this is done again: whoever was written to is not written to twice.
    async fn tell_group(&self, told: &TellGroup) -> Result<(), StoreError> {
        let mut messages = Batch::new(self);
        for (member, message) in self.letters_about(told).await? {
            messages.add_as(message_id(&told.event, &member), &message)?;
        }
        let mut tx = self.parts.store.begin_single().await?;
        messages.push(&mut tx).await?;
        tx.commit(Unrecorded::Job).await?;
        self.wake_workers();
        Ok(())
    }

    /// What is written to whom, as the group is now: people may have come and gone since it was asked for.
    async fn letters_about(&self, told: &TellGroup) -> Result<Vec<(Id<Member>, Message)>, StoreError> {
        let mut conn = self.parts.store.read().await?;
        let Some(group) = groups::find(&mut conn, &told.group).await? else { return Ok(Vec::new()) };
        let next = meetings::next_of(&mut conn, &group.id, began_after(self.now())).await?;
        let mut people = memberships::people(&mut conn, &group.id).await?;
        namesakes::mark(&mut conn, &mut people, &[]).await?;
        let about = About { group, next, people, origin: &self.parts.public_url };
        let mut all = Vec::new();
        for id in told.news.concerns(&about.people) {
            let Some(member) = members::find(&mut conn, &id).await? else { continue };
            all.extend(about.letter(&told.news, &member).map(|letter| (id, letter)));
        }
        Ok(all)
    }
}

/// The id of the message to somebody about something, the same each time.
fn message_id(event: &Id<Job>, member: &Id<Member>) -> Id<Job> {
    let at = Ulid::from_string(event.as_str()).map_or(0, |event| event.timestamp_ms());
    let hash = Sha256::new().chain_update(event.as_str()).chain_update(member.as_str()).finalize();
    Id::from(Ulid::from_parts(at, hash.iter().fold(0, |number, byte| number << 8 | u128::from(*byte))))
}

impl News {
    /// Whom it concerns, of the people of the group now or of those who were in it.
    fn concerns(&self, people: &[Person]) -> Vec<Id<Member>> {
        match self {
            Self::Formed | Self::Joined { .. } => people.iter().map(|person| person.id).collect(),
            Self::Ended(members) => members.clone(),
        }
    }

    /// Whether it brings somebody to the group.
    fn brings(&self, member: &Id<Member>) -> bool {
        match self {
            Self::Formed => true,
            Self::Joined { new, moved } => new.contains(member) || moved.contains(member),
            Self::Ended(_) => false,
        }
    }
}

/// A group as letters speak of it.
struct About<'a> {
    group: Group,
    next: Option<Meeting>,
    people: Vec<Person>,
    /// The origin that people see.
    origin: &'a str,
}

impl About<'_> {
    /// What is written to somebody; nothing if there is nothing to say any more.
    fn letter(&self, news: &News, to: &Member) -> Option<Message> {
        let text = to.view.language.text();
        let letters = &text.letter;
        let letter = match news {
            News::Ended(_) => return self.ending(to),
            News::Joined { moved, .. } if moved.contains(&to.id) => &letters.moved,
            News::Joined { .. } if !news.brings(&to.id) => &letters.joined,
            News::Joined { .. } | News::Formed => &letters.placed,
        };
        // Who comes reads who is there; who is there, who comes.
        let comes = news.brings(&to.id);
        let is_named = |one: &&Person| if comes { one.id != to.id } else { news.brings(&one.id) };
        let people: Vec<_> = self.people.iter().filter(is_named).collect();
        let next = self.next.as_ref().filter(|_| !people.is_empty())?;
        let called = |person: &&Person| text.told_apart(&(text.group.person)(&person.name), person.mark.as_ref());
        let people: Vec<_> = people.iter().map(called).collect();
        let when = next.starts_at.dated(to.view.language);
        let link = format!("{}/groups/{}", self.origin, self.group.id);
        self.message(to, letter, &[("when", &when), ("people", &people.join(", ")), ("link", &link)])
    }

    /// What is written to somebody whose group was given up; nothing if they have come back to it.
    fn ending(&self, to: &Member) -> Option<Message> {
        let link = format!("{}/welcome/times", self.origin);
        let is_here = self.people.iter().any(|person| person.id == to.id);
        if is_here { None } else { self.message(to, &to.view.language.text().letter.ended, &[("link", &link)]) }
    }

    fn message(&self, to: &Member, letter: &Announcement, values: &[(&str, &str)]) -> Option<Message> {
        let login = Login::parse(&to.login).ok()?;
        let group = to.view.language.text().group_name(&self.group.name);
        let values = [&[("name", to.name.as_str()), ("group", group.as_str())], values].concat();
        let mail = filled(letter.mail, &values);
        let words = Words { subject: letter.subject, mail, text: &letter.text, values: &values };
        Some(Message::new(&login, to.id, words))
    }
}
