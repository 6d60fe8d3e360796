//! The database: one module per noun, every statement static, every dialect word in `db`.

pub mod db;

pub mod answers;
pub mod attempts;
pub mod candidates;
pub mod cards;
pub mod codes;
pub mod events;
pub mod figures;
pub mod groups;
pub mod held;
pub mod jobs;
pub mod keys;
pub mod meetings;
pub mod members;
pub mod memberships;
pub mod plans;
pub mod praises;
pub mod rooms;
pub mod rounds;
pub mod sessions;

pub use self::events::Unrecorded;
pub use db::{
    BackupError, Conn, Dialect, ExpectRows, OpenError, Store, StoreError, Tx, backup, files, hash, many, pages,
    restore, row, settings,
};
