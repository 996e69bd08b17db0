import { createHash } from "node:crypto";
import type { Html } from "./html.ts";

/** All text meets a contrast of 4.5 in both schemes; the card fits 360 px. */
const STYLE = `
:root { color-scheme: light dark; --back: #f2f2f2; --card: #fff; --text: #1b1b1b; --soft: #5a5a5a; --line: #8a8a8a; --blue: #0062ad; --on-blue: #fff; --red: #b3261e; --note: #fff4ce; }
@media (prefers-color-scheme: dark) { :root { --back: #161616; --card: #242424; --text: #f3f3f3; --soft: #c2c2c2; --line: #8f8f8f; --blue: #6cb8f6; --on-blue: #10202d; --red: #ff9d94; --note: #433519; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 16px; background: var(--back); color: var(--text); font: 15px/1.45 "Segoe UI", system-ui, sans-serif; }
main { width: 100%; max-width: 440px; background: var(--card); padding: 28px; border-radius: 4px; box-shadow: 0 2px 8px rgb(0 0 0 / 25%); overflow-wrap: anywhere; }
.tenant { margin: -28px -28px 20px; padding: 8px 28px; background: var(--note); font-size: 13px; border-radius: 4px 4px 0 0; }
h1 { font-size: 24px; font-weight: 600; margin: 4px 0 12px; }
label { display: block; margin: 12px 0 4px; }
input[type=text], input[type=password] { width: 100%; padding: 8px; font: inherit; color: inherit; background: transparent; border: 1px solid var(--line); border-radius: 2px; }
:focus-visible { outline: 3px solid var(--blue); outline-offset: 2px; }
.problem { color: var(--red); margin: 8px 0; }
.soft, dt { color: var(--soft); font-size: 13px; }
.actions { display: flex; flex-flow: row-reverse wrap; justify-content: flex-start; gap: 8px; margin-top: 20px; }
button { font: inherit; min-height: 36px; padding: 6px 18px; color: var(--text); background: transparent; border: 1px solid var(--line); border-radius: 2px; cursor: pointer; }
button.main { background: var(--blue); border-color: var(--blue); color: var(--on-blue); }
button.row { display: block; width: 100%; text-align: start; padding: 12px; margin: 8px 0; }
button.row small { display: block; color: var(--soft); }
ul { padding-inline-start: 20px; } li { margin: 6px 0; } dl { margin: 12px 0; } dd { margin: 0 0 8px; }
`;

/** Not in a template: the policy names its exact bytes, and a formatter rearranges markup. */
export const STYLE_ELEMENT: Html = { markup: `<style>${STYLE}</style>` };

export const STYLE_HASH = `'sha256-${createHash("sha256").update(STYLE).digest("base64")}'`;
