import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type RecordedCard, workspaceRoot } from "@workshop/grader";

/**
 * Grades an answer of an exercise, as everybody does, and brings back what each card did.
 * @param card plays only this one; "" plays all
 * @throws Error when the grade did not come to its end
 */
export async function gradeRecorded(exercise: string, answer: string, card = ""): Promise<RecordedCard[]> {
  const folder = mkdtempSync(join(tmpdir(), "workshop-record-"));
  const file = join(folder, "cards.jsonl");
  const only = card ? ["--card", card] : [];
  const args = ["grade", exercise, "--answer", answer, "--tenant", "fresh", "--json", "--no-progress", ...only];
  try {
    await run([join(workspaceRoot, "run.mjs"), ...args], { ...process.env, WORKSHOP_RECORD: file });
    const lines = readFileSync(file, "utf8").trim().split("\n");
    const cards = lines.map((line) => JSON.parse(line) as RecordedCard);
    return cards.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** 0: every card held; 1: some fell, as a starter's do. */
function run(args: string[], env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(process.execPath, args, { env, stdio: ["ignore", "ignore", "inherit"] });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0 || code === 1) resolve();
      else reject(new Error(`the grade ended with ${String(code)}`));
    });
  });
}
