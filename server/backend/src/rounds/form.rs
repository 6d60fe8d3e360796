//! The search itself, on a thread of its own.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use matching::{Input, Plan, Settings, Wishes};
use tokio::task::{JoinError, spawn_blocking};

/// The engine may improve a plan this long; an organizer waits on a page that says so.
const THINKING_TIME: Duration = Duration::from_secs(10);

/// Tells the thread when nobody waits for its plan any more: a job that is cancelled would otherwise
/// keep a core, and the process, for as long as the search may take.
struct GivenUp(Arc<AtomicBool>);

impl Drop for GivenUp {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// Forms groups of those who wait; whoever drops the future ends the search.
pub async fn form(input: Input, seed: u32, wishes: Wishes) -> Result<Plan, JoinError> {
    let given_up = Arc::new(AtomicBool::new(false));
    let _guard = GivenUp(Arc::clone(&given_up));
    spawn_blocking(move || {
        let begun = Instant::now();
        let settings = Settings { seed: seed.into(), wishes, ..Settings::default() };
        let enough = || given_up.load(Ordering::Relaxed) || begun.elapsed() > THINKING_TIME;
        matching::form_groups(&input, &settings, &enough)
    })
    .await
}
