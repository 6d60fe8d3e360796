//! Members, their interests and their half days.

pub mod birthday_cards;
pub mod birthday_lines;
pub mod birthdays;
pub mod breaks;
pub mod calendar_address;
pub mod contacts;
pub mod deliveries;
mod found;
pub mod hosts;
pub mod roles;
pub mod trees;

use std::collections::BTreeMap;

use domain::{
    base::{id::Id, moment::Moment},
    people::{
        interest::{self, Strength},
        login::Login,
        member::{Choices, Member, View},
        person::CallName,
        profile::{Circumstances, Gender, Interests},
        role::Role,
        slot::Slot,
    },
};
use sqlx::{query, query_as};

pub use self::found::{find, page};
use super::{Conn, ExpectRows, StoreError, figures, many::About, row};

/// A person who is about to be stored.
pub struct NewMember {
    /// A fresh id.
    pub id: Id<Member>,
    /// What they may do beside meeting, for everything.
    pub role: Option<Role>,
    /// The name they like to be called by.
    pub name: CallName,
    /// What they log in with.
    pub login: Login,
    /// The hash of their password; none until a key is used.
    pub password: Option<String>,
    /// The version of the terms they agreed to, and when.
    pub consent: Option<(&'static str, Moment)>,
    /// Now.
    pub joined_at: Moment,
}

/// Adds a member; a log-in that is known is a unique violation.
pub async fn insert(db: &mut Conn, new: &NewMember) -> Result<(), StoreError> {
    query(
        "insert into member (id, role, name, login, password, consent_version, consented_at, joined_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(new.id.as_str())
    // For the release before this one, which knows a role by this column.
    .bind(new.role.map_or("member", Role::key))
    .bind(new.name.as_str())
    .bind(new.login.as_str())
    .bind(new.password.as_deref())
    .bind(new.consent.map(|(version, _)| version))
    .bind(new.consent.map(|(_, at)| at.unix_ms()))
    .bind(new.joined_at.unix_ms())
    .execute(&mut *db)
    .await?
    .expect_rows(1)?;
    match new.role {
        Some(role) => roles::grant(db, &new.id, role, new.joined_at).await,
        None => Ok(()),
    }
}

/// Id and stored password of whoever has this log-in.
pub async fn credentials(db: &mut Conn, login: &str) -> Result<Option<(Id<Member>, Option<String>)>, StoreError> {
    let row: Option<(String, Option<String>)> =
        query_as("select id, password from member where login = $1").bind(login).fetch_optional(db).await?;
    row.map(|(id, password)| Ok((row::id(&id)?, password))).transpose()
}

/// How many people there are, organizers among them.
pub async fn count(db: &mut Conn) -> Result<i64, StoreError> {
    let (count,): (i64,) = query_as("select count(*) from member").fetch_one(db).await?;
    Ok(count)
}

/// Sets the password.
pub async fn set_password(db: &mut Conn, id: &Id<Member>, hash: &str) -> Result<(), StoreError> {
    query("update member set password = $1 where id = $2")
        .bind(hash)
        .bind(id.as_str())
        .execute(db)
        .await?
        .expect_rows(1)
}

/// Sets what the person logs in with; one that is somebody else's is a unique violation.
pub async fn set_login(db: &mut Conn, id: &Id<Member>, login: &str) -> Result<(), StoreError> {
    query("update member set login = $1 where id = $2").bind(login).bind(id.as_str()).execute(db).await?.expect_rows(1)
}

/// Sets the name that the person likes to be called by.
pub async fn set_name(db: &mut Conn, id: &Id<Member>, name: &str) -> Result<(), StoreError> {
    query("update member set name = $1 where id = $2").bind(name).bind(id.as_str()).execute(db).await?.expect_rows(1)
}

/// Sets how pages look for this person.
pub async fn set_view(db: &mut Conn, id: &Id<Member>, view: View) -> Result<(), StoreError> {
    query("update member set language = $1, text_size = $2, contrast = $3, still = $4 where id = $5")
        .bind(view.language.key())
        .bind(i64::from(view.text_size))
        .bind(i64::from(view.contrast))
        .bind(i64::from(view.still))
        .bind(id.as_str())
        .execute(db)
        .await?
        .expect_rows(1)
}

/// When a person last opened their letters.
pub async fn letters_seen(db: &mut Conn, id: &Id<Member>) -> Result<Option<Moment>, StoreError> {
    let row: Option<(Option<i64>,)> =
        query_as("select letters_seen_at from member where id = $1").bind(id.as_str()).fetch_optional(db).await?;
    Ok(row.and_then(|(at,)| at).map(row::moment))
}

/// Notes that a person has opened their letters.
pub async fn see_letters(db: &mut Conn, id: &Id<Member>, now: Moment) -> Result<(), StoreError> {
    query("update member set letters_seen_at = $1 where id = $2")
        .bind(now.unix_ms())
        .bind(id.as_str())
        .execute(db)
        .await?
        .expect_rows(1)
}

/// Notes that a person has tried the practice room; says whether it was the first time.
pub async fn note_practice(db: &mut Conn, id: &Id<Member>, now: Moment) -> Result<bool, StoreError> {
    let done = query("update member set practised_at = $1 where id = $2 and practised_at is null")
        .bind(now.unix_ms())
        .bind(id.as_str())
        .execute(db)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// Erases a person and all that hangs on them.
pub async fn delete(db: &mut Conn, id: &Id<Member>) -> Result<(), StoreError> {
    figures::without(db, id).await?;
    let deleted = query("delete from member where id = $1").bind(id.as_str()).execute(db).await?;
    if deleted.rows_affected() == 0 { Err(StoreError::Left) } else { deleted.expect_rows(1) }
}

/// Replaces the interests of a person.
pub async fn set_interests(db: &mut Conn, id: &Id<Member>, interests: &Interests) -> Result<(), StoreError> {
    query("delete from member_interest where member_id = $1").bind(id.as_str()).execute(&mut *db).await?;
    query("update member set likes = 1 where id = $1 and likes = 0").bind(id.as_str()).execute(&mut *db).await?;
    for (key, strength) in interests.iter() {
        query("insert into member_interest (member_id, interest, strength) values ($1, $2, $3)")
            .bind(id.as_str())
            .bind(key)
            .bind(i64::from(strength.number()))
            .execute(&mut *db)
            .await?;
    }
    Ok(())
}

/// Replaces the half days of a person and sets the rest that they told beside them.
pub async fn set_circumstances(db: &mut Conn, id: &Id<Member>, told: &Circumstances) -> Result<(), StoreError> {
    query("update member set area = $1, stage = $2, birth_decade = $3, gender = $4 where id = $5")
        .bind(told.area.key())
        .bind(told.stage.key())
        .bind(told.decade.map(|decade| i64::from(decade.year())))
        .bind(told.gender.map(Gender::key))
        .bind(id.as_str())
        .execute(&mut *db)
        .await?
        .expect_rows(1)?;
    figures::areas_of(db, id).await?;
    query("delete from member_slot where member_id = $1").bind(id.as_str()).execute(&mut *db).await?;
    for slot in told.slots.iter() {
        query("insert into member_slot (member_id, slot) values ($1, $2)")
            .bind(id.as_str())
            .bind(i64::from(slot.number()))
            .execute(&mut *db)
            .await?;
    }
    Ok(())
}

/// The interests and half days of a person.
pub async fn choices(db: &mut Conn, id: &Id<Member>) -> Result<Choices, StoreError> {
    let interests: Vec<(String, i64)> =
        query_as("select interest, strength from member_interest where member_id = $1 order by interest")
            .bind(id.as_str())
            .fetch_all(&mut *db)
            .await?;
    let slots: Vec<(i64,)> = query_as("select slot from member_slot where member_id = $1 order by slot")
        .bind(id.as_str())
        .fetch_all(db)
        .await?;
    Ok(Choices {
        // A key that has left the catalogue is simply no longer shown.
        interests: interests.iter().filter_map(|(key, strength)| known(key, *strength)).collect(),
        slots: slots.into_iter().map(|(slot,)| self::slot(slot)).collect::<Result<_, _>>()?,
    })
}

/// An interest of the catalogue and its strength, as they stand in columns.
pub fn known(key: &str, strength: i64) -> Option<(&'static str, Strength)> {
    Some((interest::find(key)?.key, Strength::parse(&strength.to_string())?))
}

/// What some people like, by id, with strengths.
pub async fn interests_of(
    db: &mut Conn,
    ids: &[&str],
) -> Result<BTreeMap<String, Vec<(&'static str, u8)>>, StoreError> {
    static INTERESTS: About =
        About::new("select member_id, interest, strength from member_interest where member_id", "");
    let rows: Vec<(String, String, i64)> = INTERESTS.ask(db, ids, &[]).await?;
    let mut all = BTreeMap::<_, Vec<_>>::new();
    for (id, key, strength) in rows {
        let liked = known(&key, strength).map(|(key, strength)| (key, strength.number()));
        all.entry(id).or_default().extend(liked);
    }
    Ok(all)
}

/// A half day as it stands in a column.
pub fn slot(number: i64) -> Result<Slot, StoreError> {
    u8::try_from(number).ok().and_then(Slot::new).ok_or(StoreError::Corrupt("slot"))
}

/// The version of the terms that a person agreed to, and when.
pub async fn consent(db: &mut Conn, id: &Id<Member>) -> Result<Option<(String, Moment)>, StoreError> {
    let row: Option<(Option<String>, Option<i64>)> =
        query_as("select consent_version, consented_at from member where id = $1")
            .bind(id.as_str())
            .fetch_optional(db)
            .await?;
    Ok(row.and_then(|(version, at)| Some((version?, row::moment(at?)))))
}

/// The names of some people by id, for the organizer; who has left has none.
pub async fn names(db: &mut Conn, ids: &[&str]) -> Result<BTreeMap<String, String>, StoreError> {
    static NAMES: About = About::new("select id, name from member where id", "");
    let rows: Vec<(String, String)> = NAMES.ask(db, ids, &[]).await?;
    Ok(rows.into_iter().collect())
}
