//! What became of a change of a meeting, as the address of its page tells it.

/// What the address tells once a meeting was moved.
pub const MOVED: &str = "moved";
/// What it tells once a meeting was called off.
pub const CANCELLED: &str = "cancelled";
/// What it tells once a meeting takes place after all.
pub const RESTORED: &str = "restored";
/// What it tells once it is noted whether somebody was there.
pub const NOTED: &str = "noted";
/// What it tells if that could not be noted.
pub const NOT_NOTED: &str = "not-noted";
/// What it tells if nothing was changed.
pub const LATE: &str = "late";
/// What a button says that takes back what was noted.
pub const UNDO: &str = "undo";
