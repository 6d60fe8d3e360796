//! Who comes to a meeting, by name.

use std::collections::BTreeMap;

use domain::{
    base::{id::Id, moment::Moment},
    group::Person,
    meeting::{
        Meeting,
        answer::{Answer, Answers, WhoComes},
    },
    people::member::Member,
};

use crate::store::{Conn, StoreError, meetings::answers};

/// What one of these people of a group finds beside a meeting of it.
pub(crate) async fn seen_by(
    conn: &mut Conn,
    viewer: &Id<Member>,
    meeting: &Meeting,
    people: &[Person],
) -> Result<Answers, StoreError> {
    let all = answers::of_meetings(conn, &[meeting.id.as_str()]).await?;
    Ok(Answers::seen_by(viewer, meeting.starts_at, said(people, &meeting.id, &all)))
}

/// Which of these people of a group come to each of these meetings of it that still takes answers.
pub(crate) async fn who_comes(
    conn: &mut Conn,
    all: &[Meeting],
    people: &[Person],
    now: Moment,
) -> Result<Vec<(Id<Meeting>, WhoComes)>, StoreError> {
    let ahead: Vec<_> = all.iter().filter(|meeting| meeting.takes_answers(now)).collect();
    let ids: Vec<_> = ahead.iter().map(|meeting| meeting.id.as_str()).collect();
    let all = answers::of_meetings(conn, &ids).await?;
    let who = |meeting: &&Meeting| WhoComes::of(meeting.starts_at, said(people, &meeting.id, &all));
    Ok(ahead.iter().map(|meeting| (meeting.id, who(meeting))).collect())
}

/// These people with what each said about a meeting.
fn said(
    people: &[Person],
    meeting: &Id<Meeting>,
    all: &BTreeMap<(Id<Meeting>, Id<Member>), Answer>,
) -> Vec<(Person, Option<Answer>)> {
    people.iter().map(|person| (person.clone(), all.get(&(*meeting, person.id)).copied())).collect()
}
