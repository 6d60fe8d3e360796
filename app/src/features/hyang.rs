//! The character (황금향) of a person.

pub mod api;
mod growth_line;
mod page;

pub use self::page::HyangPage;
