// A bundle that is made again only when one of its sources, or the lockfile, changed.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** Packages that find their own files at run time and so cannot be bundled, and the bundler. */
export const EXTERNAL = ["vitest", "vitest/*", "esbuild", "fsevents", "@workshop/run/*"];
/** A running command may still load a chunk of the bundle before. */
const KEEP = 60 * 60 * 1000;

const lockfile = resolve(import.meta.dirname, "../../pnpm-lock.yaml");

/**
 * @param {object} options
 * @param {string} options.name of the bundle among those of the same package
 * @param {Record<string, string>} options.entries output name → source file, absolute
 * @param {string} [options.folder] where bundles are kept; default: with the package of the first entry
 * @param {string} [options.resolveFrom] a folder whose packages are found besides those of the sources
 * @param {() => Promise<void>} [options.before] makes the sources; called only when the bundle has to be made
 * @param {boolean} [options.map] see bundle.mjs
 * @returns {Promise<string>} the folder that holds `<output name>.mjs`
 */
export async function cachedBundle({
  name,
  entries,
  folder = cacheFolder(Object.values(entries)[0]),
  resolveFrom,
  before,
  map,
}) {
  const stamp = join(folder, `${name}.json`);
  const fresh = readFresh(stamp);
  if (fresh) return join(folder, fresh);
  mkdirSync(folder, { recursive: true });
  await before?.();
  const { bundle } = await import("./bundle.mjs");
  const made = `${name}-${Date.now().toString(36)}-${process.pid}`;
  const inputs = await bundle({
    entries,
    outdir: join(folder, made),
    from: folder,
    external: EXTERNAL,
    resolveFrom,
    splitting: true,
    minify: true,
    map,
  });
  const own = [...inputs.filter((file) => !file.includes("node_modules")), lockfile].filter((file) => existsSync(file));
  // The stamp is moved into place last: two commands may start at once, and one may be killed.
  const aside = `${stamp}.${process.pid}`;
  writeFileSync(aside, JSON.stringify({ made, inputs: own.map((file) => [file, statSync(file).mtimeMs]) }));
  renameSync(aside, stamp);
  removeOld(folder, name, made);
  return join(folder, made);
}

function cacheFolder(file) {
  let folder = dirname(file);
  while (!existsSync(join(folder, "package.json"))) folder = dirname(folder);
  return join(folder, "node_modules", ".cache", "workshop");
}

function readFresh(stamp) {
  if (!existsSync(stamp)) return undefined;
  const { made, inputs } = JSON.parse(readFileSync(stamp, "utf8"));
  const unchanged = inputs.every(([file, time]) => statSync(file, { throwIfNoEntry: false })?.mtimeMs === time);
  return unchanged && existsSync(join(dirname(stamp), made)) ? made : undefined;
}

function removeOld(folder, name, made) {
  for (const entry of readdirSync(folder)) {
    const old =
      entry.startsWith(`${name}-`) && entry !== made && Date.now() - statSync(join(folder, entry)).mtimeMs > KEEP;
    if (old) rmSync(join(folder, entry), { recursive: true, force: true });
  }
}
