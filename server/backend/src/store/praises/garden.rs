//! The trees of groups, by the part of Jeju in which they stand.

use domain::{
    base::{id::Id, moment::Moment},
    group::GroupName,
    people::{member::Member, place::Area},
    praise::garden::{GroupTree, stage_of, stands_since},
};
use sqlx::query_as;
use sqlx_macros::FromRow;

use crate::store::{Conn, StoreError, row};

#[derive(FromRow)]
struct TreeRow {
    id: String,
    interest: String,
    number: i64,
    tree: i64,
    mine: i64,
}

impl TryFrom<TreeRow> for GroupTree {
    type Error = StoreError;

    fn try_from(row: TreeRow) -> Result<Self, StoreError> {
        Ok(Self {
            group: row::id(&row.id)?,
            name: GroupName { interest: row.interest, number: row::number(row.number)? },
            stage: stage_of(row::number(row.tree)?),
            mine: row::flag(row.mine),
        })
    }
}

/// How many groups have a tree at this moment in each part of Jeju.
pub async fn counts(db: &mut Conn, now: Moment) -> Result<Vec<(Area, u64)>, StoreError> {
    let mut all = Vec::with_capacity(Area::ALL.len());
    for area in Area::ALL {
        // One after the other, each from the index: together it would be read from end to end.
        let (count,): (i64,) = query_as("select count(*) from small_group where area = $1 and meets_until > $2")
            .bind(area.key())
            .bind(stands_since(now).unix_ms())
            .fetch_one(&mut *db)
            .await?;
        all.push((area, row::number(count)?));
    }
    Ok(all)
}

/// The trees of a part of Jeju, the newest first, before this id; whether each is one of this
/// member's. Sorted by the index of ids, whose newest stand nearly all: no index on both is looked for.
pub async fn page(
    db: &mut Conn,
    area: Area,
    viewer: &Id<Member>,
    now: Moment,
    before: &str,
    most: i64,
) -> Result<Vec<GroupTree>, StoreError> {
    let rows: Vec<TreeRow> = query_as(
        "select g.id, g.interest, g.number, g.tree,
                case when exists (select 1 from membership s
                        where s.group_id = g.id and s.member_id = $2 and s.left_at is null)
                     then 1 else 0 end as mine
         from small_group g where g.area = $1 and g.meets_until + 0 > $3 and g.id < $4 order by g.id desc limit $5",
    )
    .bind(area.key())
    .bind(viewer.as_str())
    .bind(stands_since(now).unix_ms())
    .bind(before)
    .bind(most)
    .fetch_all(db)
    .await?;
    rows.into_iter().map(GroupTree::try_from).collect()
}

/// The trees of this member's groups, the newest first, each with its part of Jeju.
pub async fn own(db: &mut Conn, viewer: &Id<Member>, now: Moment) -> Result<Vec<(Area, GroupTree)>, StoreError> {
    #[derive(FromRow)]
    struct Own {
        area: String,
        #[sqlx(flatten)]
        tree: TreeRow,
    }
    let rows: Vec<Own> = query_as(
        "select g.area, g.id, g.interest, g.number, g.tree, cast(1 as bigint) as mine
         from membership s join small_group g on g.id = s.group_id
         where s.member_id = $1 and s.left_at is null and g.meets_until > $2 order by g.id desc",
    )
    .bind(viewer.as_str())
    .bind(stands_since(now).unix_ms())
    .fetch_all(db)
    .await?;
    rows.into_iter().map(|row| Ok((Area::parse(&row.area).unwrap_or(Area::Undecided), row.tree.try_into()?))).collect()
}
