import type { Request, Response } from "express";
import { contextOf } from "../http/exchange-context.ts";
import type { Exchange } from "./exchange.ts";
import type { Feed } from "./feed.ts";
import { issuedTokens } from "./issued-tokens.ts";
import { type Scrub, createScrub, maskBody, maskLocation, maskParams, maskPath } from "./mask.ts";
import { rulesOf } from "./rules.ts";
import { type TokenNote, tokenSight } from "./token-sight.ts";

const SELECTED = ["error", "suberror", "error_codes", "token_type", "scope", "expires_in", "issuer", "interval"];

export interface Recorder {
  /** Oldest first. @param after the id of the last exchange one has seen */
  exchanges(after?: number): readonly Exchange[];
  /** Id of the newest exchange; 0 before the first. */
  last(): number;
  clear(): void;
  /** Called once per exchange, before the answer leaves, so that who got the answer finds it recorded. */
  record(req: Request, res: Response, status: number, body: unknown): void;
}

function isObject(body: unknown): body is Record<string, unknown> {
  return typeof body === "object" && body !== null;
}

function selectedFields(res: Response, body: unknown, location: string | undefined): Record<string, unknown> {
  const fields = isObject(body) ? Object.entries(body) : [];
  return {
    ...Object.fromEntries(fields.filter(([name]) => SELECTED.includes(name))),
    ...(location && { location }),
    ...(isClaimsChallenge(res.getHeader("www-authenticate")) && { challenge: "insufficient_claims" }),
    ...(res.getHeader("retry-after") !== undefined && { retryAfter: String(res.getHeader("retry-after")) }),
  };
}

function isClaimsChallenge(header: unknown): boolean {
  return typeof header === "string" && header.includes('error="insufficient_claims"');
}

/** Values of this request that must not survive anywhere in its record, wherever the answer may echo them. */
function presentedSecrets(req: Request, res: Response): string[] {
  const { form, query } = contextOf(res);
  const hidden = /secret|password|assertion|token|verifier|^code$|device_code|user_code/i;
  const presented = [...form.entries(), ...query.entries()]
    .filter(([name]) => hidden.test(name))
    .map(([, value]) => value);
  return [
    ...presented,
    ...(req.headers.authorization?.split(" ").slice(1) ?? []),
    ...(req.headers.cookie?.split(/[;=]\s*/) ?? []),
  ];
}

/** An exchange whose tokens nobody has decoded yet. */
interface Kept {
  readonly seen: Omit<Exchange, "tokens" | "rules">;
  readonly tokens: readonly TokenNote[];
}

function shown({ seen, tokens }: Kept): Exchange {
  const { ms, ...rest } = seen;
  return { ...rest, tokens: tokens.map(tokenSight), rules: rulesOf(seen), ms };
}

function observe(id: number, req: Request, res: Response, status: number, body: unknown, scrub: Scrub): Kept["seen"] {
  const { notes, surface, path, query, form, startedAt, trace } = contextOf(res);
  const { tokens: _tokens, ...plain } = notes;
  const location = res.getHeader("location");
  // A record of the record would grow without end.
  const maskedBody = body === undefined || surface === "control" ? undefined : maskBody(body, scrub);
  return {
    id,
    time: new Date(trace.time).toISOString(),
    surface,
    method: req.method,
    path: maskPath(path, scrub),
    query: maskParams(query.entries(), scrub),
    form: maskParams(form.entries(), scrub),
    status,
    ...(maskBody(plain, scrub) as object),
    selected: selectedFields(res, maskedBody, typeof location === "string" ? maskLocation(location, scrub) : undefined),
    ...(maskedBody !== undefined && { body: maskedBody }),
    ms: Math.round((performance.now() - startedAt) * 10) / 10,
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
    exchanges: (after = 0) => ring.filter(({ seen }) => seen.id > after).map(shown),
    last: () => last,
    clear: () => {
      ring = [];
    },
    record(req, res, status, body) {
      const { surface, notes } = contextOf(res);
      if (surface === "control" && req.method === "GET") return;
      const scrub = createScrub([...presentedSecrets(req, res), ...fixedSecrets].sort((a, b) => b.length - a.length));
      const seen = observe(++last, req, res, status, body, scrub);
      const issued = surface === "entra" && isObject(body) ? issuedTokens(body) : [];
      const kept = { seen, tokens: [...(notes.tokens ?? []), ...issued] };
      ring.push(kept);
      if (ring.length > capacity) ring = ring.slice(-capacity);
      feed.exchange(() => shown(kept));
    },
  };
}
