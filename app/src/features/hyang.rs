//! The character (황금향) of a person.

pub mod api;
mod growth_line;
mod page;
mod picture;

pub use self::{page::HyangPage, picture::Picture};
