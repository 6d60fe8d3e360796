//! The few groups and people that come into question for a seat or for a group that is too small.

use std::collections::BTreeSet;

use domain::{
    base::{id::Id, moment::Moment},
    group::Group,
    meeting::vote::voted_before,
    people::member::Member,
};
use sqlx::query_as;
use sqlx_macros::FromRow;

use super::{
    details,
    person::{CandidateRow, Seated},
};
use crate::store::{
    Conn, StoreError,
    many::{About, Value},
    members, row,
};

/// Groups that are named after an interest of somebody: more would hardly suit better, and a page of 50 ms has no time
/// for them (docs/benchmarks.md).
const ALIKE: i64 = 40;
/// Groups of any other name beside them.
const OTHERS: i64 = 12;
/// People who wait and might come to a group.
const WAITING: i64 = 40;

/// What is looked at around a group: people who wait, and other groups.
pub struct Nearby {
    /// The ids of people who wait.
    pub waiting: Vec<String>,
    /// The ids of groups.
    pub groups: Vec<String>,
}

#[derive(FromRow)]
struct SeatRow {
    group_id: String,
    slot: i64,
    break_until: i64,
    #[sqlx(flatten)]
    person: CandidateRow,
}

/// These groups as the engine looks at them, by id, as far as they have a meeting ahead; whoever is in two of them counts
/// in the older one, for the engine knows one seat for each. Whoever takes a break keeps the seat and is free on no half
/// day, so that the engine moves them nowhere.
pub async fn seated(db: &mut Conn, groups: &[&str], now: Moment) -> Result<Vec<Seated>, StoreError> {
    static SEATS: About = About::new(
        "select s.group_id, g.slot, m.break_until, m.id, m.area, m.stage, m.birth_decade, m.gender, m.joined_at
         from membership s join small_group g on g.id = s.group_id join member m on m.id = s.member_id
         where s.left_at is null and s.group_id",
        "and exists (select 1 from meeting t
                     where t.group_id = s.group_id and t.starts_at > $101 and t.state <> 'cancelled')",
    );
    let mut rows: Vec<SeatRow> = SEATS.ask(db, groups, &[Value::Number(now.unix_ms())]).await?;
    rows.sort_by(|one, other| (&one.group_id, &one.person.id).cmp(&(&other.group_id, &other.person.id)));
    let (mut seats, mut people, mut taken) = (Vec::new(), Vec::new(), BTreeSet::new());
    for row in rows {
        if taken.insert(row.person.id.clone()) {
            seats.push((row.group_id, row.slot, row::moment(row.break_until) > now));
            people.push(row.person);
        }
    }
    let people = details::candidates(db, people).await?;
    let mut groups: Vec<Seated> = Vec::new();
    for ((group, slot, rests), mut one) in seats.into_iter().zip(people) {
        if rests {
            one.slots.clear();
        }
        match groups.last_mut().filter(|last| last.group.as_str() == group) {
            Some(last) => last.people.push(one),
            None => groups.push(Seated { group: row::id(&group)?, slot: members::slot(slot)?, people: vec![one] }),
        }
    }
    Ok(groups)
}

/// A statement that finds groups with meetings ahead by what narrows and sorts them. A plus before a column keeps a
/// database from an index by which it would find thousands and sort them, where the newest that fit are at hand.
macro_rules! ahead {
    ($rest:literal) => {
        concat!("select g.id from small_group g where +g.meets_until > $2 and +g.people > 0 ", $rest)
    };
}

/// The groups that come into question for somebody who waits: on a half day of theirs, those with room before full ones
/// and those named after an interest of theirs before others; where there are none, any, so that the engine can tell why.
pub async fn near_person(db: &mut Conn, person: &Id<Member>, now: Moment) -> Result<Vec<String>, StoreError> {
    let alike = ahead!(
        "and g.interest in (select i.interest from member_interest i where i.member_id = $1)
         and g.slot in (select o.slot from member_slot o where o.member_id = $1)
         and +g.people < 6 order by g.id desc limit $3"
    );
    let mut found = ask(db, alike, person.as_str(), now, ALIKE).await?;
    let others = ahead!(
        "and +g.slot in (select o.slot from member_slot o where o.member_id = $1)
         and g.interest not in (select i.interest from member_interest i where i.member_id = $1)
         and +g.people < 6 order by g.id desc limit $3"
    );
    found.extend(ask(db, others, person.as_str(), now, OTHERS).await?);
    if found.is_empty() {
        let full = ahead!(
            "and +g.slot in (select o.slot from member_slot o where o.member_id = $1) order by g.id desc limit $3"
        );
        found = ask(db, full, person.as_str(), now, OTHERS).await?;
    }
    if found.is_empty() {
        found = ask(db, ahead!("and $1 <> '' order by g.id desc limit $3"), person.as_str(), now, OTHERS).await?;
    }
    Ok(found)
}

/// What comes into question for a group that is too small: who waits and can come on its half day, the like-minded
/// first; groups that meet then; groups that are as thin as it; and those with room when its people can come.
pub async fn near_group(db: &mut Conn, group: &Id<Group>, now: Moment) -> Result<Nearby, StoreError> {
    let mut groups = vec![group.to_string()];
    for (text, most) in [
        (
            ahead!(
                "and g.slot = (select o.slot from small_group o where o.id = $1)
                 and g.interest = (select o.interest from small_group o where o.id = $1) order by g.id desc limit $3"
            ),
            OTHERS,
        ),
        (ahead!("and g.slot = (select o.slot from small_group o where o.id = $1) order by g.id desc limit $3"), OTHERS),
        (
            ahead!(
                "and +g.slot in (select o.slot from member_slot o join membership s on s.member_id = o.member_id
                                where s.group_id = $1 and s.left_at is null)
                 and +g.people < 6 order by g.id desc limit $3"
            ),
            OTHERS,
        ),
    ] {
        groups.extend(ask(db, text, group.as_str(), now, most).await?);
    }
    groups.extend(thin(db, now).await?);
    groups.sort();
    groups.dedup();
    Ok(Nearby { waiting: waiting_for(db, group, now).await?, groups })
}

/// Some groups that are too small themselves.
async fn thin(db: &mut Conn, now: Moment) -> Result<Vec<String>, StoreError> {
    ask(db, ahead!("and g.people between 1 and 3 and $1 = '' order by g.id desc limit $3"), "", now, OTHERS).await
}

/// Some who wait and can come when a group meets, those first who chose what it is named after.
async fn waiting_for(db: &mut Conn, group: &Id<Group>, now: Moment) -> Result<Vec<String>, StoreError> {
    let alike = concat!(
        "select m.id from member m
         where ",
        takes_part!("$2"),
        " and m.seated_until <= $4 and m.likes = 1
           and exists (select 1 from small_group g join member_slot o on o.slot = g.slot
                       where g.id = $1 and o.member_id = m.id)
           and exists (select 1 from small_group g join member_interest i on i.interest = g.interest
                       where g.id = $1 and i.member_id = m.id)
         order by m.seated_until, m.id limit $3"
    );
    let any = concat!(
        "select m.id from member m
         where ",
        takes_part!("$2"),
        " and m.seated_until <= $4 and m.likes = 1
           and exists (select 1 from small_group g join member_slot o on o.slot = g.slot
                       where g.id = $1 and o.member_id = m.id)
         order by m.seated_until, m.id limit $3"
    );
    let mut found = ask_waiting(db, alike, group, now).await?;
    if found.len() < usize::try_from(WAITING).unwrap_or(0) {
        found.extend(ask_waiting(db, any, group, now).await?);
        found.sort();
        found.dedup();
    }
    Ok(found)
}

async fn ask_waiting(
    db: &mut Conn,
    text: &'static str,
    group: &Id<Group>,
    now: Moment,
) -> Result<Vec<String>, StoreError> {
    let asked = query_as(text).bind(group.as_str()).bind(now.unix_ms()).bind(WAITING).bind(voted_before(now).unix_ms());
    let rows: Vec<(String,)> = asked.fetch_all(db).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

async fn ask(
    db: &mut Conn,
    text: &'static str,
    about: &str,
    now: Moment,
    most: i64,
) -> Result<Vec<String>, StoreError> {
    let rows: Vec<(String,)> = query_as(text).bind(about).bind(now.unix_ms()).bind(most).fetch_all(db).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

#[cfg(test)]
mod tests {
    use matching::Size;

    #[test]
    fn the_statements_above_know_how_large_a_group_is() {
        assert_eq!(Size::default(), Size { min: 4, ideal: 5, max: 6 });
    }
}
