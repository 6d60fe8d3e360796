//! Together on one card (함께 보는 카드): what a group that meets looks at, on every page of it at once.

mod api;
mod page;
#[cfg(feature = "ssr")]
mod serve;
mod table;

pub use self::page::LivePage;
