//! The first page that people see.

mod example;
mod page;

pub use self::page::LandingPage;
