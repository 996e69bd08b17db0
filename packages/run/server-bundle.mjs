// One learner's program as JavaScript: a server, or a script that runs to its end. Its packages hardly ever change, so they are bundled once and kept; at every save
// only the learner's own files are built.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import { build, initialize } from "esbuild";
import { bundle } from "./bundle.mjs";
import { cachedBundle } from "./cached-bundle.mjs";
import { compiledPackages } from "./compile-packages.mjs";

/** Starts the bundler's own process now, with the environment of now; otherwise the first bundle starts it. Once only. */
export const startBundler = () => initialize({});

/** `@scope/package/file.js`, `package`; not `./file.ts` or `#exercise/file.ts`. Node's own modules are told apart after. */
const NAME = /^[@a-zA-Z]/;

/**
 * @param {object} options
 * @param {string} options.entry e.g. a server's `server.ts`, absolute
 * @param {string} options.outdir gets `server.mjs`, named as the entry
 * @param {string} options.cache where bundled packages are kept
 * @throws an esbuild BuildFailure, whose `errors` carry file, line and text, when a source does not compile
 */
export async function bundleServer({ entry, outdir, cache }) {
  const from = dirname(entry);
  const names = await importedPackages(entry, from);
  const packages = await bundlePackages(names, from, cache);
  await bundle({ entries: { [basename(entry, ".ts")]: entry }, outdir, from, plugins: [useBundled(packages)] });
}

/** The packages a server imports, Node's own left out. */
async function importedPackages(entry, from) {
  const found = new Set();
  const collect = {
    name: "collect",
    setup(builder) {
      builder.onResolve({ filter: NAME }, ({ path, kind }) => {
        if (kind === "entry-point" || isBuiltin(path)) return undefined;
        found.add(path);
        return { path, external: true };
      });
    },
  };
  const options = { absWorkingDir: from, entryPoints: [entry], platform: "node", format: "esm", plugins: [collect] };
  await build({ ...options, bundle: true, write: false, logLevel: "silent" });
  return [...found].toSorted();
}

/** Bundles the packages together, so that each of their classes exists once. @returns name → file */
async function bundlePackages(names, from, cache) {
  const key = createHash("sha256")
    .update(JSON.stringify([names, process.versions.node]))
    .digest("hex")
    .slice(0, 12);
  const doors = join(cache, `doors-${key}`);
  const files = names.map((name, index) => [name, `package-${index}`]);
  let isNew = false;
  const make = async () => {
    isNew = true;
    const exported = await namedExports(names, from);
    mkdirSync(doors, { recursive: true });
    for (const [name, file] of files) writeFileSync(join(doors, `${file}.js`), reexport(name, exported[name]));
  };
  const entries = Object.fromEntries(files.map(([, file]) => [file, join(doors, `${file}.js`)]));
  const folder = await cachedBundle({
    name: `packages-${key}`,
    entries,
    folder: cache,
    resolveFrom: from,
    before: make,
    map: false,
  });
  // Compiling takes longer than it spares one server; who comes back, comes often.
  const used = isNew ? folder : await compiledPackages({ folder, doors, names: files.map(([, file]) => file), from });
  return new Map(files.map(([name, file]) => [name, join(used, `${file}.mjs`)]));
}

/**
 * What Node itself sees as the exports of each package: for CommonJS only running it tells. TypeScript packages of the
 * workspace cannot be run by Node 20 and need not be: they are ES modules.
 */
async function namedExports(names, from) {
  const script = `const seen = {};
    for (const name of ${JSON.stringify(names)}) seen[name] = await import(name).then(Object.keys, () => undefined);
    process.stdout.write(JSON.stringify(seen));`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", script], { cwd: from });
  return JSON.parse(stdout);
}

function reexport(name, exported) {
  const from = JSON.stringify(name);
  if (!exported) return `export * from ${from};\n`;
  const names = exported.filter((one) => one !== "module.exports");
  return `export { ${names.join(", ")} } from ${from};\n`;
}

function useBundled(packages) {
  return {
    name: "use-bundled",
    setup(builder) {
      builder.onResolve({ filter: NAME }, ({ path }) =>
        packages.has(path) ? { path: packages.get(path), external: true } : undefined,
      );
    },
  };
}
