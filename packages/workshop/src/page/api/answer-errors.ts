import { SetUpError } from "@workshop/grader";
import type { ErrorRequestHandler } from "express";
import { z } from "zod";
import { messagesIn } from "../../messages/index.ts";
import type { Desk } from "../desk.ts";
import { languageOf } from "../language-of.ts";
import { Refusal } from "./refusal.ts";

/** Every error as `{ error, message }`; ours goes to the terminal, and its text stays there. */
export function answerErrors({ language }: Desk): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    const words = messagesIn(languageOf(request, language)).page.refusal;
    const { status, code, message } = refusalOf(error, words);
    if (status === 500) process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    response.status(status).json({ error: code, message });
  };
}

function refusalOf(error: unknown, words: { badRequest: string; internal: string }): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof SetUpError) return new Refusal(404, error.code, error.message);
  if (error instanceof z.ZodError) return new Refusal(400, "invalid_request", words.badRequest);
  // What the JSON parser refuses carries the status it means (400, 413, 415).
  const status = (error as { status?: unknown } | undefined)?.status;
  if (typeof status === "number" && status >= 400 && status < 500)
    return new Refusal(status, "invalid_request", words.badRequest);
  return new Refusal(500, "internal", words.internal);
}
