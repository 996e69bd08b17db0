import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { installation } from "../installation.ts";
import type { DoctorWords, Finding } from "./finding.ts";

/** Node 20.19 or newer: older ones cannot load what we are built on. */
export function checkNode(words: DoctorWords, version = process.versions.node): Finding {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const enough = major > 20 || (major === 20 && minor >= 19);
  if (enough) return { id: "node", state: "ok", what: words.node(version) };
  return { id: "node", state: "fix", what: words.node(version), fix: words.nodeFix };
}

/** pnpm of the pinned major on the PATH, or the copy `run.mjs` fetched, or none: then `run.mjs` fetches it when needed. */
export function checkPnpm(words: DoctorWords): Finding {
  const pinned = pinnedPnpm();
  if (existsSync(join(installation, ".workshop/pnpm/node_modules/.bin/pnpm"))) {
    return { id: "pnpm", state: "ok", what: words.pnpmOwn };
  }
  const windows = process.platform === "win32";
  const found = spawnSync("pnpm", ["--version"], { encoding: "utf8", shell: windows, cwd: installation });
  const version = found.status === 0 ? found.stdout.trim() : undefined;
  if (version?.split(".")[0] === pinned.split(".")[0])
    return { id: "pnpm", state: "ok", what: words.pnpm(version ?? "") };
  return { id: "pnpm", state: "note", what: version ? words.pnpmOther(version, pinned) : words.pnpmNone(pinned) };
}

function pinnedPnpm(): string {
  const manifest = JSON.parse(readFileSync(join(installation, "package.json"), "utf8")) as {
    devEngines: { packageManager: { version: string } };
  };
  return manifest.devEngines.packageManager.version.replace(/^\D+/, "");
}

/** What is installed was installed from the lockfile that is here. `run.mjs` writes the mark that is compared. */
export function checkInstall(words: DoctorWords, folder = installation): Finding {
  const mark = join(folder, "node_modules", ".workshop-installed");
  if (!existsSync(mark)) return { id: "install", state: "note", what: words.installUnknown, fix: words.installFix };
  const hash = createHash("sha256");
  for (const file of ["pnpm-lock.yaml", "pnpm-workspace.yaml"]) hash.update(readFileSync(join(folder, file)));
  const current = readFileSync(mark, "utf8").startsWith(hash.digest("hex"));
  if (current) return { id: "install", state: "ok", what: words.install };
  return { id: "install", state: "fix", what: words.installOld, fix: words.installFix };
}
