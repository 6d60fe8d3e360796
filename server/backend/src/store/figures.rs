//! Figures that are kept instead of counted: how many people a group has, until when it meets, until when somebody
//! has a group, whether they chose an interest, how far the tree of a group has grown and where it stands. Whatever changes what they are made of has them made anew here.

use domain::{base::id::Id, group::Group, meeting::Meeting, people::member::Member, round::Round};
use sqlx::{query, query_as};

use super::{Conn, StoreError};

/// The part of Jeju where most people of the group with this id would like to live, by its key.
macro_rules! most_wished_area {
    ($group:literal) => {
        concat!(
            "coalesce(
             (select m.area from membership s join member m on m.id = s.member_id
              where s.group_id = ",
            $group,
            " and s.left_at is null and m.area is not null and m.area <> 'undecided'
              group by m.area order by count(*) desc, m.area limit 1), 'undecided')"
        )
    };
}

/// How far the tree of the group with this id has grown: once for each who came, and once for each thanks that are no longer
/// sealed.
macro_rules! grown_tree {
    ($group:literal) => {
        concat!(
            "(select cast(coalesce(sum(
                     (select count(*) from attendance a where a.meeting_id = t.id)
                     + (select count(*) from praise p where p.meeting_id = t.id
                        and (p.opened_at is not null or p.lapsed_at is not null))), 0) as bigint)
                 from meeting t where t.group_id = ",
            $group,
            ")"
        )
    };
}

/// How many wrong figures of a kind are put right at once, so that nobody waits long for the database.
const AT_ONCE: i64 = 200;

/// Counts the people of a group anew, looks where most of them would like to live and until when it meets, and until when
/// all who are or were in it have a group.
pub async fn of_group(db: &mut Conn, group: &Id<Group>) -> Result<(), StoreError> {
    query(
        "update small_group set
             people = (select count(*) from membership s where s.group_id = small_group.id and s.left_at is null),
             meets_until = coalesce((select max(t.starts_at) from meeting t
                                     where t.group_id = small_group.id and t.state <> 'cancelled'), 0)
         where id = $1",
    )
    .bind(group.as_str())
    .execute(&mut *db)
    .await?;
    query(concat!("update small_group set area = ", most_wished_area!("small_group.id"), " where id = $1"))
        .bind(group.as_str())
        .execute(&mut *db)
        .await?;
    grow_tree(db, group.as_str()).await?;
    query(
        "update member set seated_until = coalesce(
             (select max(g.meets_until) from membership s join small_group g on g.id = s.group_id
              where s.member_id = member.id and s.left_at is null), 0)
         where id in (select s.member_id from membership s where s.group_id = $1)",
    )
    .bind(group.as_str())
    .execute(db)
    .await?;
    Ok(())
}

/// Looks where most people of the groups of a round would like to live, and until when all of them have a group.
pub async fn of_round(db: &mut Conn, round: &Id<Round>) -> Result<(), StoreError> {
    query(concat!("update small_group set area = ", most_wished_area!("small_group.id"), " where round_id = $1"))
        .bind(round.as_str())
        .execute(&mut *db)
        .await?;
    query(
        "update member set seated_until = coalesce(
             (select max(g.meets_until) from membership s join small_group g on g.id = s.group_id
              where s.member_id = member.id and s.left_at is null), 0)
         where id in (select s.member_id from membership s join small_group g on g.id = s.group_id
                      where g.round_id = $1)",
    )
    .bind(round.as_str())
    .execute(db)
    .await?;
    Ok(())
}

/// Counts anew how far the tree of the group has grown to which a meeting belongs.
pub async fn tree_of(db: &mut Conn, meeting: &Id<Meeting>) -> Result<(), StoreError> {
    let group: Option<(String,)> =
        query_as("select group_id from meeting where id = $1").bind(meeting.as_str()).fetch_optional(&mut *db).await?;
    match group {
        Some((group,)) => grow_tree(db, &group).await,
        None => Ok(()),
    }
}

/// Counts anew how far the tree of a group has grown. Who leaves takes their rows along, but a tree keeps what it had.
async fn grow_tree(db: &mut Conn, group: &str) -> Result<(), StoreError> {
    query(concat!(
        "update small_group set tree = ",
        grown_tree!("small_group.id"),
        " where id = $1 and tree < ",
        grown_tree!("small_group.id")
    ))
    .bind(group)
    .execute(db)
    .await?;
    Ok(())
}

/// Looks where most people of somebody's groups would like to live, after they said where they would.
pub async fn areas_of(db: &mut Conn, member: &Id<Member>) -> Result<(), StoreError> {
    query(concat!(
        "update small_group set area = ",
        most_wished_area!("small_group.id"),
        " where id in (select group_id from membership where member_id = $1 and left_at is null)"
    ))
    .bind(member.as_str())
    .execute(db)
    .await?;
    Ok(())
}

/// Counts somebody out of their groups, who is about to be erased.
pub async fn without(db: &mut Conn, member: &Id<Member>) -> Result<(), StoreError> {
    query(
        "update small_group set people = people - 1
         where id in (select group_id from membership where member_id = $1 and left_at is null)",
    )
    .bind(member.as_str())
    .execute(db)
    .await?;
    Ok(())
}

/// Notes of some whom another release let choose interests without noting that; says of how many.
pub async fn note_likes(db: &mut Conn) -> Result<u64, StoreError> {
    let done = query(
        "update member set likes = 1 where id in (
             select m.id from member m where m.likes = 0
             and exists (select 1 from member_interest i where i.member_id = m.id) limit $1)",
    )
    .bind(AT_ONCE)
    .execute(db)
    .await?;
    Ok(done.rows_affected())
}

/// Some groups whose figures are wrong, or those of their people: another release, which knows nothing of figures, may
/// have changed them.
pub async fn wrong(db: &mut Conn) -> Result<Vec<String>, StoreError> {
    let groups: Vec<(String,)> = query_as(concat!(
        "select g.id from small_group g
         where g.people <> (select count(*) from membership s where s.group_id = g.id and s.left_at is null)
            or g.meets_until <> coalesce((select max(t.starts_at) from meeting t
                                            where t.group_id = g.id and t.state <> 'cancelled'), 0)
            or g.area <> ",
        most_wished_area!("g.id"),
        " or g.tree < ",
        grown_tree!("g.id"),
        " limit $1"
    ))
    .bind(AT_ONCE)
    .fetch_all(&mut *db)
    .await?;
    let people: Vec<(String,)> = query_as(
        "select min(s.group_id) from membership s join member m on m.id = s.member_id
         where m.seated_until <> coalesce(
             (select max(g.meets_until) from membership o join small_group g on g.id = o.group_id
              where o.member_id = m.id and o.left_at is null), 0)
         group by m.id limit $1",
    )
    .bind(AT_ONCE)
    .fetch_all(db)
    .await?;
    Ok(groups.into_iter().chain(people).map(|(group,)| group).collect())
}
