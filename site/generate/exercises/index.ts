import type { Page, PageMaker } from "../page.ts";
import { exercisePage } from "./exercise-page.ts";
import { type ExerciseSources, readExercises } from "./read-exercise.ts";
import { taskPage } from "./task-page.ts";
import type { Language } from "@workshop/grader";

/** A page for each exercise, made of its own README, and one for the code of each task. */
export const exercisePages: PageMaker = (language) => readExercises().flatMap((sources) => pagesOf(sources, language));

function pagesOf(sources: ExerciseSources, language: Language): Page[] {
  const tasks = Object.keys(sources.hints).map((task) => taskPage(task, sources, language));
  return [exercisePage(sources, language), ...tasks];
}
