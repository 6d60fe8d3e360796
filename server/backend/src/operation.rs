//! What people do: an operation runs to its end, or fails and says why.

mod failed;
mod run_write;

pub use self::failed::{Failed, Refusal, RefusalKind};
