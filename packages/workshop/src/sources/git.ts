import { spawnSync } from "node:child_process";
import { workspaceRoot } from "@workshop/grader";

/** What `git …` prints in the workspace, or undefined when there is no git, no repository or no such thing in it. */
export function git(...args: string[]): string | undefined {
  const run = spawnSync("git", args, { cwd: workspaceRoot, encoding: "utf8", maxBuffer: 1 << 26, windowsHide: true });
  return run.status === 0 ? run.stdout : undefined;
}

/**
 * The commit whose `exercises/` are the starters: the newest that changed what a learner does not edit. A learner's
 * own commits touch `exercises/` only, so they are passed over, and so is a merge that brought in a newer workshop.
 */
export function starterCommit(): string | undefined {
  const commit = git("rev-list", "-1", "HEAD", "--", "packages", "solutions", "run.mjs")?.trim();
  return commit ? commit : undefined;
}

/** The files below `folder` (relative to the workspace, with `/`) as they were in `commit`, or undefined when none. */
export function readCommitted(commit: string, folder: string): Map<string, string> | undefined {
  const listed =
    git("ls-tree", "-r", "-z", "--name-only", commit, "--", `${folder}/`)?.split("\0").filter(Boolean) ?? [];
  if (listed.length === 0) return undefined;
  return new Map(listed.map((path) => [path.slice(folder.length + 1), git("show", `${commit}:./${path}`) ?? ""]));
}
