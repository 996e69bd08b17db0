import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { workspaceRoot } from "@workshop/grader";

/** Every file below a folder, or the file itself; none where nothing is. */
export function filesUnder(path: string, except: ReadonlySet<string> = new Set()): string[] {
  if (except.has(path) || !existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path).flatMap((name) => filesUnder(join(path, name), except));
}

/** One number for names and texts of files, and for whatever else counts. */
export function hashFiles(files: readonly string[], more: readonly string[] = []): string {
  const hash = createHash("sha256").update(JSON.stringify([process.version, ...more]));
  for (const file of files.toSorted()) hash.update(relative(workspaceRoot, file)).update(readFileSync(file));
  return hash.digest("hex");
}

/** What `docusaurus.config.ts` reads beside files. */
export function environment(): string[] {
  return ["SITE_URL", "SITE_BASE", "SITE_DRAFT"].map((name) => `${name}=${process.env[name] ?? ""}`);
}
