import { taskTitle } from "@workshop/attacks";
import { workshopCommand } from "../how-to-run.ts";
import type { Language } from "../language.ts";
import { renderEnded } from "./ended-servers.ts";
import { type GradeReport, isDone, leadOf } from "./grade-report.ts";
import { say } from "./messages.ts";
import { wrap } from "./wrap.ts";

export interface Rendering {
  readonly language: Language;
  /** Show every card that did not hold, not only the first. */
  readonly all: boolean;
  /** Wraps a state word; the identity when the output is plain. Colour never carries meaning alone. */
  readonly paint: (text: string, tone: "good" | "bad" | "quiet") => string;
}

/** The whole verdict for a terminal: the card that leads, the tasks, what to do next. */
export function renderReport(report: GradeReport, { language, all, paint }: Rendering): string {
  const number = report.exercise.slice(0, 2);
  const head = say(language, "heading", { exercise: report.exercise, answer: report.answer });
  if (report.problem) return [head, "", ...problem(report, language, paint)].join("\n");
  const facts = {
    held: report.cards.filter((card) => card.state === "held").length,
    all: report.cards.filter(wasPlayed).length,
    seconds: report.seconds,
    notRun: report.cards.filter(({ missing }) => missing).length,
  };
  const skipped = notPlayed(report, language);
  const ended = report.ended ? ["", ...renderEnded(report.ended, language)] : [];
  if (report.blame === "none") {
    return [
      head,
      ...ended,
      ...skipped,
      "",
      paint(say(language, facts.notRun > 0 ? "everyPlayedCard" : "everyCard", facts), "good"),
      say(language, "passNext", { command: workshopCommand(`diff ${number}`) }),
    ].join("\n");
  }
  const open = report.cards.filter((card) => !isDone(card));
  const shown = all ? open : [leadOf(report)].filter((card) => card !== undefined);
  const blocks = shown.flatMap((card) => ["", emphasise(card.message, paint)]);
  const rest = open.length - shown.length;
  const waiting = rest > 0 ? ["", say(language, "waiting", { count: rest })] : [];
  const standing = [...tasks(report, language), say(language, "tally", facts)];
  return [head, ...blocks, ...waiting, ...ended, ...skipped, "", ...standing].join("\n");
}

function emphasise(message: string, paint: Rendering["paint"]): string {
  const [first = "", ...rest] = message.split("\n");
  return [paint(first, "bad"), ...rest].join("\n");
}

/** Which cards were not played, and why: a real tenant is no place for them, or this machine lacks a program. */
function notPlayed({ cards }: GradeReport, language: Language): string[] {
  const skipped = cards.filter(({ state }) => state === "skipped");
  return [...new Set(skipped.map(({ message }) => message))].flatMap((reason) => {
    const cards = skipped.filter(({ message }) => message === reason);
    const facts = { cards: cards.map(({ id }) => id).join(", "), count: cards.length, reason };
    return ["", ...wrap(say(language, cards.some(({ missing }) => missing) ? "notRun" : "notPlayed", facts), 80)];
  });
}

const wasPlayed = ({ state }: GradeReport["cards"][number]): boolean => state !== "skipped";

/** One line for each task: how many of its cards held. Nothing passes that nobody tried. */
function tasks(report: GradeReport, language: Language): string[] {
  const numbers = [...new Set(report.cards.map((card) => card.task))].toSorted((a, b) => a - b);
  return numbers.map((task) => {
    const cards = report.cards.filter((card) => card.task === task && wasPlayed(card));
    const held = cards.filter(isDone).length;
    const tally = held === cards.length ? say(language, "pass") : `${held}/${cards.length}`;
    const state = cards.length === 0 ? say(language, "skipped") : tally;
    return `  ${task}. ${state.padEnd(5)} ${taskTitle(report.exercise.slice(0, 2), task, language)}`;
  });
}

function problem(report: GradeReport, language: Language, paint: Rendering["paint"]): string[] {
  const text = report.problem ?? "";
  if (report.blame === "set-up")
    return [
      paint(say(language, "setUp"), "bad"),
      text,
      say(language, "setUpHelp", { command: workshopCommand("doctor") }),
    ];
  if (report.blame === "network") return [paint(say(language, "network"), "bad"), text, say(language, "networkHelp")];
  if (report.blame === "your-code") return [paint(say(language, "yourCode"), "bad"), text];
  return [paint(say(language, "grader"), "bad"), text, say(language, "graderHelp")];
}
