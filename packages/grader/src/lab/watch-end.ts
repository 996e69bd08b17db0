import type { ChildProcess } from "node:child_process";
import { maskSecrets } from "../record/mask.ts";
import { lastWords } from "./last-words.ts";

/** A server that was there, and went without being asked to. Plain data: it crosses a thread. */
export interface EndedServer {
  /** null: a signal ended it. */
  readonly exitCode: number | null;
  readonly signal: string | null;
  /** The last that it wrote to stderr, at most eight lines. Empty: it said nothing. */
  readonly words: string;
}

/** Hears when a server ends by itself. @returns what to call before we end it */
export function watchEnd(child: ChildProcess, stderr: () => string, heard: (ended: EndedServer) => void): () => void {
  let asked = false;
  child.once("close", (exitCode, signal) => {
    if (!asked) heard({ exitCode, signal, words: maskSecrets(lastWords(stderr(), child)) });
  });
  return () => void (asked = child.exitCode === null && child.signalCode === null);
}
