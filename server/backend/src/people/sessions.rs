//! Sessions for the web layer: opaque data under an id that only the browser knows.

use domain::{
    base::{id::Id, moment::Moment},
    people::member::Member,
};

use crate::{
    Backend,
    store::{
        StoreError, Unrecorded,
        hash::token_hash,
        sessions::{self, SessionRow},
    },
};

/// A session as the web layer hands it over.
pub struct StoredSession {
    /// The id in the browser's cookie.
    pub id: String,
    /// What it holds, as JSON.
    pub data: String,
    /// Whose it is.
    pub member: Option<Id<Member>>,
    /// When it ends.
    pub expires_at: Moment,
}

impl StoredSession {
    fn row(&self) -> SessionRow {
        SessionRow {
            id_hash: token_hash(&self.id),
            data: self.data.clone(),
            member: self.member,
            expires_at: self.expires_at,
        }
    }
}

impl Backend {
    /// Adds a session; says `false` if the id is taken.
    pub async fn create_session(&self, session: &StoredSession) -> Result<bool, StoreError> {
        let mut tx = self.parts.store.begin_single().await?;
        match sessions::insert(&mut tx, &session.row()).await {
            Err(error) if error.is_unique_violation() => Ok(false),
            Err(error) => Err(error),
            Ok(()) => Ok(tx.commit(Unrecorded::Session).await.map(|()| true)?),
        }
    }

    /// Changes a session; says `false` if it has ended meanwhile, and does not bring it back.
    pub async fn save_session(&self, session: &StoredSession) -> Result<bool, StoreError> {
        let mut tx = self.parts.store.begin_single().await?;
        let alive = sessions::update(&mut tx, &session.row()).await?;
        tx.commit(Unrecorded::Session).await?;
        Ok(alive)
    }

    /// The present moment by the clock that sessions end by.
    pub fn session_clock(&self) -> Moment {
        self.parts.machine.now()
    }

    /// What a session holds and when it ends.
    pub async fn load_session(&self, id: &str) -> Result<Option<(String, Moment)>, StoreError> {
        let now = self.parts.machine.now();
        sessions::find(&mut *self.parts.store.read().await?, &token_hash(id), now).await
    }

    /// Whether a session is there and ends in less than so many milliseconds.
    pub async fn session_ends_within(&self, id: &str, ms: i64) -> Result<bool, StoreError> {
        let until = self.parts.machine.now().plus(ms);
        Ok(self.load_session(id).await?.is_some_and(|(_, ends)| ends < until))
    }

    /// Ends a session.
    pub async fn end_session(&self, id: &str) -> Result<(), StoreError> {
        let mut tx = self.parts.store.begin_single().await?;
        sessions::delete(&mut tx, &token_hash(id)).await?;
        tx.commit(Unrecorded::Session).await
    }
}
