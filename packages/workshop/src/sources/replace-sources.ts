import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Exercise, stateDirectory } from "@workshop/grader";
import { type Sources, readSources, sameSources } from "./read-sources.ts";

/**
 * Puts `files` in the exercise's `src`, after all that is there was copied aside. Files are written one by one into the
 * same folders, so an editor or a watcher that has them open stays attached.
 *
 * @returns the folder that holds what was there before, absolute
 * @throws an error with code `copy_incomplete`, before anything is overwritten, when the copy is not whole
 */
export function replaceSources(exercise: Exercise, files: Sources): string {
  const src = join(exercise.folder, "src");
  const kept = keepAside(exercise, src);
  for (const [path, text] of files) writeInPlace(join(src, path), text);
  for (const path of readSources(src).keys()) if (!files.has(path)) rmSync(join(src, path));
  return kept;
}

function keepAside(exercise: Exercise, src: string): string {
  const moment = new Date().toISOString().slice(0, 19).replaceAll(":", "-");
  const parent = join(stateDirectory, "kept");
  mkdirSync(parent, { recursive: true, mode: 0o700 });
  let folder = join(parent, `${exercise.name}-${moment}`);
  for (let count = 2; existsSync(folder); count++) folder = join(parent, `${exercise.name}-${moment}-${count}`);
  // A kill in the middle must not leave half a copy that looks like a whole one.
  const aside = `${folder}.${process.pid}.tmp`;
  cpSync(src, aside, { recursive: true, errorOnExist: true, force: false, preserveTimestamps: true });
  if (!sameSources(readSources(src), readSources(aside))) {
    throw Object.assign(new Error(`The copy in ${aside} is not complete; nothing was overwritten.`), {
      code: "copy_incomplete",
    });
  }
  renameSync(aside, folder);
  return folder;
}

function writeInPlace(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const aside = `${file}.${process.pid}.tmp`;
  writeFileSync(aside, text);
  renameSync(aside, file);
}
