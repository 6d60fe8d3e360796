//! Events (기록): what a transaction says of itself when it is committed, and who reads that.

use domain::{
    base::{id::Id, moment::Moment},
    event::{Actor, Event, Subject, Verb},
    people::member::Member,
};
use sqlx::{query, query_as};
use sqlx_macros::FromRow;
use ulid::Ulid;

use super::{
    Conn, StoreError, Tx,
    many::{Many, Value},
    row,
};

/// What a transaction writes of itself: the events that it is, or none for a reason of the list.
#[derive(Debug)]
pub struct Recorded(Vec<Event>);

/// Why a transaction is no event: it is housekeeping, or nobody could ask about it later (docs/adr/0019).
#[derive(Debug, Clone, Copy)]
pub enum Unrecorded {
    /// What was asked for had been done before, or had nothing to be done to.
    Unchanged,
    /// A session began, was looked at or ended: with every page, and gone within weeks.
    Session,
    /// A try was counted or taken out of the count: whether it was right is what the operation records.
    Attempt,
    /// A form arrived or was answered: what it asked for is an operation of its own.
    Form,
    /// Work was asked for by the schedule, taken, put off, done or given up: what it makes is recorded.
    Job,
    /// The clock led a meeting on, reminded people of it, found nothing to ask them about it, opened letters, or began a birthday
    /// card or opened it: a row of its own says so (docs/adr/0021, 0026, 0027, 0030, 0036).
    Clock,
    /// Somebody's turn to speak came: for that moment alone, and nobody's business later (docs/adr/0025).
    Speaker,
    /// A room told a name of nobody whom we know: a hint, which goes with its meeting (docs/adr/0028).
    Guest,
    /// How pages look, and which letters were seen: for a person's own eyes.
    Look,
    /// What had expired was swept away.
    Sweep,
    /// A kept figure was put right.
    Figures,
    /// A fact about the database itself.
    Setting,
    /// What a test lays out by hand.
    #[cfg(feature = "testing")]
    Test,
}

impl From<Unrecorded> for Recorded {
    fn from(_: Unrecorded) -> Self {
        Self(Vec::new())
    }
}

impl From<Event> for Recorded {
    fn from(event: Event) -> Self {
        Self(vec![event])
    }
}

impl From<Vec<Event>> for Recorded {
    fn from(events: Vec<Event>) -> Self {
        Self(events)
    }
}

/// Nothing stands for [`Unrecorded::Unchanged`].
impl From<Option<Event>> for Recorded {
    fn from(event: Option<Event>) -> Self {
        event.map_or_else(|| Unrecorded::Unchanged.into(), Self::from)
    }
}

impl Tx {
    /// Makes all of it last, with the events that it is.
    pub async fn commit(mut self, recorded: impl Into<Recorded>) -> Result<(), StoreError> {
        insert_all(&mut self, &recorded.into().0).await?;
        self.finish().await
    }
}

async fn insert_all(db: &mut Conn, all: &[Event]) -> Result<(), StoreError> {
    static INSERT: Many =
        Many::new("insert into event (id, at, actor, actor_id, verb, subject, subject_id, whom_id)", 8, "");
    let rows: Vec<_> = all.iter().map(columns).collect();
    INSERT.insert(db, &rows).await
}

fn columns(event: &Event) -> Vec<Value<'_>> {
    vec![
        Value::Text(event.id.as_str()),
        Value::Number(event.at.unix_ms()),
        Value::Text(event.actor.key()),
        Value::Optional(event.actor.person().map(Id::as_str)),
        Value::Text(event.verb.key()),
        Value::Text(event.subject.kind()),
        Value::Text(event.subject.id()),
        Value::Optional(event.whom.as_ref().map(Id::as_str)),
    ]
}

/// The id of a row, and the event if this release knows its words.
pub type Found = (Id<Event>, Option<Event>);

#[derive(FromRow)]
struct EventRow {
    id: String,
    at: i64,
    actor: String,
    actor_id: Option<String>,
    verb: String,
    subject: String,
    subject_id: String,
    whom_id: Option<String>,
}

impl TryFrom<EventRow> for Found {
    type Error = StoreError;

    fn try_from(row: EventRow) -> Result<Self, StoreError> {
        let id = row::id(&row.id)?;
        let person = |id: Option<String>| id.map(|id| row::id::<Member>(&id)).transpose();
        let (doer, whom) = (person(row.actor_id)?, person(row.whom_id)?);
        let words =
            (Actor::parse(&row.actor, doer), Verb::parse(&row.verb), Subject::read(&row.subject, &row.subject_id));
        let (Some(actor), Some(verb), Some(subject)) = words else { return Ok((id, None)) };
        Ok((id, Some(Event { id, at: row::moment(row.at), actor, verb, subject, whom })))
    }
}

/// A statement that reads events, with what narrows and sorts them.
macro_rules! events {
    ($rest:literal) => {
        concat!("select id, at, actor, actor_id, verb, subject, subject_id, whom_id from event ", $rest)
    };
}

/// Events, the newest first; those before this id.
pub async fn page(db: &mut Conn, before: &str, most: i64) -> Result<Vec<Found>, StoreError> {
    let rows: Vec<EventRow> =
        query_as(events!("where id < $1 order by id desc limit $2")).bind(before).bind(most).fetch_all(db).await?;
    rows.into_iter().map(Found::try_from).collect()
}

/// Events about something, the newest first; those before this id. Of a person also what they did and what was done for
/// them, of a group also what was done at its meetings.
pub async fn about(db: &mut Conn, subject: &Subject, before: &str, most: i64) -> Result<Vec<Found>, StoreError> {
    let rows: Vec<EventRow> = query_as(events!(
        "where id in (
             select id from (select id from event where subject = $1 and subject_id = $2 and id < $3
                             order by id desc limit $4) own
             union
             select id from (select id from event where actor_id = $2 and id < $3 order by id desc limit $4) did
             union
             select id from (select id from event where whom_id = $2 and id < $3 order by id desc limit $4) got
             union
             select id from (select id from event where subject = 'meeting' and id < $3
                             and subject_id in (select t.id from meeting t where t.group_id = $2)
                             order by id desc limit $4) met
         ) order by id desc limit $4"
    ))
    .bind(subject.kind())
    .bind(subject.id())
    .bind(before)
    .bind(most)
    .fetch_all(db)
    .await?;
    rows.into_iter().map(Found::try_from).collect()
}

/// All that a person did, or that was done to them or for them, the oldest first; for the file that they take away.
pub async fn of_member(db: &mut Conn, member: &Id<Member>) -> Result<Vec<Event>, StoreError> {
    let rows: Vec<EventRow> = query_as(events!(
        "where (subject = 'member' and subject_id = $1) or actor_id = $1 or whom_id = $1 order by id"
    ))
    .bind(member.as_str())
    .fetch_all(db)
    .await?;
    let found: Vec<Found> = rows.into_iter().map(Found::try_from).collect::<Result<_, _>>()?;
    Ok(found.into_iter().filter_map(|(_, event)| event).collect())
}

/// Forgets who somebody was: what they did for themselves is erased; what they did as an organizer, and what others did to
/// them or for them, stays and tells of nobody.
pub async fn forget_person(db: &mut Conn, member: &Id<Member>) -> Result<(), StoreError> {
    for statement in [
        "delete from event where actor = 'member' and actor_id = $1 and $2 <> ''",
        "update event set actor_id = $2 where actor_id = $1",
        "update event set subject_id = $2 where subject = 'member' and subject_id = $1",
        "update event set whom_id = $2 where whom_id = $1",
    ] {
        query(statement).bind(member.as_str()).bind(Id::<Member>::NOBODY.as_str()).execute(&mut *db).await?;
    }
    Ok(())
}

/// Forgets who somebody was whom an operation named that was under way while they left: no reference keeps it from that.
pub async fn forget_gone(db: &mut Conn, since: Moment) -> Result<(), StoreError> {
    for statement in [
        "update event set actor_id = $1 where id > $2 and actor_id is not null and actor_id <> $1
         and not exists (select 1 from member m where m.id = event.actor_id)",
        "update event set subject_id = $1 where id > $2 and subject = 'member' and subject_id <> $1
         and not exists (select 1 from member m where m.id = event.subject_id)",
        "update event set whom_id = $1 where id > $2 and whom_id is not null and whom_id <> $1
         and not exists (select 1 from member m where m.id = event.whom_id)",
    ] {
        query(statement).bind(Id::<Member>::NOBODY.as_str()).bind(first_of(since).as_str()).execute(&mut *db).await?;
    }
    Ok(())
}

/// The first id that an event of this moment could have.
fn first_of(moment: Moment) -> Id<Event> {
    Ulid::from_parts(u64::try_from(moment.unix_ms()).unwrap_or(0), 0).into()
}

/// Sweeps away at most so many of the events from before a moment, and says how many there were.
pub async fn sweep(db: &mut Conn, before: Moment, most: i64) -> Result<u64, StoreError> {
    let done = query("delete from event where id in (select id from event where id < $1 order by id limit $2)")
        .bind(first_of(before).as_str())
        .bind(most)
        .execute(db)
        .await?;
    Ok(done.rows_affected())
}
