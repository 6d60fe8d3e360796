// Opens the page anew when what it waits for is there: the way into a meeting after so many seconds, or a
// plan, for which it looks again and again. Until then nothing moves under the reader; where this does not
// run, the page says how to look.
(() => {
  const PAUSE_MS = 3000;
  const LONGEST_S = 24 * 60 * 60; // by then somebody has opened it anew
  const waits = [...document.querySelectorAll("[data-waits]")].map((one) => one.dataset.waits);

  const look = async () => {
    const answer = await fetch(location.href).catch(() => undefined);
    const page = answer?.ok ? await answer.text() : "";
    if (page && !page.includes('data-waits=""')) location.reload();
    else setTimeout(look, PAUSE_MS);
  };
  if (waits.includes("")) setTimeout(look, PAUSE_MS);

  const seconds = Math.min(...waits.filter(Boolean).map(Number));
  if (seconds > LONGEST_S) return;
  const due = Date.now() + seconds * 1000;
  const open = () => Date.now() >= due && location.reload();
  setTimeout(open, seconds * 1000 + 100);
  // A telephone that sleeps stops its clocks.
  document.addEventListener("visibilitychange", () => document.hidden || open());
})();
