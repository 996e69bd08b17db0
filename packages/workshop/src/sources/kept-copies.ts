import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type Exercise, stateDirectory } from "@workshop/grader";
import { type Sources, readSources } from "./read-sources.ts";

/** A learner's files as they were before they were replaced. */
export interface KeptCopy {
  /** The folder's name in `.workshop/kept`. */
  readonly name: string;
  /** ISO 8601, UTC, to the second. */
  readonly at: string;
}

const MOMENT = /^(\d{4}-\d\d-\d\dT)(\d\d)-(\d\d)-(\d\d)(?:-(\d+))?$/;
const keptFolder = (): string => join(stateDirectory, "kept");

/** What was kept of an exercise, newest first. A copy that a kill left half made is not among them. */
export function listKeptCopies(exercise: Exercise): KeptCopy[] {
  if (!existsSync(keptFolder())) return [];
  const prefix = `${exercise.name}-`;
  return readdirSync(keptFolder())
    .filter((name) => name.startsWith(prefix))
    .flatMap((name) => {
      const [, day, hours, minutes, seconds, count = "1"] = MOMENT.exec(name.slice(prefix.length)) ?? [];
      return day ? [{ name, at: `${day}${hours}:${minutes}:${seconds}Z`, count: Number(count) }] : [];
    })
    .toSorted((a, b) => (a.at === b.at ? b.count - a.count : a.at < b.at ? 1 : -1))
    .map(({ name, at }) => ({ name, at }));
}

/** The files of a copy that was listed. */
export function readKeptCopy({ name }: KeptCopy): Sources {
  return readSources(join(keptFolder(), name));
}
