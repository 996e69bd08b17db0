import { spawn } from "node:child_process";
import { once } from "node:events";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { readdirSync } from "node:fs";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { ownPage } from "./page-client.ts";
import { SOLUTION, STARTER } from "./tiny-workspace.ts";

const tiny = await vi.hoisted(async () => (await import("./tiny-workspace.ts")).makeTinyWorkspace());
const { startPage } = await import("../src/page/start-page.ts");
const { listKeptCopies } = await import("../src/sources/kept-copies.ts");
const { readSources } = await import("../src/sources/read-sources.ts");
const { findExercise } = await import("@workshop/grader");

const bootScript = resolve(import.meta.dirname, "../../../run.mjs");
const files = (): Record<string, string> => Object.fromEntries(readSources(tiny.src));
const mine = { ...STARTER, "server.ts": "// mine\n", "deep/notes.ts": "// my notes\n" };

beforeEach(() => {
  for (const [file, text] of Object.entries(mine)) tiny.write(`exercises/02-public-client/src/${file}`, text);
});
afterAll(() => tiny.remove());

/** Takes the solution, and is killed before the `at`-th renaming below `folder`. Resolves to the signal. */
async function dieReplacing(folder: string, at: number): Promise<NodeJS.Signals | null> {
  const preload = pathToFileURL(join(import.meta.dirname, "die-at-rename.mjs")).href;
  const env = { ...process.env, DIE_AT_RENAME: String(at), DIE_BELOW: join(tiny.root, folder) };
  const args = ["--import", preload, bootScript, "workshop", "catch-up", "02", "--yes"];
  const child = spawn(process.execPath, args, { env, stdio: "ignore" });
  const [, signal] = (await once(child, "close")) as [number | null, NodeJS.Signals | null];
  return signal;
}

describe("kill -9 in the middle of an overwrite", () => {
  test("while the copy is made: nothing was touched, and half a copy is not offered", async () => {
    expect(await dieReplacing(".workshop/kept", 1)).toBe("SIGKILL");
    expect(files()).toEqual(mine);
    expect(readdirSync(join(tiny.root, ".workshop/kept"))).toHaveLength(1);
    expect(listKeptCopies(findExercise("02"))).toEqual([]);
  });

  test("while files are written: undo brings all of it back, and takes away what was half written", async () => {
    expect(await dieReplacing("exercises", 2)).toBe("SIGKILL");
    expect(files()).not.toEqual(mine);
    expect(files()).not.toEqual(SOLUTION);
    const page = await startPage({ port: 0, language: "en", addresses: [], users: [] });
    const kept = listKeptCopies(findExercise("02"))[0]?.name;
    const post = await ownPage(page.url);
    expect((await post("/api/replace", { exercise: "02", with: "kept", kept })).status).toBe(200);
    expect(files()).toEqual(mine);
    await page.stop();
  });
});
