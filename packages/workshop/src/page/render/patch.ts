import type { FileDiff } from "../../sources/diff-sources.ts";
import { type Html, html } from "../html.ts";

/** One patch; `+` and `-` lead, so that colour says nothing alone. */
export function renderPatch({ patch }: FileDiff): Html {
  const lines = patch.split("\n").map((line) => html`<span class="${kindOf(line)}">${line}${"\n"}</span>`);
  return html`<pre class="patch" tabindex="0"><code>${lines}</code></pre>`;
}

function kindOf(line: string): string {
  if (/^(\+\+\+|---|@@)/.test(line)) return "place";
  return line.startsWith("+") ? "comes" : line.startsWith("-") ? "goes" : "";
}
