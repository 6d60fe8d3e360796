//! Signing up (가입).

pub mod api;
mod form;
mod page;
#[cfg(feature = "ssr")]
mod serve;

pub use self::page::SignupPage;
