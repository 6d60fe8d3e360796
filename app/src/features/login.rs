//! Getting in (들어가기) and out (나가기).

pub mod api;
mod page;

pub use self::page::LoginPage;
