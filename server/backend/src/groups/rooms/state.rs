//! How it stands with rooms, as organizers see it: never with an address.

use domain::{
    base::{
        id::Id,
        moment::{DAY, Moment},
        page::{CARDS, Key, LINES, Page},
    },
    group::{
        Group, GroupName,
        room::{RoomMaker, RoomState, Roomless},
    },
    meeting::began_after,
};

use crate::{
    Backend,
    access::Organizer,
    ports::room::Rooms,
    store::{
        StoreError, groups,
        pages::{from_newest, from_oldest, one_more},
        rooms::{
            self,
            orders::{self, OrderState},
            roomless,
        },
    },
};

/// Meetings so near without a room are told: there is still time to paste one.
const NEAR: i64 = DAY;

impl Backend {
    /// How it stands with the room of a group; nothing if there is no such group.
    pub async fn room_state(&self, _by: &Organizer, group: &Id<Group>) -> Result<Option<RoomState>, StoreError> {
        let mut conn = self.parts.store.read().await?;
        let Some(known) = rooms::find(&mut conn, group).await? else { return Ok(None) };
        let order = orders::of_group(&mut conn, group, OrderState::Stands).await?;
        let maker = match *self.parts.rooms {
            Rooms::Zoom(_) => RoomMaker::Zoom,
            Rooms::Jitsi(_) => RoomMaker::Jitsi,
            Rooms::Fixed => RoomMaker::Pasted,
        };
        Ok(Some(RoomState {
            maker,
            stands: known.sealed.is_some(),
            leaves: known.leaves(),
            crowded: order.is_some_and(|order| order.crowded),
            delay: known.delay(),
        }))
    }

    /// Meetings that are on or come within a day, and whose groups have no room, the earliest first.
    pub async fn roomless(&self, _by: &Organizer, after: Option<&Key>) -> Result<Page<Roomless>, StoreError> {
        let now = self.now();
        let from = after.and_then(Key::moment).unwrap_or((Moment::from_unix_ms(0), ""));
        let mut conn = self.parts.store.read().await?;
        let found = roomless::page(&mut conn, (began_after(now), now.plus(NEAR)), from, one_more(LINES)).await?;
        Ok(Page::of(found, LINES, |one| Key::at(one.starts_at, &one.meeting)))
    }

    /// Groups that still meet, the newest first: those without a room, or all of them.
    pub async fn groups_ahead(
        &self,
        _by: &Organizer,
        all: bool,
        after: Option<&Key>,
    ) -> Result<Page<Group>, StoreError> {
        let (mut conn, since) = (self.parts.store.read().await?, began_after(self.now()));
        let found = groups::ahead(&mut conn, since, all, from_newest(after), one_more(CARDS)).await?;
        Ok(Page::of(found, CARDS, |group| Key::new(&group.id)))
    }

    /// The group that still meets and is called this, the newest if there are several.
    pub async fn group_named(&self, _by: &Organizer, name: &GroupName) -> Result<Option<Group>, StoreError> {
        groups::named(&mut *self.parts.store.read().await?, name, began_after(self.now())).await
    }

    /// Some groups.
    pub async fn some_groups(&self, _by: &Organizer, ids: &[Id<Group>]) -> Result<Vec<Group>, StoreError> {
        let ids: Vec<_> = ids.iter().map(Id::as_str).collect();
        groups::some(&mut *self.parts.store.read().await?, &ids).await
    }

    /// The groups with meetings ahead whose room is at a host that opens another one at the same time, by id.
    pub async fn crowded_groups(&self, _by: &Organizer, after: Option<&Key>) -> Result<Page<Group>, StoreError> {
        let mut conn = self.parts.store.read().await?;
        let found = groups::crowded(&mut conn, self.now(), from_oldest(after), one_more(CARDS)).await?;
        Ok(Page::of(found, CARDS, |group| Key::new(&group.id)))
    }
}
