import { type ChildProcess, spawn } from "node:child_process";
import { stripVTControlCharacters } from "node:util";
import { bootScript } from "../installation.ts";

export interface Building {
  /** The last line that installing or building said. */
  line(): string;
  /** Resolves with whether the site is there. */
  readonly done: Promise<boolean>;
  stop(): void;
}

/** A group of processes can be told at once, but not on Windows. */
const HAS_GROUPS = process.platform !== "win32";

/** Installs what the site needs and builds it, in a process of its own. Unchanged, it is there at once. */
export function buildBehind(): Building {
  const child = spawn(process.execPath, [bootScript, "site"], {
    stdio: ["ignore", "pipe", "pipe"],
    detached: HAS_GROUPS,
  });
  let last = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      const lines = stripVTControlCharacters(text).split(/[\r\n]+/);
      last = lines.findLast((line) => line.trim() !== "")?.trim() ?? last;
    });
  const done = new Promise<boolean>((resolve) => {
    child.once("error", () => resolve(false));
    child.once("close", (code) => resolve(code === 0));
  });
  return { line: () => last, done, stop: () => endAll(child) };
}

/** With the installer or the bundler that it waits for: alone, it would not end before them. */
function endAll(child: ChildProcess): void {
  if (!HAS_GROUPS || child.pid === undefined) return void child.kill("SIGTERM");
  try {
    process.kill(-child.pid, "SIGTERM");
  } catch {
    // it ended by itself
  }
}
