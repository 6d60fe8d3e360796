// The card that a group looks at together: hears when somebody turns it and has the page take what lies open now
// (`stale`, public/wait.js). Where this does not run, or hears nothing, the page has a button to look.
(() => {
  const AGAIN_MS = 10 * 1000; // after a refusal EventSource gives up; then the page is looked at as often
  const table = document.querySelector("[data-live]");
  let source;
  let timer;

  const shown = () => table.querySelector("[data-turns]").dataset.turns;
  const stale = () => document.dispatchEvent(new Event("stale"));
  const listen = () => {
    clearTimeout(timer);
    source?.close();
    source = new EventSource(table.dataset.live);
    source.addEventListener("turn", ({ data }) => {
      table.dataset.listens = "";
      if (data !== shown()) stale();
    });
    source.addEventListener("end", () => {
      source.close();
      stale();
      timer = setTimeout(listen, AGAIN_MS);
    });
    source.addEventListener("error", () => {
      if (source.readyState !== EventSource.CLOSED) return;
      delete table.dataset.listens;
      stale();
      timer = setTimeout(listen, AGAIN_MS);
    });
  };

  // A telephone that slept may believe that it still hears. Whoever looks elsewhere hears nothing, and needs no stream.
  const look = () => {
    if (!document.hidden) return listen();
    clearTimeout(timer);
    source?.close();
  };
  document.addEventListener("visibilitychange", look);
  for (const woken of ["pageshow", "online"]) addEventListener(woken, look);
  addEventListener("pagehide", () => source?.close());

  // Turns without a new page; where that fails, the form goes its own way.
  table.addEventListener("submit", async (event) => {
    const form = event.target;
    if (form.method !== "post") return;
    event.preventDefault();
    const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) }).catch(() => undefined);
    if (answer) stale();
    else form.submit();
  });
})();
