import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type Exercise, SetUpError } from "@workshop/grader";
import { z } from "zod";
import { fewestMistakes } from "./fewest-mistakes.ts";

export type RunKind = "starter" | "solution" | "repeat" | "alternative" | "mistake";

/** One grade that has to come out in one way. */
export interface PlannedRun {
  readonly kind: RunKind;
  /** What `grade --answer` is given. */
  readonly answer: string;
  /** The cards that must fall; all others must hold. */
  readonly fails: readonly string[];
  /** The cards that cannot be tried; none unless said. */
  readonly blocked?: readonly string[];
  /** No other card can be tried, because the good request they need fails: they are blocked, and that is right. */
  readonly blocks?: boolean;
  readonly seed?: number;
  /** Plays these cards only, in a batch with others; all, in a process of its own, unless said. */
  readonly only?: readonly string[];
}

export interface Plan {
  readonly runs: readonly PlannedRun[];
  /** What the exercise must have and has not, e.g. too few mistakes. */
  readonly missing: readonly {
    readonly what: "alternatives" | "mistakes" | "declared";
    readonly have: number;
    readonly need: number;
  }[];
}

/** The least an exercise must bring, so that its grader is tried from both sides (DESIGN §6). */
const NEEDED = { alternatives: 3, mistakes: 8 } as const;

/** The rest of the file says what is changed; the grader reads that. */
const mistakeFile = z.object({ fails: z.array(z.string()).min(1), blocks: z.boolean().default(false) });

export interface PlanOptions {
  readonly repeats: number;
  /** What stands for the starter. */
  readonly starter?: string;
  /**
   * Every card is made to fall once, by few mistakes, which play the cards they name and no other; and as many other right
   * answers as an exercise must have. What is left out, and whether a mistake dies of more cards than it says, is left to
   * the whole proof.
   */
  readonly quick?: boolean;
}

/** Everything that has to be graded to show that the exercise's grader grades right. */
export function planProof(exercise: Exercise, { repeats, starter = "starter", quick = false }: PlanOptions): Plan {
  const alternatives = foldersIn(exercise, "alternatives");
  const mistakes = foldersIn(exercise, "mistakes");
  const planned = mistakes.map((name) => planMistake(exercise, name));
  const runs: PlannedRun[] = [
    { kind: "starter", answer: starter, fails: exercise.declaredFailures, blocked: exercise.declaredBlocked },
    { kind: "solution", answer: "solution", fails: [] },
    ...alternatives
      .slice(0, quick ? NEEDED.alternatives : undefined)
      .map((name): PlannedRun => ({ kind: "alternative", answer: `alternatives/${name}`, fails: [] })),
    ...(quick ? fewestMistakes(planned).map((run) => ({ ...run, only: run.fails })) : planned),
    ...Array.from({ length: repeats }, (_, index): PlannedRun => ({
      kind: "repeat",
      answer: "solution",
      fails: [],
      seed: index + 1,
    })),
  ];
  const counts = [
    { what: "alternatives", have: alternatives.length, need: NEEDED.alternatives },
    { what: "mistakes", have: mistakes.length, need: NEEDED.mistakes },
    { what: "declared", have: exercise.declaredFailures.length, need: 1 },
  ] as const;
  return { runs, missing: counts.filter(({ have, need }) => have < need) };
}

function foldersIn({ solution }: Exercise, name: string): string[] {
  const parent = join(solution, name);
  if (!existsSync(parent)) return [];
  const entries = readdirSync(parent, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .map((entry) => entry.name)
    .toSorted();
}

function planMistake({ solution }: Exercise, name: string): PlannedRun {
  const file = join(solution, "mistakes", name, "mistake.json");
  try {
    const { fails, blocks } = mistakeFile.parse(JSON.parse(readFileSync(file, "utf8")));
    return { kind: "mistake", answer: `mistakes/${name}`, fails, blocks };
  } catch (error) {
    throw new SetUpError(`${file} must say which cards it fails, e.g. { "fails": ["ENTRA-2.03"] }: ${String(error)}`);
  }
}
