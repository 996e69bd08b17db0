import { createHash } from "node:crypto";
import type { RequestHandler } from "express";
import { type ExerciseView, currentExercise, viewProgress } from "../../progress-view.ts";
import type { Desk } from "../desk.ts";
import { languageOf } from "../language-of.ts";

/**
 * The answer of `GET /api/progress`, for the docs site's live box too (`fetch` without credentials, no headers of one's
 * own). No name, no path of this machine, nothing secret.
 */
export interface ProgressAnswer {
  /** Changes when anything else in here does, but for the language. */
  readonly revision: string;
  /** Number of the exercise to work on, e.g. "02". */
  readonly current?: string;
  /**
   * In their order. `next` is the failing card that leads, with its exchange in `next.finding`; `tasks[].cards[]` is what
   * each task's cards did in the last grade.
   */
  readonly exercises: readonly ExerciseView[];
  /** What is graded from the page now. */
  readonly grading?: { readonly exercise: string; readonly watch: boolean; readonly played: number };
}

export function sendProgress({ language, grading }: Desk): RequestHandler {
  return (request, response) => {
    const exercises = viewProgress(languageOf(request, language));
    const current = currentExercise(exercises)?.number;
    const running = runningOf(grading.state());
    const revision = createHash("sha256")
      .update(JSON.stringify([viewProgress("en"), running]))
      .digest("hex")
      .slice(0, 16);
    const answer: ProgressAnswer = { revision, ...(current ? { current } : {}), exercises, ...running };
    response.json(answer);
  };
}

function runningOf(state: ReturnType<Desk["grading"]["state"]>): Pick<ProgressAnswer, "grading"> {
  if (state?.phase !== "running") return {};
  const { exercise, watch, played } = state;
  return { grading: { exercise, watch, played: played.length } };
}
