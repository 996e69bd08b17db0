import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Exercise, stateDirectory } from "@workshop/grader";
import { readCommitted, starterCommit } from "./git.ts";
import { type Sources, readSources } from "./read-sources.ts";

/** The unsolved exercise. */
export interface Starter {
  readonly files: Sources;
  /** Where it was found: a commit, or the copy that was kept on the day named. */
  readonly from: { readonly kind: "git"; readonly commit: string } | { readonly kind: "kept"; readonly on: string };
}

const keptFolder = (exercise: Exercise): string => join(stateDirectory, "starter", exercise.number);

/**
 * Finds the starter: in git when the workspace is a repository, else the copy kept before the first edit.
 * @returns undefined when neither is there (a downloaded archive whose `.workshop` was deleted)
 */
export function findStarter(exercise: Exercise): Starter | undefined {
  const commit = starterCommit();
  const files = commit ? readCommitted(commit, `exercises/${exercise.name}/src`) : undefined;
  if (commit && files) return { files, from: { kind: "git", commit: commit.slice(0, 7) } };
  const folder = keptFolder(exercise);
  if (!existsSync(join(folder, "kept-on"))) return undefined;
  return {
    files: readSources(join(folder, "src")),
    from: { kind: "kept", on: readFileSync(join(folder, "kept-on"), "utf8") },
  };
}

/**
 * Keeps a copy of the starter, once, for a workspace that git does not know (a downloaded archive). Called by the first
 * `start` and `check`, before there is an edit to mistake for the starter.
 */
export function keepStarter(exercise: Exercise): void {
  const folder = keptFolder(exercise);
  if (existsSync(folder)) return;
  const found = findStarter(exercise);
  const aside = `${folder}.${process.pid}.tmp`;
  mkdirSync(aside, { recursive: true, mode: 0o700 });
  if (found) writeSources(join(aside, "src"), found.files);
  else cpSync(join(exercise.folder, "src"), join(aside, "src"), { recursive: true });
  writeFileSync(join(aside, "kept-on"), new Date().toISOString().slice(0, 10));
  if (existsSync(folder)) rmSync(aside, { recursive: true });
  else renameSync(aside, folder);
}

function writeSources(folder: string, files: Sources): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
