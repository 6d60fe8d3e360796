//! The threads that the caller allows.

use rayon::ThreadPoolBuilder;

/// Does both, at the same time if there is more than one thread; what each does by rayon stays on these threads.
pub(super) fn both<A: Send, B: Send>(
    threads: usize,
    one: impl FnOnce() -> A + Send,
    other: impl FnOnce() -> B + Send,
) -> (A, B) {
    let pool = ThreadPoolBuilder::new().num_threads(threads.max(1)).build();
    // Where the system gives no threads, the caller's own does the work.
    match pool.or_else(|_| ThreadPoolBuilder::new().num_threads(1).use_current_thread().build()) {
        Ok(pool) => pool.install(|| rayon::join(one, other)),
        Err(_) => (one(), other()),
    }
}
