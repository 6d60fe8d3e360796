//! The character (황금향) of a person.

pub mod api;
mod growth_line;
mod name_form;
mod page;
#[cfg(feature = "ssr")]
mod serve;
mod spoken;
mod told;
pub mod view;

pub use self::page::HyangPage;
#[cfg(feature = "ssr")]
pub use self::serve::seen_of;
