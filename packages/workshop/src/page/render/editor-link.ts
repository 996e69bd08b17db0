import { existsSync, readFileSync } from "node:fs";
import { type Html, html } from "../html.ts";

/** Editors that open a file by an address; `{path}` begins with a slash. The first is what a link says before one chose. */
export const EDITORS = [
  { name: "VS Code", address: "vscode://file{path}:{line}" },
  { name: "VS Code Insiders", address: "vscode-insiders://file{path}:{line}" },
  { name: "Cursor", address: "cursor://file{path}:{line}" },
  { name: "Windsurf", address: "windsurf://file{path}:{line}" },
  { name: "WebStorm", address: "webstorm://open?file={path}&line={line}" },
  { name: "Zed", address: "zed://file{path}:{line}" },
] as const;

/** A link into the editor, at the line of the task's TODO when the file still has it. Nothing for a file that is not there. */
export function editorLink(file: string, text: string, { id, task }: { id: string; task?: number }): Html | undefined {
  if (!existsSync(file)) return undefined;
  const path = addressPath(file);
  const line = task === undefined ? 1 : lineOf(file, task);
  const href = EDITORS[0].address.replace("{path}", path).replace("{line}", String(line));
  return html`<a class="open" id="${id}" href="${href}" data-path="${path}" data-line="${line}">${text}</a>`;
}

/** An absolute path as the path of an address, on every system: "/C:/x%20y". */
function addressPath(file: string): string {
  const slashed = file.replaceAll("\\", "/");
  return encodeURI(slashed.startsWith("/") ? slashed : `/${slashed}`)
    .replaceAll("#", "%23")
    .replaceAll("?", "%3F");
}

function lineOf(file: string, task: number): number {
  const found = readFileSync(file, "utf8")
    .split("\n")
    .findIndex((line) => new RegExp(`\\bTODO ${task}\\b`).test(line));
  return found < 0 ? 1 : found + 1;
}
