// Runs one of our TypeScript commands in this process.
import module from "node:module";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { cachedBundle } from "./cached-bundle.mjs";

/** @param {string} entry absolute path of a `.ts` file; @param {string[]} args what it finds in `process.argv` */
export async function runTypeScript(entry, args) {
  const name = `${basename(dirname(entry))}-${basename(entry, ".ts")}`;
  const folder = await cachedBundle({ name, entries: { main: entry } });
  // Compiled code is kept, too, from Node 22.1 on.
  module.enableCompileCache?.(join(dirname(folder), "compiled"));
  process.argv = [process.argv[0], entry, ...args];
  await import(pathToFileURL(join(folder, "main.mjs")).href);
}
