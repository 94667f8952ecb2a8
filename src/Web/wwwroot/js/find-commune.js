// Shows communes while the name is being typed. Without it the form asks the server and answers with the same list.

const form = document.querySelector("form[data-find]");
const field = form?.querySelector("input[type=search]");
const found = document.getElementById("found");
const pause = 250;
let waiting;
let asked = 0;

field?.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(show, pause);
});

async function show() {
  const text = field.value.trim();
  const mine = ++asked;
  if (text.length < 2) { found.replaceChildren(); return; }
  try {
    const address = new URL(form.action, location.href);
    address.search = new URLSearchParams(new FormData(form)).toString();
    const answer = await fetch(address, { headers: { Accept: "text/html" } });
    // Signed out meanwhile, or an error: the button still works and says what is wrong.
    if (!answer.ok || answer.redirected) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (mine === asked) found.replaceChildren(...page.getElementById("found").childNodes);
  } catch {
    // No network: the button stays.
  }
}
