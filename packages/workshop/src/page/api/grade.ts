import { findExercise } from "@workshop/grader";
import type { RequestHandler } from "express";
import { z } from "zod";
import { messagesIn } from "../../messages/index.ts";
import { keepStarter } from "../../sources/starter.ts";
import type { Desk } from "../desk.ts";
import { languageOf } from "../language-of.ts";
import { exerciseNumber } from "./bodies.ts";
import { Refusal } from "./refusal.ts";

const body = z.strictObject({ exercise: exerciseNumber, watch: z.boolean().default(false) });

/** Starts a grade, unless one runs. */
export function startGrade({ grading, language: fallback }: Desk): RequestHandler {
  return (request, response) => {
    const { exercise: number, watch } = body.parse(request.body);
    const language = languageOf(request, fallback);
    const words = messagesIn(language).page.grading;
    const exercise = findExercise(number);
    keepStarter(exercise);
    if (!grading.start({ exercise, watch, language }))
      throw new Refusal(409, "busy", words.busy(grading.state()?.name ?? ""));
    response.status(202).json({ message: words.running(exercise.name) });
  };
}

/** Ends the grade that runs. */
export function cancelGrade({ grading, language }: Desk): RequestHandler {
  return (request, response) => {
    const words = messagesIn(languageOf(request, language)).page.grading;
    if (!grading.cancel()) throw new Refusal(409, "not_running", words.notRunning);
    response.status(202).json({ message: words.cancelled(grading.state()?.name ?? "") });
  };
}
