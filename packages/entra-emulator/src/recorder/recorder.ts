import type { IncomingMessage } from "node:http";
import type { Response } from "router";
import { contextOf } from "../http/exchange-context.ts";
import type { Exchange } from "./exchange.ts";
import type { Feed } from "./feed.ts";
import { maskExchange } from "./mask-exchange.ts";
import { observe } from "./observe.ts";

/** Characters of a request or an answer; masking clips what is longer, and thousands of exchanges stay in memory. */
const LARGE = 16_384;

export interface Recorder {
  /** Oldest first. @param after the id of the last exchange one has seen */
  exchanges(after?: number): readonly Exchange[];
  /** Id of the newest exchange; 0 before the first. */
  last(): number;
  clear(): void;
  /**
   * Called once per exchange, before the answer leaves, so that who got the answer finds it recorded.
   *
   * @param body JSON of the answer; undefined for pages
   */
  record(req: IncomingMessage, res: Response, status: number, body: string | undefined): void;
}

interface Kept {
  readonly id: number;
  readonly shown: () => Exchange;
}

function isLarge({ headers }: IncomingMessage, body: string | undefined): boolean {
  const announced = headers["transfer-encoding"] === undefined ? Number(headers["content-length"] ?? 0) : Infinity;
  return announced + (body?.length ?? 0) > LARGE;
}

/** Works when first asked, and only then. */
function once<T>(make: () => T): () => T {
  let pending: (() => T) | undefined = make;
  let made: T;
  return () => {
    if (pending) made = pending();
    pending = undefined;
    return made;
  };
}

/**
 * A bounded ring of exchanges; who only looks at the control API leaves no trace in it.
 *
 * @param fixedSecrets the seeded passwords and client secrets
 */
export function createRecorder(capacity: number, fixedSecrets: readonly string[], feed: Feed): Recorder {
  let ring: Kept[] = [];
  let last = 0;
  return {
    exchanges: (after = 0) =>
      ring
        .slice(-capacity)
        .filter(({ id }) => id > after)
        .map(({ shown }) => shown()),
    last: () => last,
    clear: () => {
      ring = [];
    },
    record(req, res, status, body) {
      if (contextOf(res).surface === "control" && req.method === "GET") return;
      const observed = observe(++last, req, res, status, body);
      const shown = once(() => maskExchange(observed, fixedSecrets));
      if (isLarge(req, body)) shown();
      ring.push({ id: last, shown });
      if (ring.length > capacity * 1.25) ring = ring.slice(-capacity);
      feed.exchange(shown);
    },
  };
}
