import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Exercise, type ExerciseProgress, type Language, SetUpError } from "@workshop/grader";
import { z } from "zod";

const text = z.string().trim().min(1);
const inEveryLanguage = z.strictObject({ en: text, "zh-Hans": text } satisfies Record<Language, typeof text>);

/** The six kinds of STRIDE (Learn, threat-modeling-tool-threats). */
const KINDS = [
  "Spoofing",
  "Tampering",
  "Repudiation",
  "Information disclosure",
  "Denial of service",
  "Elevation of privilege",
] as const;

const threat = z.strictObject({
  kind: z.enum(KINDS),
  threat: inEveryLanguage,
  /** What stands against it. */
  control: inEveryLanguage,
  /** The cards that try it. */
  cards: z.array(z.string().regex(/^ENTRA-\d\.\d{2}$/)).min(1),
});
export type Threat = z.infer<typeof threat>;

/** One file per exercise that has a threat model, beside the hints. */
export const threatsFolder = join(import.meta.dirname, "../../threats");

/** @throws SetUpError when the exercise has none, or its file is wrong */
export function loadThreats({ name }: Pick<Exercise, "name">, folder = threatsFolder): Threat[] {
  const file = join(folder, `${name}.json`);
  if (!existsSync(file)) throw new SetUpError(`There is no threat model for ${name}: ${file} is not there.`);
  const read = z.array(threat).safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (!read.success) throw new SetUpError(`The threat model in ${file} is not valid:\n${z.prettifyError(read.error)}`);
  return read.data;
}

/** What the last grade says of a threat: every card of it held, one fell, or not all were played. */
export type ThreatState = "met" | "open" | "untried";

/** A row of the table, in one language. */
export interface ThreatView {
  readonly kind: Threat["kind"];
  readonly threat: string;
  readonly control: string;
  readonly state: ThreatState;
  readonly cards: readonly { readonly id: string; readonly state: string }[];
}

/** The table as the learner's last grade leaves it: it ticks itself as cards hold. */
export function viewThreats(
  threats: readonly Threat[],
  progress: Pick<ExerciseProgress, "cards"> | undefined,
  language: Language,
): ThreatView[] {
  return threats.map(({ kind, threat: what, control, cards }) => {
    const states = cards.map((id) => ({ id, state: progress?.cards[id] ?? "not played" }));
    return { kind, threat: what[language], control: control[language], cards: states, state: stateOf(states) };
  });
}

function stateOf(cards: readonly { readonly state: string }[]): ThreatState {
  if (cards.some(({ state }) => state === "fell" || state === "blocked")) return "open";
  return cards.every(({ state }) => state === "held") ? "met" : "untried";
}
