//! How it stands with rooms, as organizers see it: never with an address.

use domain::{
    base::{
        id::Id,
        moment::{DAY, Moment},
        page::{Key, LINES, Page},
    },
    group::{
        Group,
        room::{RoomMaker, RoomState, Roomless},
    },
};

use crate::{
    Backend,
    access::Organizer,
    ports::room::Rooms,
    store::{
        StoreError,
        pages::one_more,
        rooms::{
            self,
            orders::{self, OrderState},
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

    /// Meetings of the coming day whose groups have no room, the earliest first.
    pub async fn roomless(&self, _by: &Organizer, after: Option<&Key>) -> Result<Page<Roomless>, StoreError> {
        let now = self.now();
        let from = after.and_then(Key::moment).unwrap_or((Moment::from_unix_ms(0), ""));
        let mut conn = self.parts.store.read().await?;
        let found = rooms::roomless(&mut conn, (now, now.plus(NEAR)), from, one_more(LINES)).await?;
        Ok(Page::of(found, LINES, |one| Key::at(one.starts_at, &one.meeting)))
    }
}
