//! The password once more, before what cannot be undone and what hands everything out.

pub mod api;
mod page;
#[cfg(feature = "ssr")]
mod serve;

pub use self::page::ConfirmPage;
