import { type Blame, type CardResult, type GradeReport, type RunEvent, blameOf } from "@workshop/grader";
import { type GradeRequest, type GraderRun, type RunGrader, runGrader } from "./run-grader.ts";

export interface GradingState {
  readonly exercise: string;
  readonly name: string;
  readonly watch: boolean;
  /** "watching" waits for the next save. */
  readonly phase: "running" | "watching" | "ended" | "cancelled";
  /** The cards played so far in this run, in the order in which they ended. */
  readonly played: readonly { readonly id: string; readonly state: CardResult["state"] }[];
  /** Of the last run that came to its end. */
  readonly result?: GradingResult;
}

export interface GradingResult {
  readonly blame: Blame;
  readonly held: number;
  readonly all: number;
  readonly seconds: number;
  /** What went wrong around the cards. */
  readonly problem?: string;
}

/** Grades one exercise at a time. */
export interface Grading {
  /** The grade that runs, or the last one; undefined before the first. */
  state(): GradingState | undefined;
  /** Returns false when one runs already. */
  start(request: GradeRequest): boolean;
  /** Returns false when none runs. */
  cancel(): boolean;
  /** Calls `heard` at every change. Returns the way to stop. */
  listen(heard: () => void): () => void;
  /** Cancels, and resolves when the grader's process is gone. */
  stop(): Promise<void>;
}

export function createGrading(run: RunGrader = runGrader): Grading {
  const listeners = new Set<() => void>();
  let current: GraderRun | undefined;
  let state: GradingState | undefined;
  const set = (next: GradingState): void => {
    state = next;
    for (const heard of listeners) heard();
  };
  const cancel = (): boolean => {
    if (!current || !state) return false;
    set({ ...state, phase: "cancelled" });
    current.cancel();
    return true;
  };
  return {
    state: () => state,
    cancel,
    start(request) {
      if (current) return false;
      const { exercise, watch } = request;
      set({ exercise: exercise.number, name: exercise.name, watch, phase: "running", played: [] });
      const mine = run(request, (event) => state && set(afterEvent(state, event)));
      current = mine;
      void mine.ended.then(({ code, errors }) => {
        current = undefined;
        if (state) set(afterEnd(state, code, errors));
      });
      return true;
    },
    listen(heard) {
      listeners.add(heard);
      return () => void listeners.delete(heard);
    },
    async stop() {
      cancel();
      await current?.ended;
    },
  };
}

/** What a cancelled grade still says is not wanted. */
function afterEvent(state: GradingState, event: RunEvent): GradingState {
  if (state.phase === "cancelled") return state;
  switch (event.event) {
    case "again":
      return { ...state, phase: "running", played: [] };
    case "played":
      return { ...state, phase: "running", played: [...state.played, { id: event.id, state: event.state }] };
    case "graded":
      return { ...state, phase: state.watch ? "watching" : "running", result: resultOf(event.report) };
  }
}

function resultOf({ blame, cards, seconds, problem }: GradeReport): GradingResult {
  const held = cards.filter((card) => card.state === "held").length;
  const all = cards.filter((card) => card.state !== "skipped").length;
  return { blame, held, all, seconds, ...(problem === undefined ? {} : { problem }) };
}

/** A grader that ends without a report says why on stderr. */
function afterEnd(state: GradingState, code: number, errors: string): GradingState {
  if (state.phase === "cancelled") return state;
  if (state.result) return { ...state, phase: "ended" };
  const problem = errors.trim() || `exit code ${code}`;
  return { ...state, phase: "ended", result: { blame: blameOf(code), held: 0, all: 0, seconds: 0, problem } };
}
