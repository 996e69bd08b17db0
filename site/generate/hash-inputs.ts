import { readdirSync } from "node:fs";
import { join } from "node:path";
import { workspaceRoot } from "@workshop/grader";
import { docsFolders, GENERATED, siteFolder } from "./folders.ts";
import { readExercises } from "./exercises/read-exercise.ts";
import { environment, filesUnder, hashFiles } from "./hash-files.ts";

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
  const starters = readExercises().flatMap(({ starter }) => [...starter].flat());
  return hashFiles(inputs(), [...environment(), ...starters]);
}

function inputs(): string[] {
  const others = Object.entries(READ).flatMap(([parent, names]) =>
    readdirSync(join(workspaceRoot, parent)).flatMap((unit) =>
      names.flatMap((name) => filesUnder(join(workspaceRoot, parent, unit, name))),
    ),
  );
  return [...others, ...filesUnder(siteFolder, MADE_HERE), join(workspaceRoot, "pnpm-lock.yaml")];
}
