import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";

/**
 * `mistake.json` or `alternative.json`: how an answer differs from the solution. Whole files that differ lie beside
 * it. An edit names the lines as they are in the solution, so it cannot rot unnoticed.
 */
const changesFile = z.object({
  /** Another answer of the same solution to start from, e.g. "alternatives/own-token-cache". */
  on: z.string().optional(),
  /** Mistakes only: the cards that catch it, its own first. */
  fails: z.array(z.string()).optional(),
  /** Mistakes only: the others cannot be tried, because a good request fails. */
  blocks: z.boolean().optional(),
  edits: z.array(z.object({ file: z.string(), find: z.string(), replace: z.string() })).default([]),
});

const CHANGES = ["mistake.json", "alternative.json"];

/**
 * Changes the sources in `folder` as `<solution>/<name>` says.
 * @throws Error when an edit does not fit exactly once: the mistake must be mended, not skipped
 */
export function applyChanges(solution: string, name: string, folder: string): void {
  const from = join(solution, name);
  const file = CHANGES.map((one) => join(from, one)).find((one) => existsSync(one));
  const changes = changesFile.parse(file ? JSON.parse(readFileSync(file, "utf8")) : {});
  if (changes.on) applyChanges(solution, changes.on, folder);
  cpSync(from, folder, { recursive: true, filter: (path) => !CHANGES.includes(basename(path)) });
  for (const { file: target, find, replace } of changes.edits) {
    const source = readFileSync(join(folder, target), "utf8");
    const found = source.split(find).length - 1;
    if (found !== 1)
      throw new Error(`${name}: an edit of ${target} fits ${found} times, not once: ${find.slice(0, 60)}`);
    writeFileSync(
      join(folder, target),
      source.replace(find, () => replace),
    );
  }
}
