// Turns a list of steps with a place to choose for each into a list that is arranged with Up and Down. The selects stay,
// hidden, and carry the places; until something was moved they stay empty, so that an untouched list is asked about again.
// They leave the list: the server reads them in the order in which it showed the steps, wherever the steps went since.

/** @param {Document | Element} root */
export function orderSteps(root) {
  for (const list of root.querySelectorAll(".order-steps")) {
    if (list.closest("fieldset")?.disabled) continue;
    const steps = () => [...list.children];
    const selects = new Map(steps().map(step => [step, step.querySelector("select")]));
    list.after(...selects.values());
    const place = step => Number(selects.get(step).value) || steps().length + 1;
    steps().sort((a, b) => place(a) - place(b)).forEach(step => list.append(step));

    const said = document.createElement("p");
    said.className = "visually-hidden";
    said.setAttribute("role", "status");
    list.after(said);
    const hint = document.getElementById("chosen-hint");
    if (hint) hint.textContent = list.dataset.hint;

    const move = (step, by) => {
      const all = steps();
      const at = all.indexOf(step) + by;
      if (at < 0 || at >= all.length) return;
      if (by < 0) all[at].before(step); else all[at].after(step);
      steps().forEach((each, i) => { selects.get(each).value = String(i + 1); });
      said.textContent = `${list.dataset.moved} ${at + 1}`;
    };

    for (const step of steps()) {
      const name = step.querySelector("span").textContent;
      selects.get(step).hidden = true;
      const buttons = document.createElement("div");
      buttons.className = "order-buttons";
      for (const [word, by] of [[list.dataset.up, -1], [list.dataset.down, 1]]) {
        const button = document.createElement("button");
        Object.assign(button, { type: "button", className: "quiet", textContent: word });
        button.setAttribute("aria-label", `${word}: ${name}`);
        button.addEventListener("click", () => { move(step, by); button.focus(); });
        buttons.append(button);
      }
      step.append(buttons);
    }
    list.classList.add("arranged");
  }
}
