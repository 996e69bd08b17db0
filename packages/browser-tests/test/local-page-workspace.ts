import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

export const STARTER = "// starter\n// TODO 1: here\n";
export const SOLUTION = "// solution\n";
const EXERCISE = "exercises/02-public-client";
const HARDENED = "exercises/04-best-practices";
const LONG = `${"x".repeat(200)} ${"wide words ".repeat(30)}`;

/** A workspace of two exercises in a temporary folder; the second has only begun to be written. */
export interface Workspace {
  readonly root: string;
  /** The exercise's server.ts, absolute. */
  readonly file: string;
  write(path: string, text: string): void;
  /** Writes the progress that a grade would leave: the first card fell, so many of two held. */
  grade(held: 0 | 1): void;
  remove(): void;
}

/** Makes the workspace and points WORKSHOP_ROOT at it: before the workshop is imported, which reads it once. */
export function makeWorkspace(): Workspace {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "workshop-page-")));
  process.env["WORKSHOP_ROOT"] = root;
  delete process.env["WORKSHOP_STATE_DIR"];
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write(`${EXERCISE}/package.json`, "{}\n");
  write(`${EXERCISE}/README.md`, "# 2\n");
  write(`${EXERCISE}/src/authentication-service.ts`, STARTER);
  write(`${HARDENED}/package.json`, "{}\n");
  write("solutions/02-public-client/src/authentication-service.ts", SOLUTION);
  const grade = (held: 0 | 1): void => write(".workshop/progress.json", JSON.stringify(progress(held)));
  const file = join(root, EXERCISE, "src/authentication-service.ts");
  return { root, file, write, grade, remove: () => rmSync(root, { recursive: true, force: true }) };
}

function progress(held: 0 | 1): unknown {
  const [id, task] = ["ENTRA-2.03", 1];
  const rule = { name: "MSAL Node: errors that need the user", url: "https://learn.microsoft.com/entra/msal" };
  const look = "src/authentication-service.ts";
  const played = { id, task, rule, look, state: "fell", got: "notAsked", facts: { said: LONG } };
  const cards = { "ENTRA-2.01": held ? "held" : "fell", [id]: "fell" };
  const lead = { id, title: "Locked out", message: LONG, task, played };
  const exercise = {
    gradedAt: "2026-11-25T19:00:00.000Z",
    cards,
    tasks: { "ENTRA-2.01": 1, [id]: 1 },
    hints: {},
    lead,
    ended: { count: 2, exitCode: 1, signal: null, words: `  Error: ${LONG}` },
  };
  return { version: 1, exercises: { "02": exercise } };
}
