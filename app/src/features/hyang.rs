//! The character (황금향) of a person.

pub mod api;
mod growth_line;
mod page;
#[cfg(feature = "ssr")]
mod serve;

pub use self::page::HyangPage;
