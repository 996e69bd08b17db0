import { statSync } from "node:fs";
import { join, resolve, sep } from "node:path";

/**
 * The file that a path of the built site means: itself, the page of that name, or a folder's index.
 * @returns undefined when there is none, also for a path that leads out of the folder
 */
export function findFile(folder: string, path: string): string | undefined {
  const wanted = resolve(join(folder, decode(path)));
  if (wanted !== folder && !wanted.startsWith(folder + sep)) return undefined;
  return [wanted, `${wanted}.html`, join(wanted, "index.html")].find(isFile);
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
