// Opens a question over the page and closes it again. Where this does not run, the links lead to the
// question and away from it.
(() => {
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href^='#']");
    if (!link) return;
    const asked = document.getElementById(link.hash.slice(1));
    const open = link.closest("dialog[open]");
    if (asked?.localName === "dialog" && asked.showModal) asked.showModal();
    else if (open) open.close();
    else return;
    event.preventDefault();
  });
  // A key that is held down says the same again and again: it must not answer what it has just asked.
  document.addEventListener("keydown", (event) => {
    if (event.repeat && event.key === "Enter" && event.target.closest?.("dialog[open]")) event.preventDefault();
  });
})();
