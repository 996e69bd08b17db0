import { appendFileSync } from "node:fs";

export interface Lines {
  write(line: string): void;
  /** Writes what waits. */
  stop(): Promise<void>;
}

/** Appends lines to a file, or to stderr. */
// TODO 5: the disk is full, the pipe is not read, the volume hangs. What becomes of the request that is being logged, and
// of all others?
export function openLines(file: string | false): Lines {
  return {
    write(line) {
      if (file) appendFileSync(file, `${line}\n`);
      else process.stderr.write(`${line}\n`);
    },
    stop: async () => undefined,
  };
}
