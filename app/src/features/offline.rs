//! What a phone shows while it has no net (`public/offline.js` keeps it).

pub mod api;
mod page;

pub use self::page::OfflinePage;
