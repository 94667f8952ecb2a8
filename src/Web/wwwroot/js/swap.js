// A form inside [data-swap] is sent without leaving the page: the answer's own [data-swap] takes its place. Anything
// unexpected (no network, another page, an error) falls back to what the browser does by itself.

/** @param {(root: Element) => void} improve */
export function swap(improve) {
  document.addEventListener("submit", async event => {
    const form = event.target;
    const part = form.closest("[data-swap]");
    if (!part || form.method !== "post" || form.dataset.plain !== undefined) return;
    event.preventDefault();
    const body = new URLSearchParams(new FormData(form, event.submitter));
    const buttons = form.querySelectorAll("button");
    buttons.forEach(b => { b.disabled = true; });
    try {
      const answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "text/html" } });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.querySelector("[data-swap]");
      if (!fresh) throw new Error("another page");
      window.speechSynthesis?.cancel();
      part.replaceWith(fresh);
      document.title = page.title;
      history.replaceState(null, "", answer.url);
      improve(fresh);
      const focus = fresh.querySelector("#refused, [role=alert], h1");
      focus?.setAttribute("tabindex", "-1");
      focus?.focus({ preventScroll: true });
      focus?.scrollIntoView({ block: "start" });
    } catch {
      buttons.forEach(b => { b.disabled = false; });
      const again = document.createElement("input");
      if (event.submitter?.name) {
        Object.assign(again, { type: "hidden", name: event.submitter.name, value: event.submitter.value });
        form.append(again);
      }
      form.submit();
    }
  });
}
