//! The bell that wakes this process's worker after a commit.

use tokio::sync::Notify;

use crate::Backend;

/// Rung after a commit; a ring that nobody hears yet is kept for the worker's next look.
#[derive(Debug, Default)]
pub struct Bell(Notify);

impl Bell {
    /// Waits until it rings.
    pub async fn rings(&self) {
        self.0.notified().await;
    }
}

impl Backend {
    /// Tells the worker of this process that a job was committed. Workers of other processes, and
    /// ours if nobody tells it, find it at their next look.
    pub fn wake_workers(&self) {
        self.1.0.notify_one();
    }
}
