//! Pairs who thank one another and hardly anybody else, and what of it does not count.

pub mod api;
mod between;
mod page;
#[cfg(feature = "ssr")]
mod serve;

pub use self::{between::OrganizePairPage, page::OrganizeGrowthPage};
