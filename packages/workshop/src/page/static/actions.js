// What a button does: `data-action` names it, `data-body` is what is sent.
import { announce } from "./announce.js";
import { ask } from "./ask.js";
import { confirmReplacement } from "./confirm.js";

async function replace(body) {
  const plan = await ask("GET", `/api/replacement?${new URLSearchParams(body)}`);
  if (!plan.question) return plan;
  return (await confirmReplacement(plan)) ? ask("POST", "/api/replace", body) : {};
}

const ACTIONS = {
  grade: (body) => ask("POST", "/api/grade", body),
  cancel: (body) => ask("POST", "/api/cancel", body),
  hint: (body) => ask("POST", "/api/hint", body),
  replace,
};

async function press(button) {
  if (button.getAttribute("aria-busy")) return;
  button.setAttribute("aria-busy", "true");
  const { message } = await ACTIONS[button.dataset.action](JSON.parse(button.dataset.body));
  button.removeAttribute("aria-busy");
  announce(message);
}

/** One listener for every button, those that come later too. */
export function pressButtons() {
  document.addEventListener("click", ({ target }) => {
    const button = target.closest("button[data-action]");
    if (button) void press(button);
  });
}
