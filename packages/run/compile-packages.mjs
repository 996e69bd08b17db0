// The packages of a learner's program once more, as one script whose compiled code is kept: half of what a server's
// start costs is V8 reading five megabytes of JavaScript. Node keeps compiled code by itself from 22.1 on; this works on 20, too.
import { execFile } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { bundle } from "./bundle.mjs";
import { EXTERNAL } from "./cached-bundle.mjs";

const LOADER = "load-packages.mjs";

/**
 * Makes it if it is not there. It is a folder of its own: a program that starts meanwhile must not meet half of each.
 *
 * @param {object} options
 * @param {string} options.folder a bundle of ES modules, `<name>.mjs` each
 * @param {string} options.doors the folder with their sources, `<name>.js` each
 * @param {string[]} options.names
 * @param {string} options.from a folder whose packages the sources import
 * @returns {Promise<string>} the folder that holds `<name>.mjs`: the given one, when its packages cannot be a script (one
 *   of them awaits at its top)
 */
export async function compiledPackages({ folder, doors, names, from }) {
  const compiled = `${folder}-compiled`;
  if (!existsSync(compiled)) {
    const aside = `${compiled}.${process.pid}`;
    mkdirSync(aside, { recursive: true });
    await compile({ folder, aside, doors, names, from }).catch(() => rmSync(join(aside, LOADER), { force: true }));
    keepFirst(aside, compiled);
  }
  return existsSync(join(compiled, LOADER)) ? compiled : folder;
}

/** Two commands may have made it at once. */
function keepFirst(made, place) {
  try {
    renameSync(made, place);
  } catch {
    rmSync(made, { recursive: true, force: true });
  }
}

async function compile({ folder, aside, doors, names, from }) {
  const entry = join(doors, "packages.js");
  const each = names.map((name) => `  ${JSON.stringify(name)}: () => require("./${name}.js"),\n`);
  writeFileSync(entry, `module.exports = {\n${each.join("")}};\n`);
  const source = { entries: { packages: entry }, from: join(doors, ".."), resolveFrom: from, external: EXTERNAL };
  await bundle({ ...source, outdir: aside, format: "script", minify: true, map: false });
  const exported = await exportsOf(folder, names);
  for (const name of names) writeFileSync(join(aside, `${name}.mjs`), door(name, exported.get(name)));
  copyFileSync(join(import.meta.dirname, LOADER), join(aside, LOADER));
  await promisify(execFile)(process.execPath, [join(aside, LOADER), "--keep"]);
}

/** @returns name → names of what that module exports */
async function exportsOf(folder, names) {
  const entryPoints = names.map((name) => join(folder, `${name}.mjs`));
  const { metafile } = await build({ absWorkingDir: folder, entryPoints, outdir: ".", write: false, metafile: true });
  return new Map(Object.entries(metafile.outputs).map(([file, { exports }]) => [file.replace(/\.js$/, ""), exports]));
}

function door(name, exported) {
  const each = exported.map((one, index) => `const e${index} = all[${JSON.stringify(one)}];\n`);
  const names = exported.map((one, index) => `e${index} as ${one}`).join(", ");
  const load = `import { load } from "./${LOADER}";\nconst all = load(${JSON.stringify(name)});\n`;
  return `${load}${each.join("")}export { ${names} };\n`;
}
