//! The way back for who forgot the password: asking for a key, and using it.

pub mod api;
mod ask_page;
mod key_page;
#[cfg(feature = "ssr")]
mod serve;
mod type_page;

pub use self::{ask_page::ForgotPage, key_page::KeyPage, type_page::TypeKeyPage};
