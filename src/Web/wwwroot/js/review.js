// The review of a plan without leaving the page: a press is sent, the answer's cards take the place of those that changed, and the
// next open card takes the focus. Anything unexpected falls back to what the browser does by itself.

/** @param {ParentNode} root */
export function review(root) {
  const form = root.querySelector("[data-review]");
  document.querySelector(".review-keys").hidden = false;
  let busy = false;

  form.addEventListener("submit", async event => {
    if (!event.submitter?.name) return;
    event.preventDefault();
    if (busy) return;
    busy = true;
    const pressed = event.submitter.closest(".plan-card")?.id;
    const body = new URLSearchParams(new FormData(form, event.submitter));
    try {
      const answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "text/html" } });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.querySelector("[data-review]");
      if (!fresh) throw new Error("another page");
      const sections = fresh.querySelectorAll("section");
      form.querySelectorAll("section").forEach((section, i) => { if (section.innerHTML !== sections[i].innerHTML) section.replaceWith(sections[i]); });
      document.getElementById("counts").replaceWith(page.getElementById("counts"));
      // On to the next that is open; what was opened again is looked at itself.
      const at = document.getElementById(pressed ?? "");
      const rest = at ? cards().slice(cards().indexOf(at)) : cards();
      look(rest.find(card => card.classList.contains("is-open")) ?? open()[0] ?? at);
    } catch {
      const again = document.createElement("input");
      Object.assign(again, { type: "hidden", name: event.submitter.name, value: event.submitter.value });
      form.append(again);
      form.submit();
    }
    busy = false;
  });

  const cards = () => [...form.querySelectorAll(".plan-card")];
  const open = () => [...form.querySelectorAll(".plan-card.is-open")];
  const look = card => { card?.focus({ preventScroll: true }); card?.scrollIntoView({ block: "center" }); };

  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
    const card = document.activeElement.closest(".plan-card");
    const key = event.key.toLowerCase();
    if (key === "j" || key === "k") {
      const all = cards();
      const at = card ? all.indexOf(card) + (key === "j" ? 1 : -1) : Math.max(all.indexOf(open()[0]), 0);
      look(all[Math.min(Math.max(at, 0), all.length - 1)]);
      event.preventDefault();
    } else if (card) {
      const act = card.querySelector(`[data-key="${CSS.escape(key)}"]`);
      if (act) { event.preventDefault(); act.click(); }
    }
  });

  if (location.hash.startsWith("#the-")) look(document.getElementById(location.hash.slice(1)));
}
