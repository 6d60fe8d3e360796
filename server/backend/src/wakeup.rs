//! What wakes others of this process after a commit: its worker, and open pages.

pub mod tables;

use tokio::sync::Notify;

/// Called after a commit; a call that nobody hears yet is kept for the worker's next look.
#[derive(Debug, Default)]
pub struct Wakeup(Notify);

impl Wakeup {
    /// Calls the worker.
    pub fn call(&self) {
        self.0.notify_one();
    }

    /// Waits until somebody calls.
    pub async fn called(&self) {
        self.0.notified().await;
    }
}
