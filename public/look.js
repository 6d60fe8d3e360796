// On pages with forms of ours: changes the look in place, so that nothing is lost of what somebody is
// typing, and keeps Enter on a box from sending the form. Where it does not run, forms do the same with a
// new page.
(() => {
  const settings = document.querySelector(".view-settings");
  const form = settings?.querySelector("form");
  const root = document.documentElement.dataset;
  const look = {
    text_size: (value) => (root.size = value),
    contrast: (value) => (root.contrast = value === "1" ? "more" : "normal"),
    still: (value) => (root.motion = value === "1" ? "still" : "normal"),
  };

  form?.addEventListener("submit", (event) => {
    const button = event.submitter;
    if (!button || !look[button.name]) return;
    event.preventDefault();
    look[button.name](button.value);
    for (const other of button.parentElement.children) other.setAttribute("aria-pressed", String(other === button));
    const body = new URLSearchParams([[button.name, button.value]]);
    // It goes on to its end even if somebody leaves the page at once.
    fetch(form.action, { method: "POST", body, redirect: "manual", keepalive: true }).catch(() => {});
  });
  settings?.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    settings.open = false;
    settings.querySelector("summary").focus();
  });
  // Whoever presses Enter on a box means to tick it. Browsers would send the form, half filled in.
  document.addEventListener("keydown", (event) => {
    const box = event.target;
    if (event.key !== "Enter" || !box.matches?.("input[type=checkbox], input[type=radio]")) return;
    event.preventDefault();
    if (!event.repeat) box.click();
  });
})();
