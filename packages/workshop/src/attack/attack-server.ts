import { type Card, confidentialClient, ownEndpoints, strangeTarget } from "@workshop/attacks";
import { openWire, SetUpError } from "@workshop/grader";
import type { Context } from "../context.ts";
import { type AttackReport, createAttackReport } from "./attack-report.ts";
import { requireDoor } from "./door.ts";
import { paceServer } from "./paced-server.ts";
import { type Struck, strikeServer } from "./strike-server.ts";
import type { Place } from "./owner.ts";

/** Requests a second that another machine gets. */
const POLITE = 5;
/** More than the deck needs, and no flood. */
const MOST_REQUESTS = 500;

export interface AttackOptions {
  readonly place: Place;
  /** "" without one. */
  readonly token: string;
  readonly cards: readonly Card[];
  readonly signal: AbortSignal;
}

/**
 * The cards that can be played on any server, or the one that was asked for. Those that may end it come last.
 * @throws SetUpError when there is no such card
 */
export function chooseCards(id: string | undefined, { words }: Context): readonly Card[] {
  const isRough = ({ anywhere }: Card): number => Number(anywhere?.onlyHere === "rough");
  const playable = Object.values<Card>(confidentialClient)
    .filter(({ anywhere }) => anywhere)
    .toSorted((a, b) => isRough(a) - isRough(b));
  if (id === undefined) return playable;
  const chosen = playable.filter((card) => card.id === id.toUpperCase());
  if (chosen.length > 0) return chosen;
  throw new SetUpError(words.attack.noSuchCard(id, playable.map((card) => card.id).join(", ")));
}

/** Opens a way to the server, plays the cards on it, and says what they found. Nothing stays open, however it ends. */
export async function attackServer(context: Context, options: AttackOptions): Promise<AttackReport> {
  const { place, token, cards, signal } = options;
  const { url, foreign } = place;
  const wire = openWire(url.href);
  const close = (): void => void wire.stop();
  signal.addEventListener("abort", close, { once: true });
  try {
    const pace = { most: MOST_REQUESTS, signal, ...(foreign ? { perSecond: POLITE } : {}) };
    const server = paceServer(wire, pace);
    const startedAt = new Date();
    const door = await requireDoor(strangeTarget(server, token), context.words.attack);
    const endpoints = await ownEndpoints(server);
    const target = strangeTarget({ ...server, ...(endpoints && { endpoints }) }, token);
    const struck = await strikeServer(target, cards, { door, foreign, onStruck: tellProgress(context) });
    signal.throwIfAborted();
    const attacked = { url, token, startedAt, endedAt: new Date(), requests: server.sent(), struck };
    return createAttackReport(attacked, context);
  } finally {
    signal.removeEventListener("abort", close);
    await wire.stop();
  }
}

/** On stderr, so that stdout is the report and nothing else. */
function tellProgress({ terminal, words, json }: Context) {
  return ({ card }: Struck, done: number, of: number): void => {
    if (terminal.interactive && !json) terminal.err(words.attack.playing(done, of, card.id));
  };
}
