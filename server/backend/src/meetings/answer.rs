//! Coming or not: what people say before a meeting, and what an organizer writes down for them.

use domain::{
    base::{
        id::Id,
        moment::Moment,
        page::{Key, LINES, Page},
    },
    event::{Actor, Verb},
    meeting::{
        Meeting,
        answer::{Answer, FewComing, LOOKED_AFTER},
    },
    people::member::Member,
};

use crate::{
    Backend,
    access::Organizer,
    operation::{Failed, Refusal, RefusalKind},
    store::{
        StoreError,
        meetings::{self, answers},
        memberships,
        pages::one_more,
    },
};

/// Why an answer is not taken.
#[derive(Debug, thiserror::Error)]
pub enum AnswerRefusal {
    /// There is no such meeting for this person.
    #[error("there is no such meeting for this person")]
    NotFound,
    /// It is over, or it was called off.
    #[error("the meeting takes no more answers")]
    Over,
}

impl Refusal for AnswerRefusal {
    fn kind(&self) -> RefusalKind {
        match self {
            Self::NotFound => RefusalKind::NotFound,
            Self::Over => RefusalKind::Conflict,
        }
    }
}

/// Who answers: a person for themselves, or an organizer for somebody who has telephoned.
#[derive(Debug, Clone)]
enum Answerer {
    Themselves,
    For(Organizer),
}

impl Backend {
    /// Keeps what a person says about coming to a meeting. Said twice, it is said once.
    pub async fn answer(
        &self,
        member: &Id<Member>,
        meeting: &Id<Meeting>,
        answer: Answer,
    ) -> Result<(), Failed<AnswerRefusal>> {
        self.keep_answer(Answerer::Themselves, member, meeting, answer).await
    }

    /// Writes down what somebody said on the telephone about coming to a meeting.
    pub async fn answer_for(
        &self,
        by: &Organizer,
        member: &Id<Member>,
        meeting: &Id<Meeting>,
        answer: Answer,
    ) -> Result<(), Failed<AnswerRefusal>> {
        self.keep_answer(Answerer::For(by.clone()), member, meeting, answer).await
    }

    async fn keep_answer(
        &self,
        by: Answerer,
        member: &Id<Member>,
        meeting: &Id<Meeting>,
        answer: Answer,
    ) -> Result<(), Failed<AnswerRefusal>> {
        self.run_write((by, *member, *meeting), move |backend, (by, member, meeting)| async move {
            backend.answer_once(&by, &member, &meeting, answer).await
        })
        .await
    }

    async fn answer_once(
        &self,
        by: &Answerer,
        member: &Id<Member>,
        id: &Id<Meeting>,
        answer: Answer,
    ) -> Result<(), Failed<AnswerRefusal>> {
        let now = self.now();
        let mut tx = match self.parts.store.begin_for(member).await {
            // Whoever answers for them is still here.
            Err(StoreError::Left) => return Err(AnswerRefusal::NotFound.into()),
            begun => begun?,
        };
        let meeting = meetings::find(&mut tx, id).await?.ok_or(AnswerRefusal::NotFound)?;
        if !memberships::has(&mut tx, &meeting.group, member).await? {
            return Err(AnswerRefusal::NotFound.into());
        }
        if !meeting.takes_answers(now) {
            return Err(AnswerRefusal::Over.into());
        }
        let news = answers::say(&mut tx, id, member, answer, now).await?;
        let event = || match by {
            Answerer::Themselves => self.event(Actor::Member(*member), Verb::Answer, id),
            Answerer::For(organizer) => self.event(organizer, Verb::Answer, id).for_whom(member),
        };
        Ok(tx.commit(news.then(event)).await?)
    }

    /// Meetings of the coming day to which few come, the earliest first.
    pub async fn few_coming(&self, _by: &Organizer, after: Option<&Key>) -> Result<Page<FewComing>, StoreError> {
        let now = self.now();
        let from = after.and_then(Key::moment).unwrap_or((Moment::from_unix_ms(0), ""));
        let mut conn = self.parts.store.read().await?;
        let found = answers::few(&mut conn, (now, now.plus(LOOKED_AFTER)), from, one_more(LINES)).await?;
        Ok(Page::of(found, LINES, |few| Key::at(few.starts_at, &few.meeting)))
    }
}
