//! Getting in (들어가기) and out (나가기).

pub mod api;
mod page;
#[cfg(feature = "ssr")]
mod serve;

pub use self::page::LoginPage;
