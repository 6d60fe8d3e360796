// Looks again and again whether what a page waits for is there, and only then opens the page anew. Until
// then nothing moves under the reader; where this does not run, the page says how to look.
(() => {
  const PAUSE_MS = 3000;
  const look = async () => {
    const answer = await fetch(location.href).catch(() => undefined);
    const page = answer?.ok ? await answer.text() : "";
    if (page && !page.includes("data-waits")) location.reload();
    else setTimeout(look, PAUSE_MS);
  };
  setTimeout(look, PAUSE_MS);
})();
