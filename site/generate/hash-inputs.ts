import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { workspaceRoot } from "@workshop/grader";
import { docsFolders, GENERATED, siteFolder } from "./folders.ts";
import { readExercises } from "./exercises/read-exercise.ts";

/** What of other folders ends up in a page, by the folder's parent. A learner's `src/` is not in it: the starter is. */
const READ: Readonly<Record<string, readonly string[]>> = {
  packages: ["src", "hints", "portal", "README.md", "package.json"],
  solutions: ["src"],
  exercises: ["README.md", "README.zh-Hans.md", ".env.example", "package.json"],
};

const MADE_HERE = new Set([
  ...["node_modules", "build", ".docusaurus", ".turbo", ".workshop"].map((name) => join(siteFolder, name)),
  ...Object.values(docsFolders).flatMap((folder) => GENERATED.map((part) => join(folder, part))),
]);

/** One number for everything that the site is made from. */
export function hashInputs(): string {
  const hash = createHash("sha256").update(process.version);
  for (const file of inputs().toSorted()) hash.update(relative(workspaceRoot, file)).update(readFileSync(file));
  for (const { starter } of readExercises()) for (const [path, text] of starter) hash.update(path).update(text);
  return hash.digest("hex");
}

function inputs(): string[] {
  const others = Object.entries(READ).flatMap(([parent, names]) =>
    readdirSync(join(workspaceRoot, parent)).flatMap((unit) =>
      names.flatMap((name) => filesUnder(join(workspaceRoot, parent, unit, name))),
    ),
  );
  return [...others, ...filesUnder(siteFolder), join(workspaceRoot, "pnpm-lock.yaml")];
}

function filesUnder(path: string): string[] {
  if (MADE_HERE.has(path) || !existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path).flatMap((name) => filesUnder(join(path, name)));
}
