//! Pages and islands of 황금향.
//!
//! A page is a document that the server renders; an island is a part of it that wakes up in the
//! browser. What only the server may know stands in [`server`] and inside `#[server]` bodies, so
//! the lines with `cfg` are those below.

#![recursion_limit = "256"]
#![expect(clippy::needless_pass_by_value, reason = "a component owns its props, whether it uses them up or not")]

pub mod browser;
pub mod draft;
pub mod error;
pub mod features;
pub mod outcome;
pub mod routes;
pub mod shell;
pub mod text;
pub mod ui;
pub mod viewer;

#[cfg(feature = "ssr")]
pub mod server;

pub use self::{
    routes::App,
    shell::{failure_shell, shell},
};
