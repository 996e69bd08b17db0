import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import type { Exercise } from "@workshop/grader";
import { bootScript } from "../installation.ts";
import { findLeaks } from "./leaks.ts";
import { type Outcome, gradeReport } from "./outcome.ts";
import type { PlannedRun } from "./plan.ts";

/** Grades one answer as a user would, in a process of its own, and looks at what is left afterwards. */
export async function gradeOnce(
  exercise: Exercise,
  { answer, seed }: PlannedRun,
  signal: AbortSignal,
): Promise<Outcome> {
  const mark = randomUUID();
  const fixed = ["--tenant", "fresh", "--json", "--no-progress", "--lang", "en"];
  const args = [bootScript, "grade", exercise.number, "--answer", answer, ...fixed];
  if (seed !== undefined) args.push("--seed", String(seed));
  const child = spawn(process.execPath, args, {
    env: { ...process.env, WORKSHOP_RUN: mark, NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const began = performance.now();
  const stop = (): void => void child.kill("SIGTERM");
  signal.addEventListener("abort", stop, { once: true });
  const [stdout, stderr, exit] = await Promise.all([
    read(child.stdout),
    read(child.stderr),
    new Promise<number | null>((resolve, reject) => child.once("close", resolve).once("error", reject)),
  ]);
  signal.removeEventListener("abort", stop);
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  const leaks = await findLeaks(mark, child.pid ?? 0, exercise.solution);
  return { exit, seconds, leaks, ...readReport(stdout, stderr) };
}

async function read(stream: NodeJS.ReadableStream): Promise<string> {
  let text = "";
  for await (const chunk of stream.setEncoding("utf8")) text += String(chunk);
  return text;
}

/** stdout has to be one report and nothing else. */
function readReport(stdout: string, stderr: string): Pick<Outcome, "report" | "noise"> {
  try {
    return { report: gradeReport.parse(JSON.parse(stdout)) };
  } catch {
    return { noise: `${stdout}\n${stderr}`.trim().slice(-600) || "nothing" };
  }
}
