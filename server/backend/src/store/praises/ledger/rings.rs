//! Two people who thank one another and hardly anybody else, and what is between them.

use domain::{
    base::{id::Id, moment::Moment},
    group::Person,
    people::member::Member,
    praise::growth::{GrowthKind, RING_MEETINGS, RING_SHARE, Ring, RingLine, ThanksGiven},
};
use sqlx::query_as;
use sqlx_macros::FromRow;

use crate::store::{Conn, StoreError, row};

#[derive(FromRow)]
struct RingRow {
    one_id: String,
    one_name: String,
    one_times: i64,
    one_all: i64,
    other_id: String,
    other_name: String,
    other_times: i64,
    other_all: i64,
}

impl TryFrom<RingRow> for Ring {
    type Error = StoreError;

    fn try_from(row: RingRow) -> Result<Self, StoreError> {
        let given = |to_the_other, in_all| ThanksGiven { to_the_other, in_all };
        Ok(Self {
            one: (Person::new(row::id(&row.one_id)?, row.one_name, None), given(row.one_times, row.one_all)),
            other: (Person::new(row::id(&row.other_id)?, row.other_name, None), given(row.other_times, row.other_all)),
        })
    }
}

/// A statement that reads pairs that thanked one another and hardly anybody else at meetings since then, with what narrows it.
macro_rules! rings {
    ($rest:literal) => {
        concat!(
            "with given as (
                 select member_id, other_id, count(*) as times from ledger
                 where growth = 'praise_given' and met_at > $1 group by member_id, other_id
             ), every as (
                 select member_id, cast(sum(times) as bigint) as times from given group by member_id
             )
             select a.member_id as one_id, m.name as one_name, a.times as one_times, x.times as one_all,
                    b.member_id as other_id, n.name as other_name, b.times as other_times, y.times as other_all
             from given a join given b on b.member_id = a.other_id and b.other_id = a.member_id
             join every x on x.member_id = a.member_id join every y on y.member_id = b.member_id
             join member m on m.id = a.member_id join member n on n.id = b.member_id
             where a.member_id < a.other_id and a.times >= $2 and b.times >= $2
               and a.times * 100 >= x.times * $3 and b.times * 100 >= y.times * $3 ",
            $rest
        )
    };
}

/// Pairs that thanked one another and hardly anybody else at meetings since then, by the id of the one whose id comes first,
/// after this one. More than half of what somebody gives goes to the other, so nobody is in two of them.
pub async fn page(db: &mut Conn, since: Moment, after: &str, most: i64) -> Result<Vec<Ring>, StoreError> {
    let rows: Vec<RingRow> = query_as(rings!("and a.member_id > $4 order by a.member_id limit $5"))
        .bind(since.unix_ms())
        .bind(RING_MEETINGS)
        .bind(RING_SHARE)
        .bind(after)
        .bind(most)
        .fetch_all(db)
        .await?;
    rows.into_iter().map(Ring::try_from).collect()
}

/// Whether two people are such a pair, or an organizer had something between them not count. What is between any others
/// would tell who wrote without a name.
pub async fn are_one(
    db: &mut Conn,
    (one, other): (&Id<Member>, &Id<Member>),
    since: Moment,
) -> Result<bool, StoreError> {
    let ring: Option<RingRow> = query_as(rings!("and a.member_id = $4 and b.member_id = $5"))
        .bind(since.unix_ms())
        .bind(RING_MEETINGS)
        .bind(RING_SHARE)
        .bind(one.min(other).as_str())
        .bind(one.max(other).as_str())
        .fetch_optional(&mut *db)
        .await?;
    let (void,): (i64,) = query_as(
        "select count(*) from ledger l where l.voided_at is not null
           and ((l.member_id = $1 and l.other_id = $2) or (l.member_id = $2 and l.other_id = $1))",
    )
    .bind(one.as_str())
    .bind(other.as_str())
    .fetch_one(db)
    .await?;
    Ok(ring.is_some() || void > 0)
}

#[derive(FromRow)]
struct LineRow {
    id: String,
    member_id: String,
    name: String,
    growth: String,
    met_at: i64,
    voided_at: Option<i64>,
    void_reason: Option<String>,
}

impl LineRow {
    fn line(self) -> Result<Option<RingLine>, StoreError> {
        let Some(kind) = GrowthKind::parse(&self.growth) else { return Ok(None) };
        Ok(Some(RingLine {
            id: row::id(&self.id)?,
            of: Person::new(row::id(&self.member_id)?, self.name, None),
            kind,
            met_at: row::moment(self.met_at),
            void: self.voided_at.map(|_| self.void_reason.unwrap_or_default()),
        }))
    }
}

/// What is between two people, of the newest meeting first; before this start of a meeting and event.
pub async fn between(
    db: &mut Conn,
    (one, other): (&Id<Member>, &Id<Member>),
    (start, event): (Moment, &str),
    most: i64,
) -> Result<Vec<RingLine>, StoreError> {
    let rows: Vec<LineRow> = query_as(
        "select l.id, l.member_id, m.name, l.growth, l.met_at, l.voided_at, l.void_reason
         from ledger l join member m on m.id = l.member_id
         where ((l.member_id = $1 and l.other_id = $2) or (l.member_id = $2 and l.other_id = $1)) and l.carried = 0
           and l.met_at <= $3 and (l.met_at < $3 or l.id < $4)
         order by l.met_at desc, l.id desc limit $5",
    )
    .bind(one.as_str())
    .bind(other.as_str())
    .bind(start.unix_ms())
    .bind(event)
    .bind(most)
    .fetch_all(db)
    .await?;
    rows.into_iter().map(LineRow::line).filter_map(Result::transpose).collect()
}
