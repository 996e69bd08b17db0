import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { stateDirectory } from "@workshop/grader";
import type { Leaks } from "./outcome.ts";

const LOOKS = 20;
const BETWEEN_MS = 50;

/**
 * What a grade left: processes that carry its mark, and its temporary folders. A process that is just ending is given a
 * second. What is still there is reported and then ended, so that it cannot disturb the next run.
 *
 * @param mark value of WORKSHOP_RUN, inherited by everything the grade starts
 * @param pid the grade's own process id, which names its temporary folders
 * @param solution the folder in which mistakes and alternatives are put together
 */
export async function findLeaks(mark: string, pid: number, solution: string): Promise<Leaks> {
  let found = markedProcesses(mark);
  for (let look = 1; found && found.length > 0 && look < LOOKS; look++) {
    await wait(BETWEEN_MS);
    found = markedProcesses(mark);
  }
  for (const { pid } of found ?? []) end(pid);
  return {
    processes: (found ?? []).map((one) => `process ${one.pid}: ${one.command}`),
    folders: temporaryFolders(pid, solution),
    looked: found !== undefined,
  };
}

function temporaryFolders(pid: number, solution: string): string[] {
  const namesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);
  const temporary = namesIn(join(stateDirectory, "tmp")).filter((name) => name.startsWith(`grade-${pid}-`));
  const overlays = namesIn(join(solution, ".answers")).filter((name) => name.endsWith(`-${pid}`));
  return [...temporary.map((name) => `folder tmp/${name}`), ...overlays.map((name) => `folder .answers/${name}`)];
}

function markedProcesses(mark: string): { pid: number; command: string }[] | undefined {
  const wanted = `WORKSHOP_RUN=${mark}`;
  if (process.platform === "linux") return marked(readdirSync("/proc"), wanted);
  if (process.platform !== "darwin") return undefined;
  const run = spawnSync("ps", ["-Eww", "-axo", "pid=,command="], { encoding: "utf8", maxBuffer: 1 << 26 });
  if (run.status !== 0) return undefined;
  const lines = run.stdout.split("\n").filter((line) => line.includes(wanted));
  return lines.map((line) => ({ pid: Number.parseInt(line, 10), command: line.trim().slice(0, 120) }));
}

function marked(names: string[], wanted: string): { pid: number; command: string }[] {
  return names
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((name) => readProcess(name, "environ").split("\0").includes(wanted))
    .map((name) => ({ pid: Number(name), command: readProcess(name, "cmdline").replaceAll("\0", " ").trim() }))
    .filter(({ command }) => command !== ""); // a zombie has ended; only its parent has not read that yet
}

function readProcess(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return "";
  }
}

function end(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It ended by itself.
  }
}
