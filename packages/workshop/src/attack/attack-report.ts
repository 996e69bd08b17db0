import { controlWords, reasonWords, type Rule, wordsFor } from "@workshop/attacks";
import type { Language } from "@workshop/grader";
import type { Messages } from "../messages/index.ts";
import { redact } from "./redact.ts";
import type { NotTried, Struck } from "./strike-server.ts";

/** One card of a report: in words, without a secret. */
export interface AttackedCard {
  readonly id: string;
  readonly state: "held" | "fell" | "not-tried";
  /** What a safe server does. */
  readonly safe: string;
  readonly rule: Rule;
  /** Of a fallen card. */
  readonly finding?: { readonly title: string; readonly sent: string; readonly got: string; readonly why: string };
  /** Of a card that was not tried. */
  readonly reason?: string;
}

/** What `attack --json` prints. `schema` goes up when a field changes its meaning or goes away. */
export interface AttackReport {
  readonly schema: 1;
  /** Without query and fragment. */
  readonly target: string;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly endedAt: string;
  /** Whether a token was at hand. The token itself is nowhere. */
  readonly withToken: boolean;
  readonly requests: number;
  readonly cards: readonly AttackedCard[];
}

export interface Attacked {
  readonly url: URL;
  readonly token: string;
  readonly startedAt: Date;
  readonly endedAt: Date;
  readonly requests: number;
  readonly struck: readonly Struck[];
}

interface Speech {
  readonly language: Language;
  readonly words: Messages;
}

export function createAttackReport(attacked: Attacked, speech: Speech): AttackReport {
  const { url, token, startedAt, endedAt, requests, struck } = attacked;
  return {
    schema: 1,
    target: `${url.origin}${url.pathname}`,
    startedAt: startedAt.toISOString(),
    endedAt: endedAt.toISOString(),
    withToken: token !== "",
    requests,
    cards: struck.map((one) => describe(one, token, speech)).toSorted((a, b) => a.id.localeCompare(b.id)),
  };
}

function describe(struck: Struck, token: string, { language, words }: Speech): AttackedCard {
  const { card, state } = struck;
  const clean = (text: string): string => redact(text, token);
  const [got, facts] = struck.state === "fell" ? [struck.got, struck.facts] : ["", {}];
  const said = wordsFor(card.id, language, got, facts);
  const about = { id: card.id, state, safe: clean(said.safe), rule: card.rule };
  if (struck.state === "not-tried") return { ...about, reason: clean(reasonOf(struck.because, language, words)) };
  if (struck.state === "held") return about;
  const [title, sent, came] = [said.title, said.sentAnywhere ?? said.sent, said.got].map(clean) as [
    string,
    string,
    string,
  ];
  return { ...about, finding: { title, sent, got: came, why: said.why } };
}

function reasonOf(because: NotTried, language: Language, { attack: { notTried } }: Messages): string {
  switch (because.kind) {
    case "control":
      return controlWords(because.control, language, because.facts);
    case "onlyHere":
      return reasonWords(because.reason, language);
    case "tokenRefused":
      return notTried.tokenRefused(because.status);
    case "gone":
      return notTried.gone(because.after);
    case "needsToken":
    case "tokenEnded":
      return notTried[because.kind];
  }
}
