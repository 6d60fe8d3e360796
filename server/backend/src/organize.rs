//! What organizers look at beside rounds: people and groups.

use domain::id::{Group, Id, Member as MemberNoun, Round};

use crate::{
    Backend,
    groups::{GroupRecord, Person},
    meetings::MeetingRecord,
    member::{Member, Organizer},
    store::{StoreError, groups, meetings, members, memberships},
};

/// A group with its people and all of its meetings.
#[derive(Debug, Clone)]
pub struct OrganizedGroup {
    /// The group.
    pub group: GroupRecord,
    /// Its people, by id.
    pub people: Vec<Person>,
    /// Its meetings, in their order.
    pub meetings: Vec<MeetingRecord>,
}

impl Backend {
    /// All people, the newest first.
    pub async fn members(&self, _by: &Organizer) -> Result<Vec<Member>, StoreError> {
        let mut all = members::all(&mut *self.0.store.read().await?).await?;
        all.reverse();
        Ok(all)
    }

    /// A person, and the groups that they belong to.
    pub async fn member_for(
        &self,
        _by: &Organizer,
        id: &Id<MemberNoun>,
    ) -> Result<Option<(Member, Vec<GroupRecord>)>, StoreError> {
        let mut conn = self.0.store.read().await?;
        let Some(member) = members::find(&mut conn, id).await? else { return Ok(None) };
        let groups = groups::of_member(&mut conn, id).await?;
        Ok(Some((member, groups)))
    }

    /// All groups, the newest first.
    pub async fn all_groups(&self, _by: &Organizer) -> Result<Vec<GroupRecord>, StoreError> {
        groups::all(&mut *self.0.store.read().await?).await
    }

    /// The groups that a round made, by id, each with all who have ever been in it.
    pub async fn groups_of_round(
        &self,
        _by: &Organizer,
        round: &Id<Round>,
    ) -> Result<Vec<(GroupRecord, Vec<Id<MemberNoun>>)>, StoreError> {
        let mut conn = self.0.store.read().await?;
        let mut people = memberships::ever_of_round(&mut conn, round).await?;
        let groups = groups::of_round(&mut conn, round).await?;
        let with_people = |group: GroupRecord| {
            let people = people.remove(&group.id).unwrap_or_default();
            (group, people)
        };
        Ok(groups.into_iter().map(with_people).collect())
    }

    /// A group with its people and all of its meetings.
    pub async fn group_for(&self, _by: &Organizer, id: &Id<Group>) -> Result<Option<OrganizedGroup>, StoreError> {
        let mut conn = self.0.store.read().await?;
        let Some(group) = groups::find(&mut conn, id).await? else { return Ok(None) };
        let people = memberships::people(&mut conn, id).await?;
        let meetings = meetings::of_group(&mut conn, id).await?;
        Ok(Some(OrganizedGroup { group, people, meetings }))
    }
}
