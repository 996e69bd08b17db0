import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { bundleServer } from "@workshop/run/server-bundle";
import { afterAll, expect, test } from "vitest";

const folder = realpathSync(mkdtempSync(join(tmpdir(), "server-bundle-")));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A program of its own, beside the packages that it imports. */
function write(name: string, program: string, packages: Record<string, string>): { entry: string; outdir: string } {
  const from = join(folder, name);
  for (const [name, source] of Object.entries(packages)) {
    const place = join(from, "node_modules", name);
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, "package.json"), JSON.stringify({ name, type: "module", exports: "./index.js" }));
    writeFileSync(join(place, "index.js"), source);
  }
  writeFileSync(join(from, "program.ts"), program);
  return { entry: join(from, "program.ts"), outdir: join(from, "out") };
}

/** Bundles and runs it, as often as it takes for its packages to be compiled, and once more. */
async function runThrice({ entry, outdir }: { entry: string; outdir: string }) {
  const seen: { said: string; compiled: boolean }[] = [];
  for (let time = 0; time < 3; time += 1) {
    await bundleServer({ entry, outdir, cache: join(folder, "cache") });
    const file = join(outdir, "program.mjs");
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [file]);
    expect(stderr).toBe("");
    seen.push({ said: stdout, compiled: readFileSync(file, "utf8").includes("-compiled/") });
  }
  return seen;
}

test("packages that come back are compiled, and the program does the same", async () => {
  const shared = `import { Thing } from "thing"; export const made = new Thing();
    export const load = async (name) => (await import(name === "http" ? "node:http" : "node:https")).request.name;
    export default new URL(import.meta.url).protocol; export const strict = (function () { return this === undefined; })();`;
  const program = `import protocol, { load, made, strict } from "shared"; import { Thing } from "thing";
    const { Thing: later } = await import("thing");
    console.log(made instanceof Thing, later === Thing, protocol, strict, await load("http"));`;
  const seen = await runThrice(write("plain", program, { thing: "export class Thing {}", shared }));
  expect(seen.map(({ said }) => said)).toEqual(Array(3).fill("true true file: true request\n"));
  expect(seen.map(({ compiled }) => compiled)).toEqual([false, true, true]);
}, 60_000);

test("a package that awaits at its top stays a module", async () => {
  const program = `import { answer } from "waits"; console.log(answer);`;
  const seen = await runThrice(
    write("waiting", program, { waits: "export const answer = await Promise.resolve(42);" }),
  );
  expect(seen.map(({ said }) => said)).toEqual(Array(3).fill("42\n"));
  expect(seen.map(({ compiled }) => compiled)).toEqual(Array(3).fill(false));
}, 60_000);
