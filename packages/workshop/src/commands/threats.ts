import { EXIT, findExercise, readProgress, workshopCommand } from "@workshop/grader";
import { type Context, printJson } from "../context.ts";
import { loadThreats, type ThreatView, viewThreats } from "../threats/threat-model.ts";
import { toMarkdown } from "../threats/threat-table.ts";

/** Shows an exercise's threat model, ticked by the last grade. `--markdown` and `--json` export it. */
export async function threatsCommand(
  context: Context,
  name: string,
  options: Readonly<Record<string, unknown>>,
): Promise<number> {
  const exercise = findExercise(name || "04");
  const views = viewThreats(loadThreats(exercise), readProgress().exercises[exercise.number], context.language);
  if (context.json) printJson(context, { exercise: exercise.name, threats: views });
  else if (options["markdown"]) context.terminal.out(toMarkdown(views, context.words));
  else print(context, exercise.number, views);
  return EXIT.held;
}

function print({ terminal, words: { threats }, paint }: Context, number: string, views: readonly ThreatView[]): void {
  for (const { kind, threat, control, state, cards } of views) {
    const open = cards.filter((card) => card.state !== "held").map(({ id }) => id);
    terminal.out(`${paint.bold(threats.state[state])}  ${threat}  (${threats.kinds[kind]})`);
    terminal.out(`  ${control}`);
    if (open.length > 0) terminal.out(`  ${threats.notHeld(open.join(", "))}`);
  }
  terminal.out("");
  terminal.out(threats.summary(views.filter(({ state }) => state === "met").length, views.length));
  terminal.out(threats.next(workshopCommand(`check ${number}`), workshopCommand(`threats ${number} --markdown`)));
}
