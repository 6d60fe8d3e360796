//! The password once more, before what cannot be undone and what hands everything out.

pub mod api;
mod page;

pub use self::page::ConfirmPage;
