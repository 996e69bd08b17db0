import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

function findRoot(): string {
  if (process.env["WORKSHOP_ROOT"]) return resolve(process.env["WORKSHOP_ROOT"]);
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, "pnpm-workspace.yaml"))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error("pnpm-workspace.yaml was not found above the grader");
    folder = parent;
  }
  return folder;
}

/** The folder that holds `exercises/` and `solutions/`. `WORKSHOP_ROOT` overrides it. */
export const workspaceRoot = findRoot();

/** Everything this machine remembers: progress, keys, temporary files. `WORKSHOP_STATE_DIR` overrides it. */
export const stateDirectory = process.env["WORKSHOP_STATE_DIR"]
  ? resolve(process.env["WORKSHOP_STATE_DIR"])
  : join(workspaceRoot, ".workshop");
