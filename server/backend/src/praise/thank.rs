//! What people say to one another and about a meeting, from its sixtieth minute until three days after its end.

use std::collections::BTreeMap;

use domain::{
    base::{id::Id, moment::Moment},
    event::{Actor, Verb},
    group::{GroupName, Person},
    meeting::{self, Meeting},
    people::member::Member,
    praise::{Feedback, MeetingWords, Said, SaidTo, Thanks, ThanksState, ThanksView, ToThank},
};

use crate::{
    Backend,
    operation::{Failed, Refusal, RefusalKind},
    people::namesakes,
    store::{
        Conn, StoreError, Tx, groups, meetings, memberships,
        praises::{
            said::{self, By},
            words, worries,
        },
    },
};

/// Why thanks are not taken.
#[derive(Debug, thiserror::Error)]
pub enum ThanksRefusal {
    /// There is no such meeting for this person, or one they thank was not there.
    #[error("there is no such meeting")]
    NotFound,
    /// Thanks for this meeting are not taken now.
    #[error("thanks are not taken now")]
    Closed,
    /// What was said to one of them was opened meanwhile, and stays as it was read.
    #[error("what was said has been read")]
    Opened,
}

impl Refusal for ThanksRefusal {
    fn kind(&self) -> RefusalKind {
        match self {
            Self::NotFound => RefusalKind::NotFound,
            Self::Closed | Self::Opened => RefusalKind::Conflict,
        }
    }
}

/// Who was at a meeting beside one who was there, and what that one has said to them.
struct Attended {
    group: GroupName,
    others: Vec<Person>,
    open: bool,
    said: BTreeMap<Id<Member>, Said>,
}

impl Attended {
    async fn find(
        conn: &mut Conn,
        member: &Id<Member>,
        id: &Id<Meeting>,
        now: Moment,
    ) -> Result<Option<Self>, StoreError> {
        let Some(meeting) = meetings::find(conn, id).await? else { return Ok(None) };
        let mut others = meetings::attended(conn, id).await?;
        let Some(own) = others.iter().position(|other| other.id == *member) else { return Ok(None) };
        let Some(group) = groups::find(conn, &meeting.group).await? else { return Ok(None) };
        let people = memberships::people(conn, &group.id).await?;
        namesakes::mark(conn, &mut others, &people).await?;
        others.remove(own);
        let open = meeting::thanks_are_open(meeting.starts_at, now);
        let said = said::of_meeting(conn, id, member).await?;
        Ok(Some(Self { group: group.name, others, open, said }))
    }

    /// The page on which thanks are given.
    fn view(mut self, words: Option<MeetingWords>) -> ThanksView {
        let given = !self.said.is_empty() || words.is_some();
        let state = match (given, self.open, self.others.is_empty()) {
            (true, ..) => ThanksState::Given,
            (_, false, _) => ThanksState::Closed,
            (.., true) => ThanksState::Alone,
            _ => ThanksState::Open,
        };
        let others = self.others.into_iter().map(|person| SaidTo { said: self.said.remove(&person.id), person });
        ThanksView {
            group: self.group,
            state,
            open: self.open,
            others: others.collect(),
            words: words.unwrap_or_default(),
        }
    }
}

impl Backend {
    /// The page on which somebody who was at a meeting gives thanks; to others there is none.
    pub async fn thanks_view(&self, member: &Member, id: &Id<Meeting>) -> Result<Option<ThanksView>, StoreError> {
        let mut conn = self.parts.store.read().await?;
        let Some(there) = Attended::find(&mut conn, &member.id, id, self.now()).await? else { return Ok(None) };
        let said = words::of(&mut conn, id, &member.id).await?;
        let worry = worries::of(&mut conn, id, &member.id).await?;
        let any = said.is_some() || worry.is_some();
        let (face, line) = said.unwrap_or_default();
        Ok(Some(there.view(any.then_some(MeetingWords { face, line, worry }))))
    }

    /// Takes what somebody says who was at a meeting, in place of what they said before; of whom it says nothing, that
    /// stays as it was. What was opened is not changed any more.
    pub async fn thank(
        &self,
        from: &Member,
        id: &Id<Meeting>,
        feedback: &Feedback,
    ) -> Result<(), Failed<ThanksRefusal>> {
        self.run_write((from.id, *id, feedback.clone()), |backend, (from, id, feedback)| async move {
            backend.thank_once(&from, &id, &feedback).await
        })
        .await
    }

    async fn thank_once(
        &self,
        from: &Id<Member>,
        id: &Id<Meeting>,
        feedback: &Feedback,
    ) -> Result<(), Failed<ThanksRefusal>> {
        let by = By { meeting: id, from, at: self.now() };
        let mut tx = self.parts.store.begin_for(from).await?;
        let there = Attended::find(&mut tx, from, id, by.at).await?.ok_or(ThanksRefusal::NotFound)?;
        if !there.open {
            return Err(ThanksRefusal::Closed.into());
        }
        if !feedback.thanks.iter().all(|thanks| there.others.iter().any(|other| other.id == thanks.to)) {
            return Err(ThanksRefusal::NotFound.into());
        }
        let mut news = false;
        for thanks in &feedback.thanks {
            news |= self.say(&mut tx, by, thanks, there.said.get(&thanks.to)).await?;
        }
        news |= words::put(&mut tx, by, feedback.face, feedback.line.as_str()).await?;
        let worried = match &feedback.worry {
            Some(text) => worries::put(&mut tx, &self.new_id(), by, text).await?,
            None => worries::take_back(&mut tx, by).await?,
        };
        // Not about which meeting: who read there that somebody wrote would know from whom a letter without a name is.
        let thanked = news.then(|| self.own_event(from, Verb::Thank));
        let worried = worried.then(|| self.event(Actor::Member(*from), Verb::Worry, id));
        Ok(tx.commit(thanked.into_iter().chain(worried).collect::<Vec<_>>()).await?)
    }

    /// Says it to one person, and says whether that is news.
    async fn say(
        &self,
        tx: &mut Tx,
        by: By<'_>,
        thanks: &Thanks,
        before: Option<&Said>,
    ) -> Result<bool, Failed<ThanksRefusal>> {
        let same = before.map_or_else(|| thanks.is_empty(), |before| before.is(thanks));
        if same {
            return Ok(false);
        }
        let changed = if thanks.is_empty() {
            said::take_back(tx, by, &thanks.to).await?
        } else {
            // By chance, whatever the time is: the order of letters must not tell when each was written.
            let drawn = Moment::from_unix_ms(i64::from_le_bytes(self.parts.rng.bytes()) & DRAWN);
            said::put(tx, &self.parts.rng.id(drawn), by, thanks).await?
        };
        if changed { Ok(true) } else { Err(ThanksRefusal::Opened.into()) }
    }

    /// Meetings for which a member may still give thanks, and has not.
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

/// What of a number goes into the moment of an id, which has 48 bits and is not below zero.
const DRAWN: i64 = (1 << 48) - 1;
