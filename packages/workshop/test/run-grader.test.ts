import { once } from "node:events";
import { EventEmitter } from "node:events";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type RunEvent, findExercise } from "@workshop/grader";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runGrader } from "../src/grading/run-grader.ts";

let state: string;
beforeAll(() => {
  state = mkdtempSync(join(tmpdir(), "workshop-run-grader-"));
  process.env["WORKSHOP_STATE_DIR"] = state;
});
afterAll(() => rmSync(state, { recursive: true, force: true }));

test(
  "the grader of npm test, watched: cards come one by one, and cancelling ends it at once",
  { timeout: 120_000 },
  async () => {
    const heard = new EventEmitter<{ event: [RunEvent] }>();
    const first = once(heard, "event");
    const request = { exercise: findExercise("02"), watch: true, language: "en" as const };
    const run = runGrader(request, (event) => heard.emit("event", event));

    expect(await first).toMatchObject([
      { event: "played", id: expect.stringMatching(/^ENTRA-2\.\d\d$/), task: expect.any(Number) },
    ]);
    run.cancel();
    expect((await run.ended).code).toBe(130);
    // A grade that was cancelled is not remembered.
    expect(existsSync(join(state, "progress.json"))).toBe(false);
    expect(readdirSync(state)).not.toContain("start.lock");
  },
);
