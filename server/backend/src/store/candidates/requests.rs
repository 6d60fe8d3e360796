//! Who asked to be told when a group that is full has a seat, in the order in which they asked.

use std::collections::BTreeMap;

use domain::{
    base::{id::Id, moment::Moment},
    group::{Group, offer::offer_ends},
    meeting::vote::voted_before,
    people::member::Member,
};
use sqlx::{query, query_as};

use crate::store::{
    Conn, StoreError,
    many::{About, Value},
    row,
};

/// A statement that finds groups, `g`, which somebody, `$1`, might wait for, with what narrows and sorts them. They meet after `$2`, on
/// a half day of theirs; two of their people share an interest with them, and none has met them. No seat is free that is not on
/// offer, or they missed an offer there.
macro_rules! waitable {
    ($rest:literal) => {
        concat!(
            "select g.id, g.people from small_group g
             where g.meets_until > $2 and g.people > 0
               and g.slot in (select o.slot from member_slot o where o.member_id = $1)
               and (g.people + (select count(*) from seat_offer f where f.group_id = g.id and f.closed_at is null) >= 6
                    or exists (select 1 from seat_offer f where f.group_id = g.id and f.member_id = $1))
               and not exists (select 1 from seat_request q where q.group_id = g.id and q.member_id = $1)
               and exists (select 1 from membership s join member_interest i on i.member_id = s.member_id
                           join member_interest mine on mine.interest = i.interest and mine.member_id = $1
                           where s.group_id = g.id and s.left_at is null group by i.interest having count(*) > 1)
               and not exists (
                   select 1 from membership mine join membership other on other.group_id = mine.group_id
                   join membership there on there.member_id = other.member_id
                   where mine.member_id = $1 and other.member_id <> $1 and there.group_id = g.id and there.left_at is null
                     and (mine.left_at is null or other.joined_at <= mine.left_at)
                     and (other.left_at is null or mine.joined_at <= other.left_at)) ",
            $rest
        )
    };
}

/// Groups that somebody might wait for and does not yet, the newest first, with how many people each has; those before this id.
pub async fn waitable(
    db: &mut Conn,
    member: &Id<Member>,
    before: &str,
    most: i64,
    now: Moment,
) -> Result<Vec<(Id<Group>, usize)>, StoreError> {
    let rows: Vec<(String, i64)> = query_as(waitable!("and g.id < $3 order by g.id desc limit $4"))
        .bind(member.as_str())
        .bind(offer_ends(now).unix_ms())
        .bind(before)
        .bind(most)
        .fetch_all(db)
        .await?;
    rows.into_iter().map(|(id, people)| Ok((row::id(&id)?, row::number(people)?))).collect()
}

/// Whether somebody might wait for this group and does not yet.
pub async fn is_waitable(
    db: &mut Conn,
    member: &Id<Member>,
    group: &Id<Group>,
    now: Moment,
) -> Result<bool, StoreError> {
    let found: Option<(String, i64)> = query_as(waitable!("and g.id = $3"))
        .bind(member.as_str())
        .bind(offer_ends(now).unix_ms())
        .bind(group.as_str())
        .fetch_optional(db)
        .await?;
    Ok(found.is_some())
}

/// What somebody has in common with two people or more of each of these groups, by keys of interests.
pub async fn shared(
    db: &mut Conn,
    member: &Id<Member>,
    groups: &[&str],
) -> Result<BTreeMap<String, Vec<String>>, StoreError> {
    static SHARED: About = About::new(
        "select s.group_id, i.interest from membership s join member_interest i on i.member_id = s.member_id
         where s.left_at is null and s.group_id",
        "and exists (select 1 from member_interest o where o.member_id = $101 and o.interest = i.interest)
         group by s.group_id, i.interest having count(*) > 1 order by s.group_id, i.interest",
    );
    let rows: Vec<(String, String)> = SHARED.ask(db, groups, &[Value::Text(member.as_str())]).await?;
    let mut all = BTreeMap::<_, Vec<_>>::new();
    for (group, interest) in rows {
        all.entry(group).or_default().push(interest);
    }
    Ok(all)
}

/// Puts somebody on the list of a group; says whether that is news.
pub async fn add(db: &mut Conn, group: &Id<Group>, member: &Id<Member>, now: Moment) -> Result<bool, StoreError> {
    let done = query("insert into seat_request (group_id, member_id, at) values ($1, $2, $3) on conflict do nothing")
        .bind(group.as_str())
        .bind(member.as_str())
        .bind(now.unix_ms())
        .execute(db)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// Takes somebody off the list of a group; says whether that is news.
pub async fn end(db: &mut Conn, group: &Id<Group>, member: &Id<Member>) -> Result<bool, StoreError> {
    let done = query("delete from seat_request where group_id = $1 and member_id = $2")
        .bind(group.as_str())
        .bind(member.as_str())
        .execute(db)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// On which lists somebody stands, the one that they asked for first before the others: since when, and how many are ahead of them.
pub async fn of_member(db: &mut Conn, member: &Id<Member>) -> Result<Vec<(Id<Group>, Moment, usize)>, StoreError> {
    let rows: Vec<(String, i64, i64)> = query_as(
        "select q.group_id, q.at, (select count(*) from seat_request o where o.group_id = q.group_id
                                   and (o.at < q.at or o.at = q.at and o.member_id < q.member_id))
         from seat_request q where q.member_id = $1 order by q.at, q.group_id",
    )
    .bind(member.as_str())
    .fetch_all(db)
    .await?;
    rows.into_iter().map(|(group, at, ahead)| Ok((row::id(&group)?, row::moment(at), row::number(ahead)?))).collect()
}

/// Some on the list of a group with when they asked, in their order; those after this moment and id.
pub async fn of_group(
    db: &mut Conn,
    group: &Id<Group>,
    (moment, id): (Moment, &str),
    most: i64,
) -> Result<Vec<(Moment, Id<Member>)>, StoreError> {
    let rows: Vec<(i64, String)> = query_as(
        "select at, member_id from seat_request
         where group_id = $1 and at >= $2 and (at > $2 or member_id > $3) order by at, member_id limit $4",
    )
    .bind(group.as_str())
    .bind(moment.unix_ms())
    .bind(id)
    .bind(most)
    .fetch_all(db)
    .await?;
    rows.into_iter().map(|(at, id)| Ok((row::moment(at), row::id(&id)?))).collect()
}

/// Groups that have a seat which is not on offer, and somebody on their list who may be asked, by the kept figures, by id; those
/// after this id.
pub async fn due(db: &mut Conn, after: &str, most: i64, now: Moment) -> Result<Vec<Id<Group>>, StoreError> {
    let rows: Vec<(String,)> = query_as(concat!(
        "select distinct q.group_id from seat_request q
         join small_group g on g.id = q.group_id join member m on m.id = q.member_id
         where q.group_id > $4 and g.people between 1 and 5 and g.meets_until > $2
           and g.people + (select count(*) from seat_offer f where f.group_id = g.id and f.closed_at is null) < 6
           and ",
        takes_part!("$1"),
        " and m.seated_until <= $3 and m.likes = 1
           and exists (select 1 from member_slot o where o.member_id = m.id and o.slot = g.slot)
           and not exists (select 1 from seat_offer f where f.member_id = m.id and f.closed_at is null)
         order by q.group_id limit $5"
    ))
    .bind(now.unix_ms())
    .bind(offer_ends(now).unix_ms())
    .bind(voted_before(now).unix_ms())
    .bind(after)
    .bind(most)
    .fetch_all(db)
    .await?;
    rows.iter().map(|(id,)| row::id(id)).collect()
}

/// Takes everybody off the lists of groups that meet no more and are not voted about, and says how many.
pub async fn sweep(db: &mut Conn, now: Moment) -> Result<u64, StoreError> {
    let done =
        query("delete from seat_request where group_id in (select g.id from small_group g where g.meets_until <= $1)")
            .bind(voted_before(now).unix_ms())
            .execute(db)
            .await?;
    Ok(done.rows_affected())
}
