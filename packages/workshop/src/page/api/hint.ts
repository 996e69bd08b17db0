import { SetUpError, findExercise } from "@workshop/grader";
import type { RequestHandler } from "express";
import { z } from "zod";
import { loadHints } from "../../hints/hint-file.ts";
import { STEPS, climb } from "../../hints/ladder.ts";
import { rememberSteps, stepsTaken } from "../../hints/memory.ts";
import { messagesIn } from "../../messages/index.ts";
import type { Desk } from "../desk.ts";
import { languageOf } from "../language-of.ts";
import { exerciseNumber } from "./bodies.ts";

const body = z.strictObject({ exercise: exerciseNumber, task: z.int().min(1).max(99) });

/** Takes one step of a task's ladder; the page then shows every step that was taken. */
export function takeHint({ changes, language }: Desk): RequestHandler {
  return (request, response) => {
    const { exercise: number, task } = body.parse(request.body);
    const words = messagesIn(languageOf(request, language)).hint;
    const exercise = findExercise(number);
    const hints = loadHints(exercise);
    if (!hints[task]) throw new SetUpError(words.noSuchTask(`${number}.${task}`, Object.keys(hints).length));
    const climbed = climb({ taken: stepsTaken(exercise, String(task)) });
    rememberSteps(exercise, String(task), climbed.taken);
    changes.say("progress");
    response.json({ message: words.title(climbed.number, STEPS.length, words.steps[climbed.step]) });
  };
}
