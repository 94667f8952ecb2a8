// A form with a file says how far it has been sent: with a weak signal that takes minutes, and a page that stands still is pressed again.
// The answer is shown as the browser would show it. Anything unexpected gives the form back with what was typed and chosen.

/** @param {HTMLFormElement} form @param {(root: Element) => void} improve */
export function upload(form, improve) {
  form.addEventListener("submit", event => {
    if (![...form.querySelectorAll("input[type=file]")].some(field => field.files.length > 0)) return;
    event.preventDefault();
    const [button, body] = [event.submitter, new FormData(form, event.submitter)];
    const bar = Object.assign(document.createElement("progress"), { max: 100, value: 0 });
    const said = document.createElement("p");
    said.setAttribute("role", "status");
    said.append(form.dataset.progress.replace("{0}", "0"), bar);
    form.querySelector("[role=status]")?.remove();
    button.disabled = true;
    button.after(said);

    const sending = new XMLHttpRequest();
    sending.upload.addEventListener("progress", ({ loaded, total }) => {
      bar.value = Math.floor(loaded * 100 / total);
      said.firstChild.data = form.dataset.progress.replace("{0}", bar.value);
    });
    const giveBack = why => {
      button.disabled = false;
      bar.remove();
      said.firstChild.data = why;
    };
    sending.addEventListener("error", () => giveBack(form.dataset.failed));
    sending.addEventListener("load", () => {
      if (sending.status === 200) return location.assign(sending.responseURL);
      const page = new DOMParser().parseFromString(sending.responseText, "text/html");
      const [fresh, here] = [page.querySelector("main"), document.querySelector("main")];
      // Too large, signed out meanwhile, a fault: told beside the button, and the form stays.
      if (sending.status !== 422 || !fresh) return giveBack(fresh?.querySelector("h1")?.textContent ?? form.dataset.failed);
      // What was chosen stays chosen.
      const chosen = [...form.querySelectorAll("input[type=file]")].map(field => [field.id, field.files]);
      here.replaceWith(fresh);
      for (const [id, files] of chosen) {
        const field = document.getElementById(id);
        if (field) field.files = files;
      }
      document.title = page.title;
      improve(fresh);
      document.getElementById("refused")?.focus();
    });
    sending.open("POST", form.action);
    sending.send(body);
  });
}
