//! The database: one module per noun, every statement static, every dialect word in `db`.

pub mod db;
pub mod error;
pub mod lock;
pub mod row;

pub mod attempts;
pub mod drafts;
pub mod keys;
pub mod members;
pub mod sessions;
pub mod settings;

pub use db::{Conn, Dialect, OpenError, Store, Tx};
pub use error::{ExpectRows, StoreError};
