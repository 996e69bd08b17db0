import { reasonWords, wordsFor } from "@workshop/attacks";
import { workshopCommand } from "../how-to-run.ts";
import type { Language } from "../language.ts";
import { type Finding, findingOf } from "./finding.ts";
import { say } from "./messages.ts";
import { missingWords } from "./missing-words.ts";
import type { PlayedCard } from "./played-card.ts";
import { padEnd, wrap } from "./wrap.ts";

const COLUMNS = 80;
const LABEL = 10;
/** A verdict is read in one look. */
const MOST_LINES = 12;

/**
 * A card that did not hold, for a person: what was sent, what came back, what a safe server does, why it matters,
 * the rule, where to look, the control, what next. Plain text, no colour, no more than 80 columns.
 */
export function renderCard(card: PlayedCard, exercise: string, language: Language): string {
  if (card.state === "held") return "";
  if (card.state === "skipped")
    return card.missing ? missingWords(card.missing, language) : reasonWords(card.reason ?? "", language);
  const { title } = wordsFor(card.id, language, card.got, card.facts);
  const number = exercise.slice(0, 2);
  const lines = rows(findingOf(card, language), language);
  const next = row(
    say(language, "next"),
    say(language, "hint", { command: workshopCommand(`hint ${number}.${card.task}`) }),
  );
  const message = [headline(card, title, language), ...lines.flat(), ...next];
  const address = link(card.rule.url);
  return (message.length <= MOST_LINES ? message : message.filter((line) => !address.includes(line))).join("\n");
}

function rows(finding: Finding, language: Language): string[][] {
  const { state, sent = "", got, safe = "", why = "", rule, look, lookFor, control } = finding;
  if (state === "blocked")
    return [row(say(language, "control"), control), row(say(language, "got"), got), row(say(language, "look"), look)];
  return [
    row(say(language, "sent"), sent),
    row(say(language, "got"), got),
    row(say(language, "safe"), safe),
    row(say(language, "why"), why),
    row(say(language, "rule"), rule.name),
    link(rule.url),
    row(say(language, "look"), `${look}: ${lookFor}`),
    row(say(language, "control"), `${say(language, "pass")} ${control}`),
  ];
}

function headline(card: PlayedCard, title: string, language: Language): string {
  const state = say(language, card.state === "fell" ? "fail" : "blocked");
  return wrap(`${state}  ${card.id}  ${title} (${say(language, "task")} ${card.task})`, COLUMNS).join("\n");
}

function row(label: string, text: string): string[] {
  if (text === "") return [];
  return wrap(text, COLUMNS - LABEL).map(
    (line, index) => (index === 0 ? padEnd(label, LABEL) : " ".repeat(LABEL)) + line,
  );
}

/** The clause's address, where it fits into one line; `--json` has it always. */
function link(url: string): string[] {
  const short = url.replace("https://", "");
  return short.length <= COLUMNS - LABEL ? [" ".repeat(LABEL) + short] : [];
}
