// Changes text size and colours in place, so that nothing is lost of what somebody is typing. Where it
// does not run, the form does the same with a new page.
(() => {
  const settings = document.querySelector(".view-settings");
  const form = settings?.querySelector("form");
  const root = document.documentElement.dataset;
  const look = { text_size: (value) => (root.size = value), contrast: (value) => (root.contrast = value === "1" ? "more" : "normal"), still: (value) => (root.motion = value === "1" ? "still" : "normal") };

  form?.addEventListener("submit", (event) => {
    const button = event.submitter;
    if (!button || !look[button.name]) return;
    event.preventDefault();
    look[button.name](button.value);
    for (const other of button.parentElement.children) other.setAttribute("aria-pressed", String(other === button));
    fetch(form.action, { method: "POST", body: new URLSearchParams([[button.name, button.value]]), redirect: "manual", keepalive: true }).catch(() => {});
  });
  settings?.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    settings.open = false;
    settings.querySelector("summary").focus();
  });
})();
