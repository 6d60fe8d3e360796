//! Members as they are read: a row for each role that somebody has, and one for whoever has none.

use domain::{
    base::id::Id,
    people::{
        member::{Member, View},
        place::{Area, MovingStage},
        profile::{Decade, Gender},
        role::{Role, Scope},
    },
    text::Language,
};
use sqlx::query_as;
use sqlx_macros::FromRow;

use crate::store::{Conn, StoreError, row};

/// A statement that reads members, `m`, with every column but the password and with their roles.
macro_rules! members {
    ($rest:literal) => {
        concat!(
            "select m.id, m.name, m.login, m.language, m.text_size, m.contrast, m.still, m.area, m.stage,
                 m.birth_decade, m.gender, m.joined_at, m.break_until, m.practised_at, r.role, r.scope
             from member m left join member_role r on r.member_id = m.id ",
            $rest
        )
    };
}

#[derive(FromRow)]
struct MemberRow {
    id: String,
    name: String,
    login: String,
    language: String,
    text_size: i64,
    contrast: i64,
    still: i64,
    area: Option<String>,
    stage: Option<String>,
    birth_decade: Option<i64>,
    gender: Option<String>,
    joined_at: i64,
    break_until: i64,
    practised_at: Option<i64>,
    role: Option<String>,
    scope: Option<String>,
}

impl MemberRow {
    /// The role that the row gives for everything; one for a group, and words of a newer release, give nothing here.
    fn role(&self) -> Option<Role> {
        match Scope::parse(self.scope.as_deref()?)? {
            Scope::All => Role::parse(self.role.as_deref()?),
        }
    }
}

impl TryFrom<MemberRow> for Member {
    type Error = StoreError;

    fn try_from(row: MemberRow) -> Result<Self, StoreError> {
        let roles = row.role().into_iter().collect();
        let told = |key: Option<String>| key.unwrap_or_default();
        Ok(Self {
            id: row::id(&row.id)?,
            roles,
            name: row.name,
            login: row.login,
            view: View {
                language: Language::parse(&row.language),
                text_size: row::number(row.text_size)?,
                contrast: row::flag(row.contrast),
                still: row::flag(row.still),
            },
            area: row.area.as_deref().and_then(Area::parse),
            stage: row.stage.as_deref().and_then(MovingStage::parse),
            decade: row.birth_decade.and_then(|year| Decade::new(u16::try_from(year).ok()?)),
            gender: Gender::parse(&told(row.gender)).map_err(|_| StoreError::Corrupt("gender"))?,
            joined_at: row::moment(row.joined_at),
            break_until: row::moment_or_none(row.break_until),
            practised_at: row.practised_at.map(row::moment),
        })
    }
}

/// The people of some rows in which those of one person follow each other.
fn members(rows: Vec<MemberRow>) -> Result<Vec<Member>, StoreError> {
    let mut all: Vec<Member> = Vec::new();
    for row in rows {
        match all.last_mut().filter(|last| last.id.as_str() == row.id) {
            Some(last) => last.roles.extend(row.role()),
            None => all.push(row.try_into()?),
        }
    }
    Ok(all)
}

/// The member with this id.
pub async fn find(db: &mut Conn, id: &Id<Member>) -> Result<Option<Member>, StoreError> {
    let rows: Vec<MemberRow> =
        query_as(members!("where m.id = $1 order by r.role")).bind(id.as_str()).fetch_all(db).await?;
    Ok(members(rows)?.pop())
}

/// People, the newest first, for the organizer; those before this id.
pub async fn page(db: &mut Conn, before: &str, most: i64) -> Result<Vec<Member>, StoreError> {
    let rows: Vec<MemberRow> = query_as(members!(
        "where m.id in (select id from member where id < $1 order by id desc limit $2) order by m.id desc, r.role"
    ))
    .bind(before)
    .bind(most)
    .fetch_all(db)
    .await?;
    members(rows)
}
