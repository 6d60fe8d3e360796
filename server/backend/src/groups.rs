//! Groups (모임) as their people see them.

use std::collections::BTreeMap;

use domain::{
    id::{Group, Id, Member as MemberNoun},
    meeting,
    moment::Moment,
    namesake::Mark,
    page::{CARDS, Key, Page},
    place::{Area, MovingStage},
    slot::Slot,
};

use crate::{
    Backend,
    cards::CardRecord,
    meetings::MeetingRecord,
    member::Member,
    namesakes,
    pages::{from_newest, one_more},
    store::{StoreError, cards, groups, meetings, memberships},
};

/// A group as it is stored, without the address of its room.
#[derive(Debug, Clone)]
pub struct GroupRecord {
    /// Its id.
    pub id: Id<Group>,
    /// Key of the interest that it is named after, possibly empty.
    pub interest: String,
    /// Its number, beside the interest.
    pub number: u64,
    /// The half day on which it meets.
    pub slot: Slot,
    /// Whether it has a room.
    pub has_room: bool,
}

/// Somebody in a group, as the others see them: no log-in, no age.
#[derive(Debug, Clone)]
pub struct Person {
    /// Their id.
    pub id: Id<MemberNoun>,
    /// The name they like to be called by.
    pub name: String,
    /// How far their plan has come.
    pub stage: Option<MovingStage>,
    /// The part of Jeju they think of.
    pub area: Option<Area>,
}

impl Person {
    pub(crate) fn new(id: Id<MemberNoun>, name: String, stage: Option<&str>, area: Option<&str>) -> Self {
        Self { id, name, stage: stage.and_then(MovingStage::parse), area: area.and_then(Area::parse) }
    }
}

/// A group with all that its page shows.
#[derive(Debug, Clone)]
pub struct GroupView {
    /// The group.
    pub group: GroupRecord,
    /// Its people, by id.
    pub people: Vec<Person>,
    /// What tells namesakes among them apart, by id.
    pub marks: BTreeMap<Id<MemberNoun>, Mark>,
    /// How many of them chose each interest, most first; only those that two or more share.
    pub shared: Vec<(String, usize)>,
    /// The meeting that is on or comes next.
    pub next: Option<MeetingRecord>,
    /// The cards for that meeting.
    pub cards: Vec<CardRecord>,
}

/// A group on a member's home, with the meeting that is on or comes next.
#[derive(Debug, Clone)]
pub struct GroupSummary {
    /// The group.
    pub group: GroupRecord,
    /// The meeting that is on or comes next.
    pub next: Option<MeetingRecord>,
}

impl Backend {
    /// The group, for its people and for organizers; to everybody else there is none.
    pub async fn group(&self, viewer: &Member, id: &Id<Group>) -> Result<Option<GroupView>, StoreError> {
        let mut conn = self.0.store.read().await?;
        let allowed = viewer.as_organizer().is_some() || memberships::has(&mut conn, id, &viewer.id).await?;
        let Some(group) = groups::find(&mut conn, id).await?.filter(|_| allowed) else { return Ok(None) };
        let people = memberships::people(&mut conn, id).await?;
        let marks = namesakes::marks(&mut conn, people.iter().map(|one| (one.id, one.name.clone()))).await?;
        let shared = shared(memberships::interests(&mut conn, id).await?);
        let next = meetings::next_of(&mut conn, id, began_after(self.now())).await?;
        let cards = match &next {
            Some(meeting) => cards::of_meeting(&mut conn, id, meeting.sequence).await?,
            None => Vec::new(),
        };
        Ok(Some(GroupView { group, people, marks, shared, next, cards }))
    }

    /// The newest groups of a member, as many as stand on a page, the newest first.
    pub async fn groups_of(&self, member: &Id<MemberNoun>) -> Result<Vec<GroupSummary>, StoreError> {
        Ok(self.groups_page(member, None).await?.items)
    }

    /// The groups of a member, the newest first.
    pub async fn groups_page(
        &self,
        member: &Id<MemberNoun>,
        after: Option<&Key>,
    ) -> Result<Page<GroupSummary>, StoreError> {
        let mut conn = self.0.store.read().await?;
        let found = groups::of_member(&mut conn, member, from_newest(after), one_more(CARDS)).await?;
        let page = Page::of(found, CARDS, |group| Key::new(&group.id));
        let mut items = Vec::new();
        for group in page.items {
            let next = meetings::next_of(&mut conn, &group.id, began_after(self.now())).await?;
            items.push(GroupSummary { group, next });
        }
        Ok(Page { items, next: page.next })
    }
}

/// A meeting that began after this moment is still on, or is to come.
pub(crate) fn began_after(now: Moment) -> Moment {
    now.plus(-meeting::LENGTH)
}

/// What at least two share, most first; ties in the order of the keys.
fn shared(mut counts: Vec<(String, usize)>) -> Vec<(String, usize)> {
    counts.retain(|(_, count)| *count > 1);
    counts.sort_by(|(a, m), (b, n)| n.cmp(m).then_with(|| a.cmp(b)));
    counts
}
