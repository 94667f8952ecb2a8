// Puts a question to the ear: its words step back, a button speaks them, every option has one too and a sign to tell it by.
// Screen readers still have the words. Where the device has no Vietnamese voice the words stay, and the page says why.
import { say, voices } from "./listen.js";

const signs = ["●", "■", "▲", "★", "◆", "✚", "♥", "⬟"];
const longestWait = 1500; // ms; voices arrive late in some browsers

// A browser speaks only after a touch. From the first one on every question is read as it comes.
let touched = false;

const voice = () => new Promise(resolve => {
  if (!("speechSynthesis" in window) || voices().length > 0) { resolve(voices()[0]); return; }
  const done = () => resolve(voices()[0]);
  speechSynthesis.addEventListener("voiceschanged", done, { once: true });
  setTimeout(done, longestWait);
});

/** @param {HTMLElement} article */
export async function byEar(article) {
  const spoken = await voice();
  if (!spoken) { article.querySelector("[data-no-voice]").hidden = false; return; }
  article.classList.add("by-ear");

  const ear = (label, blocks, name) => {
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "ear" });
    button.setAttribute("aria-label", name ? `${label}: ${name}` : label);
    const picture = document.createElement("img");
    Object.assign(picture, { src: article.querySelector(".ear-choice img").src, alt: "", width: 32, height: 32 });
    button.append(picture);
    button.addEventListener("click", () => {
      touched = true;
      speechSynthesis.cancel();
      say(blocks, spoken);
    });
    return button;
  };

  const question = [...article.querySelectorAll("#situation, #question > h1, #question > .where, legend h1, legend h2, #chosen-hint")];
  const first = ear(article.dataset.earQuestion, question);
  first.classList.add("ear-question");
  first.append(article.dataset.earQuestion);
  article.querySelector("#question").prepend(first);

  const screen = article.querySelector(".phone");
  if (screen) { screen.before(ear(article.dataset.ear, [...screen.querySelectorAll(".phone-bar, .phone-screen p, .phone-screen > label:not(.choice)")], screen.getAttribute("aria-label"))); }

  [...article.querySelectorAll(".choices label.choice, .order-steps li")].forEach((option, place) => {
    const words = option.querySelector("span");
    const name = words.textContent.trim();
    let heard = words;
    // What stands on a screen is the matter itself and stays to be seen.
    if (!option.closest(".phone")) {
      heard = document.createElement("span");
      heard.className = "heard";
      heard.append(...[...words.childNodes].filter(n => n.nodeType === Node.TEXT_NODE));
      const sign = document.createElement("span");
      Object.assign(sign, { className: "sign", textContent: signs[place % signs.length] });
      sign.setAttribute("aria-hidden", "true");
      words.append(sign, heard);
    }
    const button = ear(article.dataset.ear, [heard], name);
    if (option.matches("li")) { option.prepend(button); return; }
    const row = document.createElement("div");
    row.className = "ear-row";
    option.replaceWith(row);
    row.append(option, button);
  });

  if (touched) { say(question, spoken); }
}
