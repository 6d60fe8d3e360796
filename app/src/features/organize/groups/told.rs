//! What became of what was asked for on the page of a group, as the address of the page tells it.

/// What the address tells once people have been moved.
pub const REPAIRED: &str = "mended";
/// What it tells if something has changed since the proposal was looked at.
pub const CHANGED: &str = "changed";
/// What it tells if one of the groups was meeting.
pub const MEETING: &str = "meeting";
/// What it tells once an answer is written down.
pub const WRITTEN: &str = "written";
/// What it tells if no answer could be written down.
pub const NOT_WRITTEN: &str = "not-written";
/// What it tells once there is no host any more.
pub const HOST_ENDED: &str = "host-ended";
/// What it tells once another room was asked for.
pub const ROOM_ASKED: &str = "room-asked";
/// What it tells once there is another room.
pub const ROOM_NEW: &str = "room-new";
/// What it tells once the address of the room was taken away.
pub const ROOM_GONE: &str = "room-gone";
/// What it tells once an offer was taken back.
pub const WITHDRAWN: &str = "withdrawn";
/// What it tells if an offer could not be taken back.
pub const NOT_WITHDRAWN: &str = "not-withdrawn";
