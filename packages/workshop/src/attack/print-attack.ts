import { padEnd, wrap } from "@workshop/grader";
import type { Context } from "../context.ts";
import type { AttackedCard, AttackReport } from "./attack-report.ts";

const COLUMNS = 80;
const LABEL = 10;

/** A report for the terminal: findings first, then what was not tried and why, then what held. */
export function printAttack({ terminal, words, paint }: Context, report: AttackReport): void {
  const { attack } = words;
  const [fell, notTried, held] = (["fell", "not-tried", "held"] as const).map((state) =>
    report.cards.filter((card) => card.state === state),
  ) as [AttackedCard[], AttackedCard[], AttackedCard[]];
  const print = (lines: string[]): void => lines.forEach((line) => terminal.out(line));

  print([paint.bold(attack.target(report.target, report.withToken)), ""]);
  for (const card of fell) {
    const [headline = "", ...rest] = describeFinding(card, attack);
    print([paint.red(headline), ...rest, ""]);
  }
  for (const [reason, ids] of byReason(notTried)) print([attack.states["not-tried"], ...block(ids), ...block(reason)]);
  if (held.length > 0) print([attack.states.held, ...block(idsOf(held))]);
  print(["", attack.tally(held.length, fell.length, notTried.length, report.requests)]);
  if (fell.length === 0) print(wrap(attack.noFinding, COLUMNS));
}

const idsOf = (cards: readonly AttackedCard[]): string => cards.map(({ id }) => id).join(", ");

const block = (text: string): string[] => row("", text);

/** One reason may keep many cards from being tried. */
function byReason(cards: readonly AttackedCard[]): [reason: string, ids: string][] {
  const reasons = [...new Set(cards.map(({ reason = "" }) => reason))];
  return reasons.map((reason) => [reason, idsOf(cards.filter((card) => card.reason === reason))]);
}

function describeFinding({ id, safe, rule, finding }: AttackedCard, attack: Context["words"]["attack"]): string[] {
  const { labels, states } = attack;
  return [
    `${states.fell}  ${id}  ${finding?.title ?? ""}`,
    ...row(labels.sent, finding?.sent ?? ""),
    ...row(labels.got, finding?.got ?? ""),
    ...row(labels.safe, safe),
    ...row(labels.why, finding?.why ?? ""),
    ...row(labels.rule, rule.name),
    `${" ".repeat(LABEL)}${rule.url}`,
  ];
}

function row(label: string, text: string): string[] {
  return wrap(text, COLUMNS - LABEL).map((line, at) => (at === 0 ? padEnd(label, LABEL) : " ".repeat(LABEL)) + line);
}
