//! A transaction that writes, and never leaves a connection behind whose state is unknown.

use std::ops::{Deref, DerefMut};

use sqlx::{Any, pool::PoolConnection, query};
use tokio::runtime::Handle;

use super::{Conn, file::DatabaseFile};
use crate::store::StoreError;

/// A transaction that writes: it holds from [`Tx::begin`] until its commit, or is taken back.
///
/// Not the driver's own: that one counts how deep it is, and counts wrong for ever once the database has taken a
/// transaction back by itself, as `SQLite` does when the disk is full.
#[derive(Debug)]
pub struct Tx {
    conn: Option<PoolConnection<Any>>,
    file: Option<DatabaseFile>,
}

impl Tx {
    /// Begins with this statement.
    pub(super) async fn begin(
        conn: PoolConnection<Any>,
        file: Option<DatabaseFile>,
        statement: &'static str,
    ) -> Result<Self, StoreError> {
        // In its place before the statement runs: a request that vanishes meanwhile is taken back as well.
        let mut tx = Self { conn: Some(conn), file };
        query(statement).execute(&mut *tx).await?;
        Ok(tx)
    }

    /// Makes all of it last, without a word about what it was: whoever is above says that, by `Tx::commit`.
    pub(in crate::store) async fn finish(mut self) -> Result<(), StoreError> {
        let done = query("commit").execute(&mut *self).await;
        let outcome = done.map(drop).map_err(StoreError::from);
        if let Some(file) = &self.file {
            file.note(&outcome);
        }
        outcome?;
        let Some(mut conn) = self.conn.take() else { return Ok(()) };
        if let Some(file) = &self.file {
            file.after_commit(&mut conn).await;
        }
        Ok(())
    }

    /// Takes all of it back, and waits until that is done.
    pub async fn rollback(mut self) {
        if let Some(conn) = self.conn.take() {
            take_back(conn).await;
        }
    }
}

/// Taking back is over before anybody else gets the connection.
impl Drop for Tx {
    fn drop(&mut self) {
        let Some(mut conn) = self.conn.take() else { return };
        match Handle::try_current() {
            Ok(runtime) => drop(runtime.spawn(take_back(conn))),
            Err(_) => conn.close_on_drop(),
        }
    }
}

/// A connection that cannot take back is closed, which takes back as well; the pool opens another.
async fn take_back(mut conn: PoolConnection<Any>) {
    if query("rollback").execute(&mut *conn).await.is_err()
        && let Err(error) = conn.close().await
    {
        tracing::warn!(%error, "a connection in an unknown state did not close well");
    }
}

impl Deref for Tx {
    type Target = Conn;

    #[expect(
        clippy::expect_used,
        reason = "only commit, rollback and drop take the connection, and each ends the value"
    )]
    fn deref(&self) -> &Conn {
        self.conn.as_ref().expect("a transaction that goes on has its connection")
    }
}

impl DerefMut for Tx {
    #[expect(clippy::expect_used, reason = "see Deref")]
    fn deref_mut(&mut self) -> &mut Conn {
        self.conn.as_mut().expect("a transaction that goes on has its connection")
    }
}
