//! Who was not at a meeting that has settled and had not said so, and who is to be called for it.

use domain::{
    base::{id::Id, moment::Moment},
    group::{GroupName, Person},
    meeting::{Meeting, answer::Answer, attendance::FirstNoShow},
    people::{member::Member, place::MovingStage},
};
use sqlx::{query, query_as};
use sqlx_macros::FromRow;

use crate::store::{Conn, StoreError, row};

/// Somebody who belonged to a group when it met.
pub struct Belonged {
    /// Who it is.
    pub person: Person,
    /// The answer that stands, and since when it does.
    pub answer: Option<(Answer, Moment)>,
    /// Whether they count as there.
    pub counts: bool,
}

#[derive(FromRow)]
struct BelongedRow {
    id: String,
    name: String,
    stage: Option<String>,
    answer: Option<String>,
    at: Option<i64>,
    counts: i64,
}

/// Those who belonged to the group of a meeting when it began, or were there all the same, by id.
pub async fn belonged(db: &mut Conn, meeting: &Meeting) -> Result<Vec<Belonged>, StoreError> {
    let rows: Vec<BelongedRow> = query_as(
        "select m.id, m.name, m.stage, w.answer, w.at, case when a.at is null then 0 else 1 end as counts
         from membership s join member m on m.id = s.member_id
         left join meeting_answer w on w.meeting_id = $2 and w.member_id = s.member_id
         left join attendance a on a.meeting_id = $2 and a.member_id = s.member_id
         where s.group_id = $1
           and ((s.joined_at <= $3 and (s.left_at is null or s.left_at > $3)) or a.at is not null)
         order by m.id",
    )
    .bind(meeting.group.as_str())
    .bind(meeting.id.as_str())
    .bind(meeting.starts_at.unix_ms())
    .fetch_all(db)
    .await?;
    let one = |found: BelongedRow| {
        let answer = found.answer.as_deref().and_then(Answer::parse);
        let stage = found.stage.as_deref().and_then(MovingStage::parse);
        let person = Person::new(row::id(&found.id)?, found.name, stage);
        Ok(Belonged { person, answer: answer.zip(found.at.map(row::moment)), counts: row::flag(found.counts) })
    };
    rows.into_iter().map(one).collect()
}

/// Writes down that somebody was not at a meeting, or that this was wrong.
pub async fn set(db: &mut Conn, meeting: &Meeting, member: &Id<Member>, missing: bool) -> Result<(), StoreError> {
    let done = if missing {
        query(
            "insert into no_show (meeting_id, member_id, starts_at) values ($1, $2, $3)
             on conflict (meeting_id, member_id) do nothing",
        )
        .bind(meeting.id.as_str())
        .bind(member.as_str())
        .bind(meeting.starts_at.unix_ms())
    } else {
        query("delete from no_show where meeting_id = $1 and member_id = $2")
            .bind(meeting.id.as_str())
            .bind(member.as_str())
    };
    if done.execute(&mut *db).await?.rows_affected() == 0 {
        return Ok(());
    }
    choose_first(db, member).await
}

/// Puts the first of a person's on the list of calls, unless they were called before.
async fn choose_first(db: &mut Conn, member: &Id<Member>) -> Result<(), StoreError> {
    query(
        "update no_show set to_call = case
             when called_at is null and not exists (
                 select 1 from no_show o where o.member_id = $1
                 and (o.called_at is not null or o.starts_at < no_show.starts_at
                      or (o.starts_at = no_show.starts_at and o.meeting_id < no_show.meeting_id)))
             then 1 else 0 end
         where member_id = $1",
    )
    .bind(member.as_str())
    .execute(db)
    .await?;
    Ok(())
}

/// Notes that somebody was called; says whether they stood on the list.
pub async fn call(db: &mut Conn, meeting: &Id<Meeting>, member: &Id<Member>, now: Moment) -> Result<bool, StoreError> {
    let done = query(
        "update no_show set to_call = 0, called_at = $3 where meeting_id = $1 and member_id = $2 and to_call = 1",
    )
    .bind(meeting.as_str())
    .bind(member.as_str())
    .bind(now.unix_ms())
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// When the meetings started that a person missed, and when they were called for it.
pub async fn of_member(db: &mut Conn, member: &Id<Member>) -> Result<Vec<(Moment, Option<Moment>)>, StoreError> {
    let rows: Vec<(i64, Option<i64>)> =
        query_as("select starts_at, called_at from no_show where member_id = $1 order by starts_at, meeting_id")
            .bind(member.as_str())
            .fetch_all(db)
            .await?;
    Ok(rows.into_iter().map(|(starts_at, called_at)| (row::moment(starts_at), called_at.map(row::moment))).collect())
}

#[derive(FromRow)]
struct FirstRow {
    id: String,
    name: String,
    stage: Option<String>,
    meeting_id: String,
    group_id: String,
    interest: String,
    number: i64,
    starts_at: i64,
}

impl TryFrom<FirstRow> for FirstNoShow {
    type Error = StoreError;

    fn try_from(row: FirstRow) -> Result<Self, StoreError> {
        Ok(Self {
            person: Person::new(row::id(&row.id)?, row.name, row.stage.as_deref().and_then(MovingStage::parse)),
            meeting: row::id(&row.meeting_id)?,
            group: row::id(&row.group_id)?,
            name: GroupName { interest: row.interest, number: row::number(row.number)? },
            starts_at: row::moment(row.starts_at),
        })
    }
}

/// Whom nobody has called so far, the longest ago first; after this start and person, so many at most.
pub async fn page(db: &mut Conn, (start, member): (Moment, &str), most: i64) -> Result<Vec<FirstNoShow>, StoreError> {
    let rows: Vec<FirstRow> = query_as(
        "select m.id, m.name, m.stage, n.meeting_id, t.group_id, g.interest, g.number, n.starts_at
         from no_show n join member m on m.id = n.member_id
         join meeting t on t.id = n.meeting_id join small_group g on g.id = t.group_id
         where n.to_call = 1 and n.starts_at >= $1 and (n.starts_at > $1 or n.member_id > $2)
         order by n.starts_at, n.member_id limit $3",
    )
    .bind(start.unix_ms())
    .bind(member)
    .bind(most)
    .fetch_all(db)
    .await?;
    rows.into_iter().map(FirstNoShow::try_from).collect()
}
