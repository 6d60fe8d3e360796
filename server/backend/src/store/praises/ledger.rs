//! The ledger that a 황금향 grows from, and beside it how far each has grown (docs/adr/0031).

pub mod recount;
pub mod rings;
pub mod void;

use std::collections::BTreeMap;

use domain::{
    base::{id::Id, moment::Moment},
    people::member::Member,
    praise::growth::{self, GrowthEvent, GrowthKind, NewGrowth, Week},
};
use sqlx::{query, query_as};
use sqlx_macros::FromRow;

use crate::store::{Conn, StoreError, many::About, row};

/// How far a tree has grown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Grown {
    /// What had grown by other rules, before these.
    pub carried: u32,
    /// That, and what all events are worth.
    pub total: u32,
    /// The most that the total ever was.
    pub high: u32,
}

impl Grown {
    /// Whether it is kept as it should be, where all events are worth so much.
    fn is_worth(self, events: u32) -> bool {
        self.carried.saturating_add(events) == self.total
    }
}

/// Adds what a 황금향 is to grow from, with an id for each, and keeps how far it has grown; says whether any of it is news. What
/// is told twice counts once, and of two who tell it at once one waits for the other. Whoever credits several people in one
/// transaction does so in the order of their ids, so that two of them do not wait in a circle.
pub async fn credit(
    db: &mut Conn,
    member: &Id<Member>,
    all: &[(Id<GrowthEvent>, NewGrowth)],
    now: Moment,
) -> Result<bool, StoreError> {
    hold(db, member).await?;
    let mut news = false;
    for (id, growth) in all.iter().filter(|(_, growth)| growth.is_for(member)) {
        news |= insert(db, id, member, growth, now).await?;
    }
    if news {
        grow(db, member).await?;
    }
    Ok(news)
}

/// Holds how far a tree has grown until the transaction ends.
async fn hold(db: &mut Conn, member: &Id<Member>) -> Result<(), StoreError> {
    query(
        "insert into hyang (member_id, total, high) values ($1, 0, 0)
         on conflict (member_id) do update set total = hyang.total",
    )
    .bind(member.as_str())
    .execute(db)
    .await?;
    Ok(())
}

/// Adds a row; says whether it is news. Of a meeting that is gone there is none.
async fn insert(
    db: &mut Conn,
    id: &Id<GrowthEvent>,
    member: &Id<Member>,
    new: &NewGrowth,
    now: Moment,
) -> Result<bool, StoreError> {
    // Whoever left meanwhile is nobody.
    let done = query(
        "insert into ledger (id, member_id, growth, source, points, at, other_id, pair, met_at)
         select cast($1 as text), cast($2 as text), cast($3 as text), cast($4 as text), 1, cast($5 as bigint),
                (select m.id from member m where m.id = $6),
                case when $6 is null then null else coalesce(
                    (select min(l.pair) from ledger l where l.member_id = $2 and l.other_id = $6), $1) end,
                t.starts_at
         from meeting t where t.id = $7
         on conflict (member_id, growth, source) do nothing",
    )
    .bind(id.as_str())
    .bind(member.as_str())
    .bind(new.kind.key())
    .bind(new.source())
    .bind(now.unix_ms())
    .bind(new.other().map(Id::as_str))
    .bind(new.meeting.as_str())
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Reckons anew how far a tree that is held has grown, and says how far that is.
async fn grow(db: &mut Conn, member: &Id<Member>) -> Result<Grown, StoreError> {
    let worth = growth::total(&events(db, member).await?);
    let row: (i64, i64, i64) = query_as(
        "update hyang set total = carried + $2, high = case when carried + $2 > high then carried + $2 else high end
         where member_id = $1 returning carried, total, high",
    )
    .bind(member.as_str())
    .bind(i64::from(worth))
    .fetch_one(db)
    .await?;
    grown(row)
}

fn grown((carried, total, high): (i64, i64, i64)) -> Result<Grown, StoreError> {
    Ok(Grown { carried: row::number(carried)?, total: row::number(total)?, high: row::number(high)? })
}

/// How far the tree of a person has grown, as it is kept.
pub async fn kept(db: &mut Conn, member: &Id<Member>) -> Result<Grown, StoreError> {
    let row = query_as("select carried, total, high from hyang where member_id = $1")
        .bind(member.as_str())
        .fetch_optional(db)
        .await?;
    row.map_or_else(|| Ok(Grown::default()), grown)
}

#[derive(FromRow)]
struct EventRow {
    member_id: String,
    id: String,
    growth: String,
    source: String,
    pair: Option<String>,
    met_at: i64,
    at: i64,
    void: i64,
}

impl EventRow {
    /// Whose it is, and the event; none if a newer release wrote a kind that this one does not know.
    fn event(self) -> Result<Option<(String, GrowthEvent)>, StoreError> {
        let Some(kind) = GrowthKind::parse(&self.growth) else { return Ok(None) };
        let event = GrowthEvent {
            id: row::id(&self.id)?,
            kind,
            source: row::id(&self.source)?,
            from: self.pair.as_deref().map(row::id).transpose()?,
            week: Week::of(row::moment(self.met_at)),
            at: row::moment(self.at),
            void: row::flag(self.void),
        };
        Ok(Some((self.member_id, event)))
    }
}

/// The events of some people that are not carried. The release before this one writes no start of a meeting.
async fn events_of(db: &mut Conn, members: &[&str]) -> Result<BTreeMap<String, Vec<GrowthEvent>>, StoreError> {
    static EVENTS: About = About::new(
        "select l.member_id, l.id, l.growth, l.source, l.pair, coalesce(l.met_at, l.at) as met_at, l.at,
                case when l.voided_at is null then 0 else 1 end as void
         from ledger l where l.carried = 0 and l.member_id",
        "",
    );
    let rows: Vec<EventRow> = EVENTS.ask(db, members, &[]).await?;
    let mut all = BTreeMap::<_, Vec<_>>::new();
    for row in rows {
        if let Some((member, event)) = row.event()? {
            all.entry(member).or_default().push(event);
        }
    }
    Ok(all)
}

/// The events of a person that are not carried.
pub async fn events(db: &mut Conn, member: &Id<Member>) -> Result<Vec<GrowthEvent>, StoreError> {
    Ok(events_of(db, &[member.as_str()]).await?.remove(member.as_str()).unwrap_or_default())
}

/// How many events of each kind a person has that count.
pub async fn counted(db: &mut Conn, member: &Id<Member>) -> Result<Vec<(GrowthKind, u32)>, StoreError> {
    let rows: Vec<(String, i64)> =
        query_as("select growth, count(*) from ledger where member_id = $1 and voided_at is null group by growth")
            .bind(member.as_str())
            .fetch_all(db)
            .await?;
    let known = rows.into_iter().filter_map(|(growth, count)| Some((GrowthKind::parse(&growth)?, count)));
    known.map(|(kind, count)| Ok((kind, row::number(count)?))).collect()
}
