//! Signing up (가입).

pub mod api;
mod page;

pub use self::page::SignupPage;
