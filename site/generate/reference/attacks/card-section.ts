import { wordsFor } from "@workshop/attacks";
import type { Exchange, Language, RecordedCard } from "@workshop/grader";
import { codeBlock, escapeText } from "../../mdx.ts";
import type { ShownCard } from "./decks.ts";
import { galleryWords } from "./words.ts";

/** The address of a card on its page. */
export const anchorOf = (id: string): string => id.toLowerCase().replaceAll(".", "-");

/** One card: what it is about, and what happened, on both codes. */
export function cardSection({ card, starter, solution }: ShownCard, language: Language): string {
  const words = galleryWords[language];
  const { got = "", facts = {} } = starter.found ?? {};
  const said = wordsFor(card.id, language, got, facts);
  const rows = [
    [words.sent, escapeText(said.sent)],
    [words.safe, escapeText(said.safe)],
    [words.why, escapeText(said.why)],
    [words.rule, `[${escapeText(card.rule.name)}](${card.rule.url})`],
    [words.look, `\`${card.look}\``],
    [words.control, escapeText(said.control)],
  ];
  return [
    `## ${card.id}: ${escapeText(said.title)} {/* #${anchorOf(card.id)} */}`,
    rows
      .filter(([, text]) => text)
      .map(([name, text]) => `- **${name}** ${text}`)
      .join("\n"),
    '<Tabs groupId="answer">',
    tab("starter", words.starter, outcome(starter, said.got, language)),
    tab("solution", words.solution, outcome(solution, "", language)),
    "</Tabs>",
  ].join("\n\n");
}

function tab(value: string, label: string, body: string): string {
  return `<TabItem value="${value}" label="${label}">\n\n${body}\n\n</TabItem>`;
}

function outcome({ state, exchanges }: RecordedCard, got: string, language: Language): string {
  const words = galleryWords[language];
  const verdict = { fell: words.fell, held: words.held, blocked: words.blocked, skipped: words.blocked }[state];
  const sentence = got ? `**${verdict}.** ${escapeText(got)}` : `**${verdict}.**`;
  const shown = exchanges.length > 0 ? exchanges.map(exchangeBlock) : [words.noExchange];
  return [sentence, ...shown].join("\n\n");
}

/** As it goes over the wire: the request, an empty line, the answer. */
function exchangeBlock({ sent, got }: Exchange): string {
  const answer = got
    .split("\n")
    .map((line) => `< ${line}`.trimEnd())
    .join("\n");
  const request = sent
    .split("\n")
    .map((line) => `> ${line}`.trimEnd())
    .join("\n");
  return codeBlock(got ? `${request}\n\n${answer}` : request, { language: "http" });
}
