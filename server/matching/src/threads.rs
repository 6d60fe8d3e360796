//! The threads that the caller allows.

use rayon::ThreadPoolBuilder;

/// Does some work; what it does by rayon stays on so many threads.
pub(crate) fn on<T: Send>(threads: usize, work: impl FnOnce() -> T + Send) -> T {
    let pool = ThreadPoolBuilder::new().num_threads(threads.max(1)).build();
    // Where the system gives no threads, the caller's own does the work.
    match pool.or_else(|_| ThreadPoolBuilder::new().num_threads(1).use_current_thread().build()) {
        Ok(pool) => pool.install(work),
        Err(_) => work(),
    }
}
