//! The character (황금향) of a person.

pub mod api;
mod growth_line;
mod name_form;
mod page;
mod spoken;
mod told;

pub use self::page::HyangPage;
