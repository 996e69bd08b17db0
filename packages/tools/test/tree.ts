import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";

export const root = resolve(import.meta.dirname, "../../..");

export interface Manifest {
  readonly name: string;
  readonly dependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
  readonly peerDependencies?: Record<string, string>;
  readonly optionalDependencies?: Record<string, string>;
}

/** One folder with a package.json. */
export interface Unit {
  /** Relative to the root, e.g. "packages/auth". */
  readonly folder: string;
  readonly manifest: Manifest;
}

/** Every workspace package there is. */
export function listUnits(): Unit[] {
  const folders = ["packages", "exercises", "solutions"].flatMap((parent) =>
    existsSync(join(root, parent)) ? readdirSync(join(root, parent)).map((name) => `${parent}/${name}`) : [],
  );
  return [...folders, "site"]
    .filter((folder) => existsSync(join(root, folder, "package.json")))
    .map((folder) => ({ folder, manifest: readManifest(`${folder}/package.json`) }));
}

/** What is committed, and what would be: ignored files are not ours to judge. Relative to the root, with `/`. */
export function listFiles(): string[] {
  const args = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const listed = execFileSync("git", args, { cwd: root, encoding: "utf8", maxBuffer: 1 << 26 });
  return listed.split("\0").filter((file) => file && existsSync(join(root, file)));
}

export function readText(file: string): string {
  return readFileSync(join(root, file), "utf8");
}

function readManifest(file: string): Manifest {
  return JSON.parse(readText(file)) as Manifest;
}
