// Runs one of our TypeScript commands in this process, from a bundle that is made again only when a source changed.
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

/** Packages that find their own files at run time and so cannot be bundled. */
const EXTERNAL = ["vitest", "vitest/*", "esbuild", "fsevents"];

function packageFolder(file) {
  let folder = dirname(file);
  while (!existsSync(join(folder, "package.json"))) folder = dirname(folder);
  return folder;
}

function isFresh(stamp) {
  if (!existsSync(stamp)) return false;
  const { inputs } = JSON.parse(readFileSync(stamp, "utf8"));
  return inputs.every(([file, time]) => statSync(file, { throwIfNoEntry: false })?.mtimeMs === time);
}

/** @param {string} entry absolute path of a `.ts` file; @param {string[]} args what it finds in `process.argv` */
export async function runTypeScript(entry, args) {
  const cache = join(packageFolder(entry), "node_modules", ".cache");
  const name = basename(dirname(entry)) + "-" + basename(entry, ".ts");
  const [outfile, stamp] = [join(cache, `${name}.mjs`), join(cache, `${name}.json`)];
  if (!isFresh(stamp)) {
    mkdirSync(cache, { recursive: true });
    const { bundle } = await import("./bundle.mjs");
    // Made aside and moved: two commands may start at once.
    const aside = join(cache, `${name}.${process.pid}.mjs`);
    const lockfile = resolve(import.meta.dirname, "../../pnpm-lock.yaml");
    const own = (await bundle({ entry, outfile: aside, external: EXTERNAL })).filter(
      (file) => !file.includes("node_modules"),
    );
    renameSync(aside, outfile);
    renameSync(`${aside}.map`, `${outfile}.map`);
    const inputs = [...own, lockfile].map((file) => [file, statSync(file).mtimeMs]);
    writeFileSync(stamp, JSON.stringify({ inputs }));
  }
  process.argv = [process.argv[0], entry, ...args];
  await import(pathToFileURL(outfile).href);
}
