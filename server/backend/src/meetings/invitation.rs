//! What the address does by which somebody answers for one meeting without a log-in (docs/adr/0024).

use domain::{
    group::Person,
    meeting::{
        Meeting,
        answer::{Answer, Invitation},
    },
};

use super::AnswerRefusal;
use crate::{
    Backend,
    groups::invitation::{marked, read},
    operation::Failed,
    store::{
        StoreError, groups,
        meetings::{self, answers},
        memberships,
    },
};

impl Backend {
    /// What stands on the page of such an address; nothing if nobody was given it, or its person is in the group no more.
    pub async fn invitation(&self, token: &str) -> Result<Option<Invitation>, StoreError> {
        let Some((meeting, person)) = self.holder(token).await? else { return Ok(None) };
        let mut conn = self.parts.store.read().await?;
        let Some(group) = groups::find(&mut conn, &meeting.group).await? else { return Ok(None) };
        let mine = answers::said_by(&mut conn, &meeting.id, &person.id).await?;
        Ok(Some(Invitation { name: person.name, group: group.name, meeting, mine, now: self.now() }))
    }

    /// Keeps what somebody answers by such an address.
    pub async fn answer_by(&self, token: &str, answer: Answer) -> Result<(), Failed<AnswerRefusal>> {
        let (meeting, person) = self.holder(token).await?.ok_or(AnswerRefusal::NotFound)?;
        self.answer(&person.id, &meeting.id, answer).await
    }

    /// For which meeting an address answers, and for whom of those who belong to its group.
    async fn holder(&self, token: &str) -> Result<Option<(Meeting, Person)>, StoreError> {
        let Some((meeting, mark)) = read(token) else { return Ok(None) };
        let mut conn = self.parts.store.read().await?;
        let Some(meeting) = meetings::find(&mut conn, &meeting).await? else { return Ok(None) };
        let mut people = memberships::people(&mut conn, &meeting.group).await?;
        let secret = &self.parts.secret;
        people.retain(|person| secret.is_answer_mark(&marked(&meeting.id, &person.id), mark));
        Ok(people.pop().map(|person| (meeting, person)))
    }
}
