//! Who comes to a meeting, by name.

use domain::{
    base::{id::Id, moment::Moment},
    group::Person,
    meeting::{
        Meeting,
        answer::{Answer, Answers, WhoComes},
    },
    people::member::Member,
};

use super::namesakes;
use crate::store::{Conn, StoreError, meetings::answers};

/// What one of a group's people finds beside its next meeting; where none comes, nothing.
pub(crate) async fn seen_by(
    conn: &mut Conn,
    viewer: &Id<Member>,
    meeting: Option<&Meeting>,
) -> Result<Answers, StoreError> {
    let Some(meeting) = meeting else { return Ok(Answers::default()) };
    Ok(Answers::seen_by(viewer, said(conn, meeting).await?))
}

/// Who comes to each of these meetings that still takes answers.
pub(crate) async fn who_comes(
    conn: &mut Conn,
    all: &[Meeting],
    now: Moment,
) -> Result<Vec<(Id<Meeting>, WhoComes)>, StoreError> {
    let mut found = Vec::new();
    for meeting in all.iter().filter(|meeting| meeting.takes_answers(now)) {
        found.push((meeting.id, WhoComes::of(said(conn, meeting).await?)));
    }
    Ok(found)
}

/// The people of a group, told from their namesakes, with what each said about a meeting.
async fn said(conn: &mut Conn, meeting: &Meeting) -> Result<Vec<(Person, Option<Answer>)>, StoreError> {
    let (mut people, said): (Vec<_>, Vec<_>) = answers::of_meeting(conn, meeting).await?.into_iter().unzip();
    namesakes::mark(conn, &mut people, &[]).await?;
    Ok(people.into_iter().zip(said).collect())
}
