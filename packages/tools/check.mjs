// Types, linter, formatter over the whole tree. All three run even when one fails: one round of fixing, not three.
import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");
const bin = join(import.meta.dirname, "node_modules", ".bin");

const STEPS = [
  { name: "Types", command: "tsc", args: ["--noEmit", "-p", "tsconfig.json"], fix: "" },
  { name: "Types of the portal", command: "tsc", args: ["--noEmit", "-p", "packages/entra-emulator/portal"], fix: "" },
  { name: "Types of the site", command: "tsc", args: ["--noEmit", "-p", "site"], fix: "" },
  { name: "Linter", command: "oxlint", args: ["--type-aware"], fix: "" },
  { name: "Formatter", command: "oxfmt", args: ["--check"], fix: "node run.mjs oxfmt" },
];

function run({ command, args }) {
  return new Promise((done) => {
    const env = { ...process.env, PATH: [bin, process.env.PATH].join(delimiter) };
    const child = spawn(command, args, { cwd: root, env, shell: process.platform === "win32" });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text) => (output += text));
    child.on("error", (error) => done({ ok: false, output: String(error) }));
    child.on("close", (code) => done({ ok: code === 0, output }));
  });
}

/** The summary of `npm test` counts from this file; turbo keeps it with the result. */
function writeResults(results) {
  const folder = join(import.meta.dirname, ".workshop");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "check.json"), `${JSON.stringify({ steps: results }, null, 2)}\n`);
}

const results = [];
for (const step of STEPS) {
  const { ok, output } = await run(step);
  console.log(`\n== ${step.name}: ${ok ? "OK" : "FAIL"}`);
  if (output.trim()) console.log(output.trim());
  if (!ok && step.fix) console.log(`Fix: ${step.fix}`);
  results.push({ name: step.name, ok });
}
writeResults(results);
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
