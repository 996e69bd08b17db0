import { inspect } from "node:util";

/**
 * One line for one event, on stderr. Pass names, codes and ids. Never pass a request, an answer or an error as a whole:
 * they carry tokens, codes and states.
 */
export function log(event: string, details: unknown = {}): void {
  // TODO 8: what is in `details` when somebody passes a whole request, or an error with one in it? Who reads the log?
  const words = inspect(details, { depth: 6, breakLength: Infinity });
  process.stderr.write(`${[new Date().toISOString(), event, words].join(" ")}\n`);
}

/** What may be said about an error: its name and its code, never its text. */
export function logError(event: string, error: unknown): void {
  log(event, error); // TODO 8: is it so?
}
