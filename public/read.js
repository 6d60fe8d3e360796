// Reads letters aloud and prints them. The buttons show only where this can run (style/parts/group.css).
(() => {
  const voice = window.speechSynthesis;
  const wake = (selector, then) => {
    for (const button of document.querySelectorAll(selector)) {
      button.classList.add("awake");
      button.addEventListener("click", () => then(button));
    }
  };
  wake(".printed", () => print());
  if (!voice) return;
  let reading;
  const turn = (button) => {
    if (button) [button.textContent, button.dataset.other] = [button.dataset.other, button.textContent];
  };
  const stop = () => {
    turn(reading);
    reading = undefined;
    voice.cancel();
  };
  wake(".aloud", (button) => {
    const again = reading === button;
    stop();
    if (again) return;
    const words = button.parentElement.querySelector(".said").innerText;
    const letter = new SpeechSynthesisUtterance(words.replace(/\n+/g, ". "));
    letter.lang = document.documentElement.lang;
    letter.rate = 0.9;
    letter.onend = () => reading === button && stop();
    turn((reading = button));
    voice.speak(letter);
  });
  addEventListener("pagehide", stop);
})();
