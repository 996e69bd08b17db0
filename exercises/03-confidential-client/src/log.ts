import { inspect } from "node:util";

/** One line for one event, on stderr. */
export function log(event: string, details: unknown = {}): void {
  // TODO 8: what is in `details` when somebody passes a whole request, or an error with one in it? Who reads the log?
  process.stderr.write(
    `${new Date().toISOString()} ${event} ${inspect(details, { depth: 6, breakLength: Infinity })}\n`,
  );
}

export function logError(event: string, error: unknown): void {
  log(event, error);
}
