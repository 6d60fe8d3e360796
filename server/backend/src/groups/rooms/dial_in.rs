//! Ways into a room by telephone, sealed with which room each is for (docs/adr/0022).

use domain::{
    base::id::Id,
    group::{
        Group,
        dial_in::{DialCode, DialCodes, DialIn, DialNumber},
    },
};
use serde::{Deserialize, Serialize};

use crate::{
    Backend,
    store::{Conn, StoreError, hash::token_hash, rooms},
};

/// A way in as it is written down before it is sealed. The room is named by a hash of its address: the release before this one
/// changes rooms and knows of no telephone, and nobody shall dial into the room of before.
#[derive(Serialize, Deserialize)]
struct KeptDialIn {
    room: String,
    /// Each number as it is dialled, and its place.
    numbers: Vec<(String, String)>,
    /// The number of the meeting at Zoom.
    meeting: Option<String>,
    /// The passcode at Zoom, else what an organizer pasted.
    code: Option<String>,
}

impl KeptDialIn {
    fn of(room: &str, dial_in: &DialIn) -> Self {
        let typed = |code: &DialCode| code.typed().to_owned();
        let (meeting, code) = match &dial_in.codes {
            DialCodes::Zoom { meeting, passcode } => (Some(typed(meeting)), passcode.as_ref().map(typed)),
            DialCodes::Pasted(code) => (None, code.as_ref().map(typed)),
        };
        let numbers = dial_in.numbers().iter().map(|one| (one.dialled().to_owned(), one.place.clone())).collect();
        Self { room: token_hash(room), numbers, meeting, code }
    }

    fn dial_in(self) -> Option<DialIn> {
        let code = self.code.map(|code| DialCode::parse(&code)).transpose().ok()?;
        let codes = match self.meeting {
            Some(meeting) => DialCodes::Zoom { meeting: DialCode::parse(&meeting).ok()?, passcode: code },
            None => DialCodes::Pasted(code),
        };
        let read = |(dialled, place): &(String, String)| Some(DialNumber::parse(dialled).ok()?.at(place));
        DialIn::new(self.numbers.iter().filter_map(read).collect(), codes)
    }
}

impl Backend {
    /// Seals a way into the room at this address.
    pub(super) fn seal_dial_in(&self, room: &str, dial_in: &DialIn) -> Result<String, StoreError> {
        let broken = StoreError::Corrupt("dial-in");
        let Ok(text) = serde_json::to_string(&KeptDialIn::of(room, dial_in)) else { return Err(broken) };
        self.parts.secret.seal(&self.parts.rng, &text).map_err(|_| broken)
    }

    /// How one comes into the room of a group by telephone, for whoever may enter it.
    pub(crate) async fn dial_in_of(&self, conn: &mut Conn, group: &Id<Group>) -> Result<Option<DialIn>, StoreError> {
        let Some(known) = rooms::find(conn, group).await? else { return Ok(None) };
        let Some((room, sealed)) = known.sealed.zip(known.sealed_dial_in) else { return Ok(None) };
        let open = |sealed: &str| self.parts.secret.open(sealed).map_err(|_| StoreError::Corrupt("dial-in"));
        let (room, text) = (open(&room)?, open(&sealed)?);
        let kept: KeptDialIn = serde_json::from_str(&text).map_err(|_| StoreError::Corrupt("dial-in"))?;
        let stands = kept.room == token_hash(&room) && self.parts.room_hosts.allows(&room);
        Ok(if stands { kept.dial_in() } else { None })
    }
}
