// Everything here improves a page that already works without it.
import { listen } from "./listen.js";
import { swap } from "./swap.js";

const improve = async root => {
  listen(root);
  // Few pages have one: the others need not bring its script.
  if (root.querySelector(".order-steps")) (await import("./order-steps.js")).orderSteps(root);
  if (root.querySelector("[data-review]")) (await import("./review.js")).review(root);
  for (const form of root.querySelectorAll("form[data-progress]")) (await import("./upload.js")).upload(form, improve);
  for (const field of root.querySelectorAll("input[data-shrink]")) (await import("./shrink.js")).shrink(field);
  const ear = root.closest?.("[data-ear]") ?? root.querySelector("[data-ear]");
  if (ear) (await import("./by-ear.js")).byEar(ear);
};
improve(document);
swap(improve);

// A refused form is announced: the summary takes the focus.
document.getElementById("refused")?.focus();
