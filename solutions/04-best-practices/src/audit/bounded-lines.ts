import { createWriteStream, type WriteStream } from "node:fs";
import { log } from "@workshop/solution-03-confidential-client";

/** Bytes that may wait to be written. Then events are counted instead: a log must not eat the server that it tells of. */
const MOST_WAITING = 1_000_000;
/** Milliseconds. */
const GATHER = 50;
const REOPEN = 1_000;
const FLUSH = 1_000;

export interface Lines {
  /** Takes a line; never waits and never throws. */
  write(line: string): void;
  /** Writes what waits, as far as that is possible within a second. */
  stop(): Promise<void>;
}

/**
 * Appends lines to a file, or to stderr, in the background. Writes to stderr through `process.stderr` would stop the whole
 * process while nobody reads the pipe (Node, "A note on process I/O"), so it is a file like any other here.
 */
export function openLines(file: string | false): Lines {
  let [waiting, dropped, failures] = ["", 0, 0];
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let stream: WriteStream | undefined = open();

  function open(): WriteStream {
    const opened = file
      ? createWriteStream(file, { flags: "a", mode: 0o600 })
      : createWriteStream("", { fd: 2, autoClose: false });
    opened.on("error", (error: NodeJS.ErrnoException) => {
      if (failures++ === 0) log("audit-not-written", { code: error.code });
      stream = undefined;
      if (!closed) setTimeout(() => (stream ??= open()), REOPEN).unref();
    });
    return opened;
  }

  function flush(): void {
    timer = undefined;
    if (!stream || stream.writableNeedDrain) return schedule();
    const lost = dropped > 0 ? `${JSON.stringify({ event: "audit-dropped", count: dropped })}\n` : "";
    stream.write(waiting + lost, (error) => {
      if (!error) failures = 0;
    });
    [waiting, dropped] = ["", 0];
  }

  function schedule(): void {
    if (closed || (waiting === "" && dropped === 0)) return;
    timer ??= setTimeout(flush, stream ? GATHER : REOPEN).unref();
  }

  return {
    write(line) {
      if (waiting.length + (stream?.writableLength ?? 0) > MOST_WAITING) dropped++;
      else waiting += `${line}\n`;
      schedule();
    },
    async stop() {
      clearTimeout(timer);
      closed = true;
      if (!stream) return;
      const last = stream;
      const limit = new Promise<void>((resolve) => setTimeout(resolve, FLUSH).unref());
      await Promise.race([new Promise<void>((resolve) => last.write(waiting, () => resolve())), limit]);
    },
  };
}
