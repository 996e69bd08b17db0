import { unwatchFile, watchFile } from "node:fs";
import { join } from "node:path";
import { decisionsFile, stateDirectory } from "@workshop/grader";

/**
 * What may have changed: the progress file or an exercise's files, the grade that runs, what the learner's servers decided,
 * the record of the tenant.
 */
export type Change = "progress" | "grading" | "decisions" | "trace";

/** Tells who listens that something changed. */
export interface Changes {
  readonly listeners: number;
  say(change: Change): void;
  /** Returns the way to stop. Nothing is watched while nobody listens. */
  listen(heard: (change: Change) => void): () => void;
}

type Source = { listen(heard: () => void): () => void };

/** A terminal may grade, too; asking for the file's time works on every file system. Milliseconds. */
const LOOK_EVERY = 500;

export function createChanges(sources: { readonly grading: Source; readonly trace?: Source }): Changes {
  const listeners = new Set<(change: Change) => void>();
  const say = (change: Change): void => listeners.forEach((heard) => heard(change));
  let ends: (() => void)[] = [];
  const begin = (): void => {
    ends = [
      watch(join(stateDirectory, "progress.json"), () => say("progress")),
      watch(decisionsFile, () => say("decisions")),
      sources.grading.listen(() => say("grading")),
      ...(sources.trace ? [sources.trace.listen(() => say("trace"))] : []),
    ];
  };
  return {
    say,
    get listeners() {
      return listeners.size;
    },
    listen(heard) {
      if (listeners.size === 0) begin();
      listeners.add(heard);
      return () => {
        listeners.delete(heard);
        if (listeners.size === 0) ends.splice(0).forEach((end) => end());
      };
    },
  };
}

function watch(file: string, heard: () => void): () => void {
  watchFile(file, { interval: LOOK_EVERY, persistent: false }, heard);
  return () => unwatchFile(file, heard);
}
