//! What became of a change of a meeting, as the address of its page tells it.

/// What the address tells once a meeting was moved.
pub const MOVED: &str = "moved";
/// What it tells once a meeting was called off.
pub const CANCELLED: &str = "cancelled";
/// What it tells once a meeting takes place after all.
pub const RESTORED: &str = "restored";
/// What it tells if nothing was changed.
pub const LATE: &str = "late";
