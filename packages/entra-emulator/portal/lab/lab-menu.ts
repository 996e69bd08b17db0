import { type TemplateResult, html } from "lit";
import { currentPath, href } from "../shell/navigation.ts";

const PAGES: readonly (readonly [path: string, name: string])[] = [
  ["/lab/trace", "Live trace"],
  ["/lab/faults", "Faults"],
  ["/lab/clock", "Clock"],
  ["/lab/keys", "Signing keys"],
  ["/lab/mint", "Hostile tokens"],
  ["/lab/inspect", "May my server accept this?"],
];

export function labMenu(): TemplateResult {
  const path = currentPath();
  const here = path === "/lab" ? "/lab/trace" : path;
  return html`<nav class="menu" aria-label="Lab">
    <ul>
      ${PAGES.map(
        ([path, name]) =>
          html`<li><a href=${href(path)} aria-current=${here === path ? "page" : "false"}>${name}</a></li>`,
      )}
    </ul>
  </nav>`;
}
