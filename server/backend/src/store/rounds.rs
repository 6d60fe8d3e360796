//! Rounds (편성).

use std::collections::BTreeMap;

use domain::{
    base::{id::Id, moment::Moment},
    people::member::Member,
    round::{Round, RoundState, Wishes},
};
use matching::{Input, Plan};
use sqlx::{query, query_as};
use sqlx_macros::FromRow;

use super::{Conn, ExpectRows, StoreError, many::About, plans::Figures, row};

/// A round with its whole plan.
#[derive(Debug, Clone)]
pub struct StoredRound {
    /// The round.
    pub round: Round,
    /// What all chance in it is drawn from.
    pub seed: u32,
    /// How many rounds had been published when it began.
    pub based_on: i64,
    /// The groups, who is left over and why; once computed.
    pub plan: Option<Plan>,
    /// The people that the plan was made of, while it may still be changed.
    pub people: Option<Input>,
    /// What the organizer asked for.
    pub wishes: Wishes,
    /// How often the plan was changed by hand.
    pub changes: i64,
    /// When it was published.
    pub published_at: Option<Moment>,
}

/// A round without its plan, as far as it is the same for all pages of it.
#[derive(Debug, Clone)]
pub struct RoundHead {
    /// The round.
    pub round: Round,
    /// How many rounds had been published when it began.
    pub based_on: i64,
    /// What the organizer asked for.
    pub wishes: Wishes,
    /// How good its plan is; none before there is one, or if its parts are not kept.
    pub figures: Option<Figures>,
    /// Whether its plan can be changed by hand.
    pub adjustable: bool,
}

#[derive(FromRow)]
struct RoundRow {
    id: String,
    state: String,
    seed: i64,
    based_on: i64,
    plan: Option<String>,
    people: Option<String>,
    wishes: String,
    changes: i64,
    created_at: i64,
    published_at: Option<i64>,
}

impl TryFrom<RoundRow> for StoredRound {
    type Error = StoreError;

    fn try_from(row: RoundRow) -> Result<Self, StoreError> {
        let plan = row.plan.map(|json| serde_json::from_str(&json)).transpose();
        let people = row.people.map(|json| Input::from_json(json.as_bytes())).transpose();
        Ok(Self {
            round: round(&row.id, &row.state, row.created_at)?,
            seed: row::number(row.seed)?,
            based_on: row.based_on,
            plan: plan.map_err(|_| StoreError::Corrupt("plan"))?,
            people: people.map_err(|_| StoreError::Corrupt("people of a plan"))?,
            wishes: serde_json::from_str(&row.wishes).map_err(|_| StoreError::Corrupt("wishes"))?,
            changes: row.changes,
            published_at: row.published_at.map(row::moment),
        })
    }
}

fn round(id: &str, state: &str, created_at: i64) -> Result<Round, StoreError> {
    let state = RoundState::parse(state).ok_or(StoreError::Corrupt("round state"))?;
    Ok(Round { id: row::id(id)?, state, created_at: row::moment(created_at) })
}

/// A round with these wishes that waits to be computed.
pub async fn queued(db: &mut Conn, wishes: &Wishes) -> Result<Option<Id<Round>>, StoreError> {
    let wishes = serde_json::to_string(wishes).map_err(|_| StoreError::Corrupt("wishes"))?;
    let row: Option<(String,)> =
        query_as("select id from round where state = 'queued' and wishes = $1 order by id limit 1")
            .bind(wishes)
            .fetch_optional(db)
            .await?;
    row.map(|(id,)| row::id(&id)).transpose()
}

#[derive(FromRow)]
struct HeadRow {
    id: String,
    state: String,
    based_on: i64,
    wishes: String,
    changes: i64,
    figures: Option<String>,
    has_people: i64,
    created_at: i64,
}

/// A statement that reads rounds without their plans, with what narrows and sorts them.
macro_rules! heads {
    ($rest:literal) => {
        concat!(
            "select id, state, based_on, wishes, changes, figures,
                 case when people is null then 0 else 1 end as has_people, created_at
             from round ",
            $rest
        )
    };
}

impl TryFrom<HeadRow> for RoundHead {
    type Error = StoreError;

    fn try_from(row: HeadRow) -> Result<Self, StoreError> {
        let figures: Option<Figures> = row.figures.and_then(|json| serde_json::from_str(&json).ok());
        Ok(Self {
            round: round(&row.id, &row.state, row.created_at)?,
            based_on: row.based_on,
            wishes: serde_json::from_str(&row.wishes).map_err(|_| StoreError::Corrupt("wishes"))?,
            // Those of another release, or of a plan that it has changed since, are none.
            figures: figures.filter(|figures| figures.changes == row.changes),
            adjustable: row::flag(row.has_people),
        })
    }
}

/// Adds a round that waits to be computed.
pub async fn insert(
    db: &mut Conn,
    id: &Id<Round>,
    seed: u32,
    wishes: &Wishes,
    by: &Id<Member>,
    now: Moment,
) -> Result<(), StoreError> {
    let wishes = serde_json::to_string(wishes).map_err(|_| StoreError::Corrupt("wishes"))?;
    query(
        "insert into round (id, state, seed, wishes, based_on, made_by, created_at)
         values ($1, 'queued', $2, $3, (select count(*) from round where number is not null), $4, $5)",
    )
    .bind(id.as_str())
    .bind(i64::from(seed))
    .bind(wishes)
    .bind(by.as_str())
    .bind(now.unix_ms())
    .execute(db)
    .await?
    .expect_rows(1)
}

/// The round with this id.
pub async fn find(db: &mut Conn, id: &Id<Round>) -> Result<Option<StoredRound>, StoreError> {
    let row: Option<RoundRow> = query_as(
        "select id, state, seed, based_on, plan, people, wishes, changes, created_at, published_at
         from round where id = $1",
    )
    .bind(id.as_str())
    .fetch_optional(db)
    .await?;
    row.map(StoredRound::try_from).transpose()
}

/// A round without its plan.
pub async fn head(db: &mut Conn, id: &Id<Round>) -> Result<Option<RoundHead>, StoreError> {
    let row: Option<HeadRow> = query_as(heads!("where id = $1")).bind(id.as_str()).fetch_optional(db).await?;
    row.map(RoundHead::try_from).transpose()
}

/// Rounds without their plans, the newest first; those before this id.
pub async fn page(db: &mut Conn, before: &str, most: i64) -> Result<Vec<RoundHead>, StoreError> {
    let rows: Vec<HeadRow> =
        query_as(heads!("where id < $1 order by id desc limit $2")).bind(before).bind(most).fetch_all(db).await?;
    rows.into_iter().map(RoundHead::try_from).collect()
}

/// The place of a round among all, from 1, the oldest first.
pub async fn place(db: &mut Conn, id: &Id<Round>) -> Result<usize, StoreError> {
    let (count,): (i64,) =
        query_as("select count(*) from round where id <= $1").bind(id.as_str()).fetch_one(db).await?;
    row::number(count)
}

/// Keeps the plan of a round that was waiting for one, and the people that it was made of.
pub async fn set_plan(db: &mut Conn, id: &Id<Round>, plan: &str, people: &str) -> Result<(), StoreError> {
    query("update round set state = 'ready', plan = $1, people = $2 where id = $3 and state in ('queued', 'failed')")
        .bind(plan)
        .bind(people)
        .bind(id.as_str())
        .execute(db)
        .await?
        .expect_rows(1)
}

/// Keeps a plan that was changed by hand, unless somebody else has changed it since the `changes`-th time.
pub async fn change_plan(db: &mut Conn, id: &Id<Round>, plan: &str, changes: i64) -> Result<bool, StoreError> {
    let done = query(
        "update round set plan = $1, changes = changes + 1
         where id = $2 and state = 'ready' and people is not null and changes = $3",
    )
    .bind(plan)
    .bind(id.as_str())
    .bind(changes)
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Puts an id that means nobody in the place of somebody's in all plans and wishes: a plan still holds a place that
/// nobody can take, so it is not announced, but no longer says whose it was.
pub async fn forget_person(db: &mut Conn, id: &Id<Member>, nobody: &Id<Member>) -> Result<(), StoreError> {
    for statement in [
        // A plan without figures is one of a release that kept no parts.
        "update round set plan = replace(plan, $1, $2) where plan is not null
         and (figures is null or id in (select round_id from round_person where member_id = $1))",
        "update round set wishes = replace(wishes, $1, $2) where wishes <> replace(wishes, $1, $2)",
        "update round_person set member_id = $2 where member_id = $1",
    ] {
        query(statement).bind(id.as_str()).bind(nobody.as_str()).execute(&mut *db).await?;
    }
    Ok(())
}

/// Takes the people out of all rounds: what somebody told who has left must not live on in one.
pub async fn forget_people(db: &mut Conn) -> Result<(), StoreError> {
    query(
        "update round_person set help = ''
         where place = 0 and help <> '' and round_id in (select id from round where people is not null)",
    )
    .execute(&mut *db)
    .await?;
    query("update round set people = null where people is not null").execute(db).await?;
    Ok(())
}

/// How many rounds have been published.
pub async fn published(db: &mut Conn) -> Result<i64, StoreError> {
    let (count,): (i64,) = query_as("select count(*) from round where number is not null").fetch_one(db).await?;
    Ok(count)
}

/// Marks a round as one that could not be computed.
pub async fn fail(db: &mut Conn, id: &Id<Round>) -> Result<(), StoreError> {
    query("update round set state = 'failed' where id = $1 and state in ('queued', 'failed')")
        .bind(id.as_str())
        .execute(db)
        .await?
        .expect_rows(1)
}

/// Publishes a round under the number that it was computed for. A number that is taken is a unique
/// violation: another round was published meanwhile.
pub async fn publish(db: &mut Conn, round: &StoredRound, now: Moment) -> Result<(), StoreError> {
    query(
        "update round set state = 'published', number = $1, published_at = $2, people = null
         where id = $3 and state = 'ready'",
    )
    .bind(round.based_on + 1)
    .bind(now.unix_ms())
    .bind(round.round.id.as_str())
    .execute(db)
    .await?
    .expect_rows(1)
}

/// When some rounds were started, by id.
pub async fn started(db: &mut Conn, ids: &[&str]) -> Result<BTreeMap<Id<Round>, Moment>, StoreError> {
    static STARTED: About = About::new("select id, created_at from round where id", "");
    let rows: Vec<(String, i64)> = STARTED.ask(db, ids, &[]).await?;
    rows.into_iter().map(|(id, at)| Ok((row::id(&id)?, row::moment(at)))).collect()
}
