import { EXIT } from "@workshop/grader";
import type { Outcome } from "./outcome.ts";
import type { PlannedRun } from "./plan.ts";

/** One way in which a grade did not come out as planned: what was expected, what came. */
export interface Disagreement {
  readonly about: "report" | "cards" | "blocked" | "blame" | "exit" | "own-card" | "problem" | "leak" | "repeat";
  readonly expected: string;
  readonly got: string;
}

const listed = (ids: readonly string[]): string => (ids.length === 0 ? "none" : [...ids].toSorted().join(" "));

/**
 * Compares a grade with its plan. Nothing but its two arguments decides. An empty answer means they agree. What this
 * machine lacks a program for is neither asked nor judged: `conclude` lists it.
 */
export function judge(run: PlannedRun, { report, noise, exit, leaks }: Outcome): Disagreement[] {
  const leaked = [...leaks.processes, ...leaks.folders];
  const leakage = differing("leak", "none", leaked.length === 0 ? "none" : leaked.join("; "));
  if (!report) return [{ about: "report", expected: "one JSON report on stdout", got: noise ?? "nothing" }, ...leakage];
  const withState = (state: string): string[] =>
    report.cards.filter((card) => card.state === state).map(({ id }) => id);
  const notRun = new Set(report.cards.filter(({ missing }) => missing).map(({ id }) => id));
  const ofThisMachine = (ids: readonly string[]): string[] => ids.filter((id) => !notRun.has(id));
  const fails = ofThisMachine(run.fails);
  const failing = fails.length > 0;
  return [
    ...differing("problem", "none", report.problem ?? "none"),
    ...differing("cards", listed(fails), listed(withState("fell"))),
    ...(run.blocks ? [] : differing("blocked", listed(ofThisMachine(run.blocked ?? [])), listed(withState("blocked")))),
    ...differing("blame", failing ? "your-code" : "none", report.blame),
    ...differing("exit", String(failing ? EXIT.yourCode : EXIT.held), String(exit)),
    ...(report.cards.length === 0 ? [{ about: "cards" as const, expected: "at least one card", got: "none" }] : []),
    ...(notRun.has(run.fails[0] ?? "") ? [] : ownCard(run, withState("fell"))),
    ...leakage,
  ];
}

function differing(about: Disagreement["about"], expected: string, got: string): Disagreement[] {
  return expected === got ? [] : [{ about, expected, got }];
}

/** A mistake names first the card that is there for it; dying of another one proves nothing about that card. */
function ownCard({ kind, fails }: PlannedRun, fell: string[]): Disagreement[] {
  const own = fails[0];
  if (kind !== "mistake" || own === undefined || fell.includes(own)) return [];
  return [{ about: "own-card", expected: `${own} falls`, got: `${own} did not fall` }];
}

/** Shuffled runs of the same answer have to agree card by card. */
export function judgeRepeats(outcomes: readonly Outcome[]): Disagreement[] {
  const states = outcomes.map(({ report }) =>
    (report?.cards ?? []).map(({ id, state }) => `${id} ${state}`).toSorted(),
  );
  const first = states[0] ?? [];
  return states.flatMap((state, index) => {
    const changed = [
      ...first.filter((card) => !state.includes(card)),
      ...state.filter((card) => !first.includes(card)),
    ];
    if (changed.length === 0) return [];
    return [{ about: "repeat" as const, expected: `run ${index + 1} agrees with run 1`, got: changed.join("; ") }];
  });
}

/** The cards that no mistake makes fall: the grader's promise for them rests on the starter alone. */
export function findSurvivors(cards: readonly string[], fellInMistakes: readonly (readonly string[])[]): string[] {
  const killed = new Set(fellInMistakes.flat());
  return cards.filter((card) => !killed.has(card)).toSorted();
}
