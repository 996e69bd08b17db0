import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { type Exercise, workspaceRoot } from "@workshop/grader";
import { git, readCommitted } from "../sources/git.ts";

/** A starter to grade: `answer` is what `grade --answer` is given. */
export interface StarterToProve {
  readonly answer: string;
  /** True when a learner's changes were left out. */
  readonly setAside: boolean;
  dispose(): void;
}

/**
 * The starter as it was committed. A learner who has begun an exercise has changed it, and their work is not what
 * `prove` is about: `npm test` has to be green for them, too. Without git, or without changes, it is the folder itself.
 */
export function committedStarter({ folder }: Exercise): StarterToProve {
  const path = relative(workspaceRoot, join(folder, "src")).replaceAll("\\", "/");
  const changed = git("status", "--porcelain", "--", path)?.trim();
  const files = changed ? readCommitted("HEAD", path) : undefined;
  if (!files) return { answer: "starter", setAside: false, dispose: () => {} };
  const copy = join(folder, ".answers", `committed-starter-${process.pid}`);
  for (const [name, text] of files) {
    mkdirSync(dirname(join(copy, name)), { recursive: true });
    writeFileSync(join(copy, name), text);
  }
  return { answer: copy, setAside: true, dispose: () => rmSync(copy, { recursive: true, force: true }) };
}
