//! The first page that people see.

mod page;

pub use self::page::LandingPage;
