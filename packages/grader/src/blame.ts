/**
 * Who has to act. The exit code of every command that grades says so, so that "your code is wrong" is never mixed up
 * with "your machine is not ready", "our grader is wrong" or "the network is away".
 */
export const EXIT = { held: 0, yourCode: 1, setUp: 2, grader: 3, network: 4 } as const;

export type Blame = "none" | "your-code" | "set-up" | "grader" | "network";

/** The exit code that belongs to a blame. */
export function exitCodeOf(blame: Blame): number {
  return {
    none: EXIT.held,
    "your-code": EXIT.yourCode,
    "set-up": EXIT.setUp,
    grader: EXIT.grader,
    network: EXIT.network,
  }[blame];
}

/** The blame that an exit code tells; a code of our own nobody gave is the grader's. */
export function blameOf(code: number): Blame {
  const all: readonly Blame[] = ["none", "your-code", "set-up", "grader", "network"];
  return all.find((blame) => exitCodeOf(blame) === code) ?? "grader";
}

/** The machine is not ready: a missing file, a wrong name, a full disk. The message names the next step. */
export class SetUpError extends Error {
  readonly code = "set_up";
}

/** The learner's code does not start. The message shows what the compiler or the process said. */
export class YourCodeError extends Error {
  readonly code = "your_code";
}

const SET_UP_CODES = new Set(["ENOSPC", "EACCES", "EPERM", "EROFS", "EMFILE", "ENFILE", "EADDRINUSE"]);
const NETWORK_CODES = new Set([
  "ENOTFOUND",
  "EAI_AGAIN",
  "ECONNREFUSED",
  "ECONNRESET",
  "ETIMEDOUT",
  "ENETUNREACH",
  "EHOSTUNREACH",
]);

/** Decides by the kind of an error, not by its words. What nobody planned for is our grader's fault. */
export function blameFor(error: unknown): Exclude<Blame, "none"> {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof SetUpError) return "set-up";
    if (cause instanceof YourCodeError) return "your-code";
    const code = "code" in cause ? String(cause.code) : "";
    if (SET_UP_CODES.has(code)) return "set-up";
    if (NETWORK_CODES.has(code)) return "network";
  }
  return "grader";
}
