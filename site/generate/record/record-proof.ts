import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { listExercises, stateDirectory, workspaceRoot } from "@workshop/grader";
import { siteFolder } from "../folders.ts";

/** One exercise's proof, as far as the page shows it. */
export interface ProvedExercise {
  readonly exercise: string;
  readonly provedAt: string;
  readonly node: string;
  readonly proved: boolean;
  readonly grades: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly cards: readonly { readonly id: string; readonly killedBy: readonly string[] }[];
  readonly survivors: readonly string[];
}

export interface RecordedProof {
  /** The commit whose tree was proved, short. */
  readonly commit: string;
  readonly exercises: readonly ProvedExercise[];
}

interface Proof extends Omit<ProvedExercise, "grades" | "counts"> {
  readonly runs: readonly { readonly run: { readonly kind: string } }[];
}

export const proofFile = join(siteFolder, "recorded", "proof.json");

/** Takes the results of the last `prove` of each exercise over into the site. An exercise that was never proved is not in it. */
export function recordProof(): void {
  const exercises = listExercises().flatMap(({ name }) => {
    const file = join(stateDirectory, "proof", `${name}.json`);
    return existsSync(file) ? [summarize(JSON.parse(readFileSync(file, "utf8")) as Proof)] : [];
  });
  const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { cwd: workspaceRoot, encoding: "utf8" }).trim();
  const proof: RecordedProof = { commit, exercises };
  writeFileSync(proofFile, `${JSON.stringify(proof, null, 1)}\n`);
}

function summarize({ exercise, provedAt, node, proved, runs, cards, survivors }: Proof): ProvedExercise {
  const counts: Record<string, number> = {};
  for (const { run } of runs) counts[run.kind] = (counts[run.kind] ?? 0) + 1;
  const killed = cards.map(({ id, killedBy }) => ({ id, killedBy }));
  return { exercise, provedAt, node, proved, grades: runs.length, counts, cards: killed, survivors };
}
