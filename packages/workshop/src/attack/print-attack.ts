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
  for (const { id, reason = "" } of notTried) print(row(`${attack.states["not-tried"]}  ${id}`, reason, 24));
  if (held.length > 0) print(wrap(`${attack.states.held}  ${held.map(({ id }) => id).join(", ")}`, COLUMNS));
  print(["", attack.tally(held.length, fell.length, notTried.length, report.requests)]);
  if (fell.length === 0) print(wrap(attack.noFinding, COLUMNS));
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

function row(label: string, text: string, indent = LABEL): string[] {
  return wrap(text, COLUMNS - indent).map((line, at) => (at === 0 ? padEnd(label, indent) : " ".repeat(indent)) + line);
}
