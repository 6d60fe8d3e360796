//! What became of an answer that was written down, as the address of the page of its group tells it.

/// What the address of the page tells once an answer is written down.
pub const WRITTEN: &str = "written";
/// What it tells if it could not be.
pub const NOT_WRITTEN: &str = "not-written";
