//! What people do: an operation runs to its end, or fails and says why, and what was done is recorded.

mod event;
mod failed;
mod run_write;

pub use self::failed::{Failed, Refusal, RefusalKind};
