import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BatchAnswer } from "../src/batch/run-batch.ts";

const root = resolve(import.meta.dirname, "../../..");
const answers = join(root, "solutions/02-public-client/.answers");

/** Processes that carry a grade's mark; on Linux, where one can look. */
function marked(mark: string): string[] {
  if (process.platform !== "linux") return [];
  const environ = (pid: string): string => {
    try {
      return readFileSync(`/proc/${pid}/environ`, "utf8");
    } catch {
      return "";
    }
  };
  return readdirSync("/proc").filter(
    (name) => /^\d+$/.test(name) && environ(name).split("\0").includes(`WORKSHOP_RUN=${mark}`),
  );
}

describe("grade --batch", { timeout: 120_000 }, () => {
  let state: string;
  let child: ChildProcessWithoutNullStreams;
  let lines: AsyncIterator<string>;

  beforeAll(() => {
    state = mkdtempSync(join(tmpdir(), "batch-"));
    const env = { ...process.env, WORKSHOP_STATE_DIR: state };
    child = spawn(process.execPath, [join(root, "run.mjs"), "grade", "02", "--batch"], { env });
    lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  });
  afterAll(() => {
    child.kill("SIGKILL");
    rmSync(state, { recursive: true, force: true });
  });

  function ask(answer: string, cards: string[], mark: string): void {
    child.stdin.write(`${JSON.stringify({ answer, cards, mark })}\n`);
  }

  async function grade(answer: string, cards: string[], mark = "batch-test"): Promise<BatchAnswer> {
    ask(answer, cards, mark);
    return JSON.parse(String((await lines.next()).value)) as BatchAnswer;
  }

  function left(): string[] {
    const namesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder) : []);
    return [...namesIn(join(state, "tmp")), ...namesIn(answers).filter((name) => name.endsWith(`-${child.pid}`))];
  }

  const statesOf = ({ report }: BatchAnswer) => report?.cards.map(({ id, state: how }) => `${id} ${how}`);

  test("what a mistake lets in, the solution after it does not, and the mistake again does; each leaves nothing", async () => {
    const mistake = ["mistakes/base64-for-encryption", ["ENTRA-2.12"]] as const;
    for (const [answer, exit, how] of [
      [mistake[0], 1, "fell"],
      ["solution", 0, "held"],
      [mistake[0], 1, "fell"],
    ] as const) {
      const mark = crypto.randomUUID();
      const graded = await grade(answer, [...mistake[1]], mark);

      expect([graded.exit, statesOf(graded)]).toEqual([exit, [`ENTRA-2.12 ${how}`]]);
      expect([left(), marked(mark)]).toEqual([[], []]);
    }
  });

  test("cards that share a scene are played together, and no other is", async () => {
    expect(statesOf(await grade("mistakes/no-second-chance", ["ENTRA-2.09", "ENTRA-2.01"]))).toHaveLength(2);
  });

  test("an answer or a card that does not exist is said, and the next answer is graded", async () => {
    expect(await grade("mistakes/none", ["ENTRA-2.12"])).toEqual({
      exit: 2,
      noise: expect.stringContaining("mistakes/none"),
    });
    expect(await grade("solution", ["ENTRA-9.99"])).toEqual({ exit: 3, noise: expect.stringContaining("ENTRA-9.99") });
    expect((await grade("solution", ["ENTRA-2.12"])).exit).toBe(0);
  });

  test("it ends when its input does, in the middle of a grade, and so does what it had started", async () => {
    const mark = crypto.randomUUID();
    ask("mistakes/base64-for-encryption", ["ENTRA-2.12"], mark);
    const closed = once(child, "close");
    if (process.platform === "linux") await expect.poll(() => marked(mark), { timeout: 60_000 }).not.toEqual([]);
    child.stdin.end();
    await closed;

    expect(await lines.next()).toMatchObject({ done: true });
    await expect.poll(() => marked(mark), { timeout: 10_000 }).toEqual([]);
    expect(left()).toEqual([]);
  });
});
