//! What belongs together: a database and the secret that seals in it.

use crate::{
    Backend,
    store::{StoreError, Unrecorded, rooms, settings},
};

/// Why a database and a secret do not go together.
#[derive(Debug, thiserror::Error)]
pub enum InstallationError {
    /// Something was sealed with another secret.
    #[error(
        "HGH_SECRET is not the one of this database: set that one again, or name it in HGH_SECRET_OLD beside the new one"
    )]
    OtherSecret,
    /// Logged once, at the edge.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Backend {
    /// Refuses a database whose seals this secret does not open, before anybody meets one. A database that knows no secret yet
    /// takes this one, and so does one whose secret is named as an older one.
    pub async fn check_secret(&self) -> Result<(), InstallationError> {
        let secret = &self.parts.secret;
        let known = settings::get(&mut *self.parts.store.read().await?, settings::SECRET).await?;
        if known.as_deref() == Some(secret.id()) {
            return Ok(());
        }
        let opens = match known {
            Some(id) => secret.was(&id),
            None => self.opens_what_is_there().await?,
        };
        if !opens {
            return Err(InstallationError::OtherSecret);
        }
        let mut tx = self.parts.store.begin_single().await?;
        settings::put(&mut tx, settings::SECRET, secret.id()).await?;
        Ok(tx.commit(Unrecorded::Setting).await?)
    }

    /// Whether the secret opens a room of a database from before databases knew their secret.
    async fn opens_what_is_there(&self) -> Result<bool, StoreError> {
        let sealed = rooms::any(&mut *self.parts.store.read().await?).await?;
        Ok(sealed.is_none_or(|sealed| self.parts.secret.open(&sealed).is_ok()))
    }
}
