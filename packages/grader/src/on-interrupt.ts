import { abandonGrades } from "./abandon.ts";
import type { GradeOptions } from "./follow-run.ts";
import type { RunListener } from "./run-cards.ts";

/**
 * Ends this process as Ctrl-C ends one that does not listen; a shell calls that 130. `process.exit` would stop the thread of the
 * grade, which may be reading from a TLS connection: see `abandonGrades`.
 */
function endAtOnce(): void {
  if (process.stdin.isTTY) process.stdin.setRawMode(false);
  process.removeAllListeners("SIGINT");
  process.kill(process.pid, "SIGINT");
}

/** Passes a run on while it may be heard, and notes whether cards are being played. */
function follow(
  { onAgain, onPlayed, onGraded }: RunListener,
  state: { happened: boolean; playing: boolean },
): RunListener {
  const during =
    <A extends unknown[]>(playing: boolean, hear: (...what: A) => void) =>
    (...what: A): void => {
      state.playing = playing;
      if (!state.happened) hear(...what);
    };
  return { onAgain: during(true, onAgain), onPlayed: during(true, onPlayed), onGraded: during(false, onGraded) };
}

/**
 * Ctrl-C and a polite kill stop the servers under test and take their files away before this process ends. So does the
 * end of the input of a stream: who reads it has gone, even by kill -9. The second of them does not wait for anything.
 * What a grade finds after the first is neither said nor remembered (`unheard`).
 */
export function onInterrupt(cleanUp: () => void, { stream }: Pick<GradeOptions, "stream">) {
  const state = { happened: false, playing: true };
  const cleanUpIfPossible = (): void => {
    try {
      cleanUp();
    } catch {
      // A server may write there as long as this process lives; the next grade sweeps it away.
    }
  };
  const endInOrder = async (): Promise<never> => {
    if (state.playing) await abandonGrades();
    cleanUpIfPossible();
    process.exit(130);
  };
  const listener = (): void => {
    if (!state.happened) {
      state.happened = true;
      return void endInOrder();
    }
    cleanUpIfPossible();
    endAtOnce();
  };
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  signals.forEach((signal) => process.on(signal, listener));
  if (stream) process.stdin.once("end", listener).resume();
  return {
    happened: () => state.happened,
    isPlaying: () => state.playing,
    unheard: (run: RunListener) => follow(run, state),
    forget(): void {
      signals.forEach((signal) => process.off(signal, listener));
      if (stream) process.stdin.off("end", listener).destroy();
    },
  };
}
