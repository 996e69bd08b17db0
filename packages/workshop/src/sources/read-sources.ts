import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Path inside the folder, with `/` on every system → text. */
export type Sources = ReadonlyMap<string, string>;

const NOT_SOURCES = new Set(["node_modules", ".answers", ".DS_Store"]);

/** Every file under `folder`, sorted by path. A folder that is not there holds none. */
export function readSources(folder: string): Sources {
  return new Map(list(folder, "").map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}

function list(folder: string, inside: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(join(folder, inside), { withFileTypes: true })
    .filter((entry) => !NOT_SOURCES.has(entry.name))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = inside ? `${inside}/${entry.name}` : entry.name;
      if (entry.isDirectory()) return list(folder, path);
      return entry.isFile() ? [path] : [];
    });
}

/** The two hold the same files with the same text. */
export function sameSources(one: Sources, other: Sources): boolean {
  return one.size === other.size && [...one].every(([path, text]) => other.get(path) === text);
}
