//! Drafts: nobody types twice what a form refused.

use domain::moment::MINUTE;

use crate::{
    Backend,
    store::{StoreError, drafts},
};

/// A draft lives this long: a telephone call may come between.
const LIFE: i64 = 15 * MINUTE;
/// The longest draft, in bytes; every form of ours fits four times over.
pub const MAX_BYTES: usize = 16 * 1024;

impl Backend {
    /// Keeps what was typed and returns the draft's id, or nothing if it is too long to keep.
    pub async fn keep_draft(&self, session: &str, body: &str) -> Result<Option<String>, StoreError> {
        if body.len() > MAX_BYTES {
            return Ok(None);
        }
        let id = self.0.rng.token();
        let mut tx = self.0.store.begin_single().await?;
        drafts::insert(&mut tx, &id, session, body, self.0.machine.now().plus(LIFE)).await?;
        tx.commit().await?;
        Ok(Some(id))
    }

    /// A draft of this session. Reading it does not delete it: the back button may ask again.
    pub async fn draft(&self, session: &str, id: &str) -> Result<Option<String>, StoreError> {
        drafts::find(&mut *self.0.store.read().await?, id, session, self.0.machine.now()).await
    }

    /// Keeps a text for the next page of this session. It is sealed: who reads the database must not
    /// learn a key from it.
    pub async fn hand_over(&self, session: &str, text: &str) -> Result<Option<String>, StoreError> {
        let sealed = self.0.secret.seal(&self.0.rng, text).map_err(|_| StoreError::Corrupt("draft"))?;
        self.keep_draft(session, &sealed).await
    }

    /// What was handed over to a page of this session. What is no sealed text reads as nothing.
    pub async fn handed_over(&self, session: &str, id: &str) -> Result<Option<String>, StoreError> {
        let sealed = self.draft(session, id).await?;
        Ok(sealed.and_then(|sealed| self.0.secret.open(&sealed).ok()))
    }

    /// Forgets a draft whose form has been taken.
    pub async fn forget_draft(&self, session: &str, id: &str) -> Result<(), StoreError> {
        let mut tx = self.0.store.begin_single().await?;
        drafts::delete(&mut tx, id, session).await?;
        Ok(tx.commit().await?)
    }
}
