import { z } from "zod";

/** The report `grade --json` prints; checked here because it crossed a process. */
export const gradeReport = z.object({
  exercise: z.string(),
  answer: z.string(),
  blame: z.enum(["none", "your-code", "set-up", "grader", "network"]),
  seconds: z.number(),
  cards: z.array(
    z.object({
      id: z.string(),
      task: z.number(),
      state: z.enum(["held", "fell", "blocked", "skipped"]),
      title: z.string(),
      message: z.string(),
      /** Of a skipped card: the program that this machine lacks. */
      missing: z.string().optional(),
      found: z.object({ got: z.string(), facts: z.record(z.string(), z.union([z.string(), z.number()])) }).optional(),
    }),
  ),
  problem: z.string().optional(),
});

/** What one grade left behind. */
export interface Leaks {
  readonly processes: readonly string[];
  readonly folders: readonly string[];
  /** False where this system gives no way to look at other processes' environment. */
  readonly looked: boolean;
}

/** What one grade did, seen from outside. */
export interface Outcome {
  readonly exit: number | null;
  readonly seconds: number;
  /** Undefined when stdout was not exactly one report; `noise` then holds the end of what was printed. */
  readonly report?: z.infer<typeof gradeReport>;
  readonly noise?: string;
  readonly leaks: Leaks;
}
