// Shows and hides passwords on demand. The buttons show only where this can run (style/parts/form.css).
(() => {
  for (const button of document.querySelectorAll(".reveal")) {
    const field = button.parentElement.querySelector("input");
    button.classList.add("awake");
    button.addEventListener("click", () => {
      const shown = field.type === "text";
      field.type = shown ? "password" : "text";
      [button.textContent, button.dataset.other] = [button.dataset.other, button.textContent];
    });
    // What the browser remembers as a password must have been one when it was sent.
    field.form?.addEventListener("submit", () => (field.type = "password"));
  }
})();
