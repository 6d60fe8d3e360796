// Asks the browser to keep one page for when there is no net. Whoever logs out takes it along: the
// answer to the log-out clears what we store (server/src/http/logout.rs).
addEventListener("load", () => {
  // Only now: a slow phone shows the page first.
  navigator.serviceWorker?.register("/keep.js").catch((reason) => console.info("No page is kept for offline.", reason));
});
