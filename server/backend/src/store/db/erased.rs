//! What is left in the file of `SQLite` of whoever was erased: copies of keys in parts of pages that are not used any more.
//!
//! They go when the file is written anew: at once where it is small, else in the night that follows. `PostgreSQL` clears its
//! own pages.

use domain::base::moment::Moment;

use super::{Store, Tx, settings};
use crate::store::StoreError;

impl Store {
    /// Notes in the transaction in which somebody is erased that the file is to be written anew. It is noted until that
    /// is done, whatever happens to the process meanwhile.
    pub async fn note_erased(&self, tx: &mut Tx, now: Moment) -> Result<(), StoreError> {
        if self.file.is_none() {
            return Ok(());
        }
        settings::put(tx, settings::ERASED, &now.unix_ms().to_string()).await
    }

    /// Takes what was erased out of the file and out of its log, so that it stands nowhere any longer; out of the unused parts
    /// of a large file at night.
    pub async fn forget_erased(&self) -> Result<(), StoreError> {
        let Some(file) = &self.file else { return Ok(()) };
        if file.is_small() {
            return self.forget_all_erased().await.map(drop);
        }
        file.empty_log(&mut *self.writer.acquire().await?).await;
        Ok(())
    }

    /// Takes all that was erased out of the file and out of its log, however large it is, if that was not done since; says
    /// whether it was done now. Whoever writes meanwhile waits, or is asked to come again.
    pub async fn forget_all_erased(&self) -> Result<bool, StoreError> {
        let Some(file) = &self.file else { return Ok(false) };
        // Looked up by whoever may write, so that of two who come here at once one finds it done.
        let mut writer = self.writer.acquire().await?;
        if settings::get(&mut writer, settings::ERASED).await?.is_none() {
            return Ok(false);
        }
        let done = file.write_anew(&mut writer).await;
        file.empty_log(&mut writer).await;
        if done {
            let mut tx = Tx::begin(writer, Some(file.clone()), self.dialect.begin_single()).await?;
            settings::delete(&mut tx, settings::ERASED).await?;
            tx.finish().await?;
        }
        Ok(done)
    }
}
