import type { ChildProcess } from "node:child_process";
import { closeSync, openSync, readSync, statSync } from "node:fs";
import { createLineCutter } from "./cut-lines.ts";
import { keepDecisions } from "./decisions-file.ts";
import { readDecision } from "./read-decision.ts";

/** Milliseconds between two looks at an audit file: asking for its size works on every file system. */
const LOOK_EVERY = 500;
/** Bytes that one look reads. */
const MOST_AT_ONCE = 256 * 1024;

/**
 * Keeps the decisions that a server writes, as they come: to stderr, and to its audit file.
 * @param auditFile `AUDIT_FILE`, as the server was told; what is in it already is not looked at
 */
export function followDecisions(child: ChildProcess, auditFile?: string): void {
  child.stderr?.setEncoding("utf8").on("data", keepFrom());
  if (!auditFile) return;
  const [heard, read] = [keepFrom(), createTail(auditFile)];
  const look = (): void => heard(read());
  const timer = setInterval(look, LOOK_EVERY).unref();
  child.once("close", () => {
    clearInterval(timer);
    look();
  });
}

function keepFrom(): (chunk: string) => void {
  const cut = createLineCutter();
  return (chunk) => keepDecisions(cut(chunk).flatMap((line) => readDecision(line) ?? []));
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** What a file has more than before. A server that may not write its file has none; one of the cards looks at that. */
function createTail(file: string): () => string {
  let position = sizeOf(file);
  const buffer = Buffer.alloc(MOST_AT_ONCE);
  return () => {
    if (sizeOf(file) <= position) return "";
    const length = readAt(file, buffer, position);
    position += length;
    return buffer.toString("utf8", 0, length);
  };
}

/** @returns how many bytes; none when it cannot be read */
function readAt(file: string, buffer: Buffer, position: number): number {
  let handle: number | undefined;
  try {
    handle = openSync(file, "r");
    return readSync(handle, buffer, { position });
  } catch {
    return 0;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}
