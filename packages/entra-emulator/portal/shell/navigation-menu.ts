import { type TemplateResult, html } from "lit";
import { currentPath, href } from "./navigation.ts";

/** The areas of the portal, in the order of the real one; the Lab is ours. */
const AREAS: readonly (readonly [path: string, name: string])[] = [
  ["/app-registrations", "App registrations"],
  ["/enterprise-applications", "Enterprise applications"],
  ["/users", "Users"],
  ["/groups", "Groups"],
  ["/sign-in-logs", "Sign-in logs"],
  ["/lab", "Lab"],
];

export function navigationMenu(): TemplateResult {
  const here = currentPath();
  const isHere = (path: string) => here === path || here.startsWith(`${path}/`);
  return html`<ul>
    ${AREAS.map(
      ([path, name]) =>
        html`<li><a href=${href(path)} aria-current=${isHere(path) ? "page" : "false"}>${name}</a></li>`,
    )}
  </ul>`;
}
