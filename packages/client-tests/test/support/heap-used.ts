import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

/** For Node, before the program: then the process answers `heapUsed`, and ends with its parent. It needs an IPC channel. */
export const REPORTS_MEMORY = [
  "--expose-gc",
  "--import",
  join(import.meta.dirname, "..", "programs", "report-memory.mjs"),
];

/** Bytes of a process's heap that are in use after a collection. */
export async function heapUsed(child: ChildProcess): Promise<number> {
  child.send("heap?");
  const [{ heapUsed }] = (await once(child, "message")) as [{ heapUsed: number }];
  return heapUsed;
}
