//! The roles that people have, each a row.

use domain::{
    base::{id::Id, moment::Moment},
    people::{
        member::Member,
        role::{Role, Scope},
    },
};
use sqlx::{query, query_as};

use crate::store::{Conn, ExpectRows, StoreError, row};

/// Gives somebody a role for everything; nobody gives it but whoever holds the machine.
pub async fn grant(db: &mut Conn, member: &Id<Member>, role: Role, now: Moment) -> Result<(), StoreError> {
    query("insert into member_role (member_id, role, scope, at) values ($1, $2, $3, $4)")
        .bind(member.as_str())
        .bind(role.key())
        .bind(Scope::All.key())
        .bind(now.unix_ms())
        .execute(db)
        .await?
        .expect_rows(1)
}

/// Everybody who holds a role for everything, by id.
pub async fn holders(db: &mut Conn, role: Role) -> Result<Vec<Id<Member>>, StoreError> {
    let rows: Vec<(String,)> =
        query_as("select member_id from member_role where role = $1 and scope = $2 order by member_id")
            .bind(role.key())
            .bind(Scope::All.key())
            .fetch_all(db)
            .await?;
    rows.into_iter().map(|(id,)| row::id(&id)).collect()
}

/// The roles of somebody, for what each holds and since when, as the columns have them: for the file that they take away.
pub async fn of(db: &mut Conn, member: &Id<Member>) -> Result<Vec<(String, String, Moment)>, StoreError> {
    let rows: Vec<(String, String, i64)> =
        query_as("select role, scope, at from member_role where member_id = $1 order by at, role")
            .bind(member.as_str())
            .fetch_all(db)
            .await?;
    Ok(rows.into_iter().map(|(role, scope, at)| (role, scope, row::moment(at))).collect())
}
