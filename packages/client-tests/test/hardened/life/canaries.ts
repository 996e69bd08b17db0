import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { MARK_OF_NOTES } from "./notebook.ts";
import { MARK_OF_PEOPLE } from "./staff.ts";
import type { World } from "./world.ts";

/** A place where something may have been written down, and all of it. */
export interface Place {
  readonly name: string;
  readonly text: string;
}

/** Characters. The end of a token is its signature, or random. */
const FRAGMENT = 20;
const LONG_ENOUGH = /[\w.~+/=-]{20,}/g;

/** All files of a folder, as one text. */
function filesIn(folder: string): string {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map(({ parentPath, name }) => `${name}\n${readFileSync(join(parentPath, name), "latin1")}`).join("\n");
}

/** Everywhere that people's data must not be. */
export async function placesOf({ servers, redis, collector, evidence }: World): Promise<Place[]> {
  const [, folder] = (await redis.command("CONFIG", "GET", "dir")) as string[];
  const stored = await redis.dump();
  return [
    ...servers.flatMap((server, index) => [
      { name: `server ${index + 1}, stdout`, text: server.stdout() },
      { name: `server ${index + 1}, stderr`, text: server.stderr() },
      { name: `server ${index + 1}, files and audit`, text: filesIn(server.home) },
    ]),
    { name: "Redis, keys and values", text: stored.map(({ key, value }) => `${key}\n${value}`).join("\n") },
    { name: "Redis, append-only file", text: filesIn(join(folder ?? "", "appendonlydir")) },
    { name: "collector", text: collector.text() },
    { name: "bodies of refusals", text: evidence.refusals.join("\n") },
  ];
}

/** @returns where something was found that must be nowhere, and what kind of thing */
export function findCanaries(places: readonly Place[], secrets: Iterable<string>): string[] {
  const ends = new Set([...secrets].filter(({ length }) => length >= FRAGMENT).map((one) => one.slice(-FRAGMENT)));
  const hasEnd = (run: string) => {
    for (let at = 0; at + FRAGMENT <= run.length; at += 1) if (ends.has(run.slice(at, at + FRAGMENT))) return true;
    return false;
  };
  return places.flatMap(({ name, text }) => [
    ...[MARK_OF_NOTES, MARK_OF_PEOPLE].filter((mark) => text.includes(mark)).map((mark) => `${name}: ${mark}`),
    ...((text.match(LONG_ENOUGH) ?? []).some(hasEnd) ? [`${name}: a token, code, key or password`] : []),
  ]);
}
