// Opens the page anew when it is no longer true: at midnight, when 내일 becomes 오늘; when the way into a meeting opens or
// closes; when a plan is there, for which it looks again and again. Until then nothing moves under the reader, and never
// while somebody has typed something; where this does not run, the page opens itself anew or says how to look.
(() => {
  const PAUSE_MS = 3000;
  const LOOK_MS = 60 * 1000; // clocks of a telephone that slept are behind, and one long timer would be as well
  const loaded = Date.now();

  const plan = async () => {
    const answer = await fetch(location.href).catch(() => undefined);
    const page = answer?.ok ? await answer.text() : "";
    if (page && !page.includes('data-waits=""')) location.reload();
    else setTimeout(plan, PAUSE_MS);
  };
  if (document.querySelector("[data-waits]")) setTimeout(plan, PAUSE_MS);

  const seconds = [...document.querySelectorAll("[data-until]")].map((one) => Number(one.dataset.until));
  const due = loaded + Math.min(...seconds) * 1000;
  const isTyped = (field) => field.checked !== field.defaultChecked || field.value !== field.defaultValue;
  const somebodyTypes = () => [...document.querySelectorAll("input:not([type=hidden]), textarea")].some(isTyped);
  const look = async () => {
    if (document.hidden || Date.now() < due || somebodyTypes()) return;
    // Without a net the old page is better than none.
    const answer = await fetch(location.href, { method: "HEAD" }).catch(() => undefined);
    if (answer?.ok) location.reload();
  };
  setInterval(look, LOOK_MS);
  setTimeout(look, due - loaded + 100); // at most a day
  for (const woken of ["visibilitychange", "resume"]) document.addEventListener(woken, look);
  for (const woken of ["pageshow", "online", "focus"]) addEventListener(woken, look);
})();
