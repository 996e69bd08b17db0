import { AsyncLocalStorage } from "node:async_hooks";
import { appendFileSync } from "node:fs";
import type { Lab } from "@workshop/attacks";
import type { PlayedCard } from "../report/played-card.ts";
import { mask } from "./mask.ts";
import type { Exchange } from "./recorded.ts";
import { watchLab } from "./watch-lab.ts";

/** Exchanges of a card that are kept: the attack comes last, its control or its preparation before it. */
const MOST = 2;
/** What the lab does around a card: it looks where the endpoints are, says that a session began, and ends it. */
const AROUND = [
  /^GET \/\.well-known\/oauth-authorization-server$/m,
  /"method":"notifications\/initialized"/,
  /^DELETE [^\n]*\nauthorization: Bearer eyJ/,
];

/** Exchanges in their order; a scene that several cards look at is in each of their logs. */
export type Log = (Exchange | Log)[];

export interface Recorder {
  /** The same lab, its exchanges noted. */
  watch<T extends Lab>(lab: T): T;
  /** Plays a card and writes down what it did. */
  record(play: () => Promise<PlayedCard>): Promise<PlayedCard>;
}

const nothing: Recorder = { watch: (lab) => lab, record: (play) => play() };

/**
 * Notes what cards send and get, for the gallery of the site.
 * @param file gets one JSON line (`RecordedCard`) for each card; without one nothing is noted
 */
export function createRecorder(file: string | undefined): Recorder {
  if (!file) return nothing;
  const logs = new AsyncLocalStorage<Log>();
  return {
    watch: (lab) => watchLab(lab, logs),
    async record(play) {
      const log: Log = [];
      const played = await logs.run(log, play);
      const { id, state, got, facts } = played;
      const found = got === undefined ? {} : { found: { got, facts: maskFacts(facts) } };
      const exchanges = telling(log).slice(-MOST);
      appendFileSync(file, `${JSON.stringify({ id, state, ...found, exchanges })}\n`);
      return played;
    },
  };
}

/** What the card itself did; for one that only looks at a scene, what the scene did. */
function telling(log: Log): Exchange[] {
  const own = log.filter((entry): entry is Exchange => !Array.isArray(entry));
  const all = own.length > 0 ? own : flatten(log);
  const others = all.filter(({ sent }) => !AROUND.some((pattern) => pattern.test(sent)));
  return others.length > 0 ? others : all;
}

function maskFacts(facts: PlayedCard["facts"]): PlayedCard["facts"] {
  const masked = Object.entries(facts).map(([name, value]) => [name, typeof value === "string" ? mask(value) : value]);
  return Object.fromEntries(masked) as PlayedCard["facts"];
}

function flatten(log: Log): Exchange[] {
  return log.flatMap((entry) => (Array.isArray(entry) ? flatten(entry) : [entry]));
}
