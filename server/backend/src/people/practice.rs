//! The practice room (연습방), in which somebody tries alone how it is to meet by video (docs/adr/0029).

use domain::{base::moment::HOUR, event::Verb, people::member::Member};

use crate::{
    Backend,
    operation::{Failed, Refusal, RefusalKind},
    ports::room::{Guest, Rooms},
    store::members,
};

/// Where Zoom has everybody try their sound and picture, alone.
const AT_ZOOM: &str = "https://zoom.us/test";
/// A token lets somebody try for so long; whoever wants to try longer presses again.
const TRIES: i64 = HOUR;

/// There is no room in which anybody could try.
#[derive(Debug, thiserror::Error)]
#[error("there is no practice room")]
pub struct NoPracticeRoom;

impl Refusal for NoPracticeRoom {
    fn kind(&self) -> RefusalKind {
        RefusalKind::Conflict
    }
}

impl Backend {
    /// Whether there is a room in which one can try alone.
    pub fn has_practice_room(&self) -> bool {
        self.parts.practice_room.is_some() || !matches!(*self.parts.rooms, Rooms::Fixed)
    }

    /// The address of a room in which a member tries alone; that they tried is kept, once.
    pub async fn practise(&self, member: &Member) -> Result<String, Failed<NoPracticeRoom>> {
        let room = self.practice_room(&member.name).ok_or(NoPracticeRoom)?;
        self.run_write(member.id, |backend, member| async move {
            let mut tx = backend.parts.store.begin_for(&member).await?;
            let news = members::note_practice(&mut tx, &member, backend.now()).await?;
            Ok(tx.commit(news.then(|| backend.own_event(&member, Verb::Practise))).await?)
        })
        .await?;
        Ok(room)
    }

    /// The room of the settings; else one that nobody else knows, or that of the maker of rooms.
    fn practice_room(&self, name: &str) -> Option<String> {
        if let Some(room) = &self.parts.practice_room {
            return Some(room.clone());
        }
        match &*self.parts.rooms {
            Rooms::Zoom(_) => Some(AT_ZOOM.to_owned()),
            Rooms::Jitsi(jitsi) => {
                let guest = Guest { name, moderates: true, until: self.now().plus(TRIES) };
                Some(jitsi.enter(jitsi.make(&self.parts.rng).url, &guest))
            }
            Rooms::Fixed => None,
        }
    }
}
