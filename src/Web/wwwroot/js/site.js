// Everything here improves a page that already works without it.
import { listen } from "./listen.js";
import { orderSteps } from "./order-steps.js";
import { swap } from "./swap.js";

const improve = root => { listen(root); orderSteps(root); };
improve(document);
swap(improve);

// A refused form is announced: the summary takes the focus.
document.getElementById("refused")?.focus();
