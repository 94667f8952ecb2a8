// Reads a text aloud with the browser's Vietnamese voice and marks the sentence being spoken. Where there is no such
// voice the link stays what it is: a page that explains how to hear the lesson.

export const voices = () => window.speechSynthesis?.getVoices().filter(v => v.lang.toLowerCase().startsWith("vi")) ?? [];

/** @param {Document | Element} root */
export function listen(root) {
  if (!("speechSynthesis" in window)) return;
  for (const link of root.querySelectorAll("a[data-listen]")) {
    link.addEventListener("click", event => {
      const voice = voices()[0];
      if (!voice) return;
      event.preventDefault();
      const label = link.querySelector("span");
      if (speechSynthesis.speaking) { speechSynthesis.cancel(); label.textContent = link.dataset.listenWord; return; }
      const text = document.getElementById(link.dataset.listen);
      if (!text) return;
      label.textContent = link.dataset.stop;
      speak(text, voice).finally(() => { label.textContent = link.dataset.listenWord; });
    });
  }
  // Voices arrive late in some browsers; asking early starts the loading.
  voices();
}

const speak = (element, voice) => say(element.matches("p, h1, legend") ? [element] : element.querySelectorAll("h1, p, li, label > span"), voice);

/** Speaks one after the other, until it is stopped. @param {Iterable<Element>} blocks */
export async function say(blocks, voice) {
  for (const block of blocks) {
    block.classList.add("spoken");
    const done = await new Promise(resolve => {
      const utterance = new SpeechSynthesisUtterance(block.textContent);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.rate = 0.9;
      utterance.onend = () => resolve(true);
      utterance.onerror = () => resolve(false);
      speechSynthesis.speak(utterance);
    });
    block.classList.remove("spoken");
    if (!done) return;
  }
}
