import { type TemplateResult, html, nothing } from "lit";
import { currentPath, href } from "./navigation.ts";

export type Blade = readonly [path: string, name: string];

/** The menu of one object: its blades, in groups. */
export interface BladeMenu {
  /** What the menu is of, for those who hear it. */
  readonly label: string;
  /** Behind `/portal`: "/app-registrations/<id>". */
  readonly base: string;
  /** A group without a name comes first. */
  readonly groups: readonly (readonly [group: string, blades: readonly Blade[]])[];
}

export function bladeMenu({ label, base, groups }: BladeMenu): TemplateResult {
  const here = currentPath();
  const link = ([path, name]: Blade) =>
    html`<li>
      <a href=${href(`${base}/${path}`)} aria-current=${here === `${base}/${path}` ? "page" : "false"}>${name}</a>
    </li>`;
  return html`<nav aria-label=${label}>
    ${groups.map(
      ([group, blades]) =>
        html`${group ? html`<h2>${group}</h2>` : nothing}
          <ul>
            ${blades.map(link)}
          </ul>`,
    )}
  </nav>`;
}
