// Opens the page anew when it is no longer true: at midnight, when 내일 becomes 오늘; when the way into a meeting opens or
// closes; when a plan is there, for which it looks again and again. Until then nothing moves under the reader. While
// somebody has typed something, or when another script says so by the event `stale`, only the parts that are marked
// `data-fresh` are taken from the page as it is now, and never one that has the focus, unless it can have it again. Where
// this does not run, the page opens itself anew or says how to look.
(() => {
  const PAUSE_MS = 3000;
  const LOOK_MS = 60 * 1000; // clocks of a telephone that slept are behind, and one long timer would be as well

  const plan = async () => {
    const answer = await fetch(location.href).catch(() => undefined);
    const page = answer?.ok ? await answer.text() : "";
    if (page && !page.includes('data-waits=""')) location.reload();
    else setTimeout(plan, PAUSE_MS);
  };
  if (document.querySelector("[data-waits]")) setTimeout(plan, PAUSE_MS);

  let due = 0;
  let timer;
  const wait = () => {
    const all = [...document.querySelectorAll("[data-until]")].map((one) => Number(one.dataset.until) * 1000);
    due = Date.now() + Math.min(...all);
    clearTimeout(timer);
    if (all.length) timer = setTimeout(look, due - Date.now() + 100); // at most a day
  };

  // Says whether every part could be taken; one that is gone cannot.
  const renew = (page) => {
    let all = true;
    for (const part of document.querySelectorAll("[data-fresh]")) {
      const fresh = page.querySelector(`[data-fresh="${part.dataset.fresh}"]`);
      const focus = part.contains(document.activeElement) && document.activeElement;
      if (fresh && (!focus || (focus.id && fresh.querySelector(`#${focus.id}`)))) {
        part.replaceChildren(...fresh.childNodes);
        if (focus) document.getElementById(focus.id).focus();
      } else all = false;
    }
    const { until } = page.documentElement.dataset;
    if (until) document.documentElement.dataset.until = until;
    if (all) wait();
    return all;
  };

  const isTyped = (field) => field.checked !== field.defaultChecked || field.value !== field.defaultValue;
  const somebodyTypes = () => [...document.querySelectorAll("input:not([type=hidden]), textarea")].some(isTyped);
  // The page as it is now, or why there is none.
  const fetched = async () => {
    // Without a net the old page is better than none.
    const answer = await fetch(location.href).catch(() => undefined);
    if (!answer || answer.status >= 500) return {};
    if (!answer.ok || answer.redirected) return { gone: true };
    return { page: new DOMParser().parseFromString(await answer.text(), "text/html") };
  };
  const look = async () => {
    if (document.hidden || Date.now() < due) return;
    if (!somebodyTypes()) {
      const answer = await fetch(location.href, { method: "HEAD" }).catch(() => undefined);
      if (answer?.ok) location.reload();
      return;
    }
    const { page } = await fetched();
    if (page) renew(page);
  };

  wait();
  setInterval(look, LOOK_MS);
  for (const woken of ["visibilitychange", "resume"]) document.addEventListener(woken, look);
  for (const woken of ["pageshow", "online", "focus"]) addEventListener(woken, look);
  // Who is signed out, or whose meeting is over, has to see a page that says so.
  let asked = 0;
  document.addEventListener("stale", async () => {
    const mine = (asked += 1);
    const { page, gone } = await fetched();
    if (mine !== asked) return; // a newer look is under way
    if (gone || (page && !renew(page))) location.reload();
  });
})();
