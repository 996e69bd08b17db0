import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";

const tiny = await vi.hoisted(async () => (await import("./tiny-workspace.ts")).makeTinyWorkspace());
const { findLeaks } = await import("../src/prove/leaks.ts");

afterAll(() => tiny.remove());

const solution = join(tiny.root, "solutions/02-public-client");

test.runIf(process.platform === "linux" || process.platform === "darwin")(
  "a process with the mark is found and ended",
  async () => {
    const mark = randomUUID();
    const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], {
      env: { ...process.env, WORKSHOP_RUN: mark },
      stdio: "ignore",
    });
    await once(child, "spawn");
    const closed = once(child, "close");
    const { processes, looked } = await findLeaks(mark, 1, solution);
    expect(looked).toBe(true);
    expect(processes).toEqual([expect.stringContaining(String(child.pid))]);
    expect(await closed).toEqual([null, "SIGKILL"]);
    expect((await findLeaks(mark, 1, solution)).processes).toEqual([]);
  },
);

test("folders of that grade are found, of another are not", async () => {
  mkdirSync(join(tiny.root, ".workshop/tmp/grade-77-abc"), { recursive: true });
  mkdirSync(join(tiny.root, ".workshop/tmp/grade-778-abc"), { recursive: true });
  mkdirSync(join(solution, ".answers/mistakes-x-77"), { recursive: true });
  const { folders } = await findLeaks(randomUUID(), 77, solution);
  expect(folders).toEqual(["folder tmp/grade-77-abc", "folder .answers/mistakes-x-77"]);
});
