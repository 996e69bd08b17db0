import { wordsFor } from "@workshop/attacks";
import { findExercise, wrap } from "@workshop/grader";
import { type Context, printJson } from "../context.ts";
import { gradeOnce } from "../prove/grade-once.ts";
import type { Outcome } from "../prove/outcome.ts";

/** The exercise whose deck is about a server that others reach. */
const EXERCISE = "03";

type Graded = NonNullable<Outcome["report"]>;

/**
 * Plays the whole deck against the learner's src, through the grader, and tells what came of it.
 * @returns how many attacks got through
 * @throws Error when the grader gave no report: that is our fault
 */
export async function tellEvilStory(context: Context, signal: AbortSignal): Promise<number> {
  const { json, language, words, terminal } = context;
  if (!json) terminal.out(`${words.attack.story.begin}\n`);
  const { report, noise = "" } = await gradeOnce(
    findExercise(EXERCISE),
    { kind: "starter", answer: "starter", fails: [] },
    signal,
  );
  signal.throwIfAborted();
  if (!report || report.cards.length === 0)
    throw new Error(`${words.attack.story.noReport}: ${report?.problem ?? noise}`);
  const scenes = report.cards.flatMap(({ id, found }) => {
    if (!found) return [];
    const { title, sent, got, why } = wordsFor(id, language, found.got, found.facts);
    return [{ id, title, sent, got, why }];
  });
  if (json) printJson(context, { exercise: report.exercise, attacks: report.cards.length, gotThrough: scenes });
  else printStory(context, report, scenes);
  return scenes.length;
}

type Scene = Readonly<Record<"id" | "title" | "sent" | "got" | "why", string>>;

function printStory({ terminal, words, paint }: Context, { cards }: Graded, scenes: readonly Scene[]): void {
  const { story } = words.attack;
  for (const { id, title, sent, got, why } of scenes) {
    terminal.out(`${paint.red(id)}  ${paint.bold(title)}`);
    for (const line of wrap(story.line(sent, got, why), 76)) terminal.out(`    ${line}`);
  }
  const blocked = cards.filter(({ state }) => state === "blocked").map(({ id }) => id);
  terminal.out("");
  terminal.out(scenes.length > 0 ? story.end(scenes.length, cards.length) : story.safe(cards.length));
  if (blocked.length > 0) wrap(story.blocked(blocked.join(", ")), 80).forEach((line) => terminal.out(line));
}
