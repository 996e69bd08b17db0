// Copied beside packages.script.js (compile-packages.mjs), and loaded by every program that imports one of those packages.
import { isAscii } from "node:buffer";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";

const file = fileURLToPath(new URL("packages.script.js", import.meta.url));
const kept = `${file}.compiled`;

const source = readFileSync(file);
// Five megabytes: V8 takes a byte a character as it is, and makes two of each when a single one needs two.
const script = new Script(source.toString(isAscii(source) ? "latin1" : "utf8"), {
  filename: file,
  // V8 looks whether it made it, in this version and with these flags; it compiles anew when not.
  cachedData: existsSync(kept) ? readFileSync(kept) : undefined,
});
const packages = { exports: {} };
script.runInThisContext()(packages, createRequire(file), file);

/** What a package exports. It runs when it is first asked for. */
export const load = (name) => packages.exports[name]();

// Only the code of functions that ran is kept.
if (process.argv[2] === "--keep") {
  Object.keys(packages.exports).forEach(load);
  writeFileSync(kept, script.createCachedData());
  process.exit(0);
}
