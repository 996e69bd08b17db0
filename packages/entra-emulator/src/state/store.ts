import { EmulatorStartError } from "../errors/start-error.ts";
import { StateNotSaved } from "./state-not-saved.ts";
import { writeAtomically } from "./atomic-write.ts";
import { loadState } from "./load.ts";
import { type State, emptyState } from "./model.ts";
import { prune } from "./prune.ts";

export interface Store {
  readonly state: State;
  /**
   * Resolves when all changes made so far are on disk. Callers answer their client after it, so nobody holds a token
   * that a crash forgot. Callers that come together share one write.
   *
   * @throws StateNotSaved the changes are in memory only
   */
  saved(): Promise<void>;
}

interface StoreOptions {
  readonly file: string | undefined;
  readonly clock: () => number;
  readonly warn: (message: string) => void;
}

function unsaved(file: string, error: unknown): string {
  const reason = (error as NodeJS.ErrnoException).code ?? "unknown";
  return `${file} could not be written (${reason}). What changes is answered with 503 until it can be; reading goes on.`;
}

/**
 * Writes one file, whole, as often as asked: calls that come together share one write. A failure is told once to
 * `warn`, and to every caller as StateNotSaved.
 */
export function createWriter(
  file: string,
  serialize: () => string,
  warn: (message: string) => void,
): () => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  let warned = false;
  const write = async (): Promise<void> => {
    try {
      await writeAtomically(file, serialize());
      warned = false;
    } catch (error) {
      if (!warned) warn(unsaved(file, error));
      warned = true;
      throw new StateNotSaved({ cause: error });
    }
  };
  const start = (): Promise<void> => {
    next = undefined;
    running = write();
    return running;
  };
  return () => (next ??= (running ?? Promise.resolve()).then(start, start));
}

const SAVES_BETWEEN_PRUNINGS = 200;

function inMemory(clock: () => number): Store {
  const state = emptyState();
  let saves = 0;
  const saved = (): Promise<void> => {
    saves += 1;
    if (saves % SAVES_BETWEEN_PRUNINGS === 0) prune(state, clock());
    return Promise.resolve();
  };
  return { state, saved };
}

/** State in memory and, when `file` is given, in that file. @throws EmulatorStartError state_unwritable */
export async function openStore({ file, clock, warn }: StoreOptions): Promise<Store> {
  if (!file) return inMemory(clock);
  try {
    const state = loadState(file, warn);
    const serialize = () => {
      prune(state, clock());
      return `${JSON.stringify(state, undefined, 1)}\n`;
    };
    await writeAtomically(file, serialize());
    return { state, saved: createWriter(file, serialize, warn) };
  } catch (error) {
    throw new EmulatorStartError(
      "state_unwritable",
      `The state file ${file} cannot be written (${(error as NodeJS.ErrnoException).code ?? "unknown"}). Choose another with --state, or give your user the right to write there.`,
      { cause: error },
    );
  }
}
