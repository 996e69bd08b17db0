import type { Request, Response } from "express";
import { contextOf } from "../http/exchange-context.ts";
import type { Exchange } from "./exchange.ts";
import { createScrub, maskBody, maskLocation, maskParams, maskPath } from "./mask.ts";

const SELECTED = ["error", "suberror", "error_codes", "token_type", "scope", "expires_in", "issuer", "interval"];

export interface Recorder {
  exchanges(): readonly Exchange[];
  clear(): void;
  /** Called once per exchange, before the answer leaves, so that who got the answer finds it recorded. */
  record(req: Request, res: Response, status: number, body: unknown): void;
}

function selectedFields(res: Response, body: unknown, location: string | undefined): Record<string, unknown> {
  const fields = typeof body === "object" && body !== null ? Object.entries(body) : [];
  return {
    ...Object.fromEntries(fields.filter(([name]) => SELECTED.includes(name))),
    ...(location && { location }),
    ...(res.getHeader("retry-after") !== undefined && { retryAfter: String(res.getHeader("retry-after")) }),
  };
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

/** A bounded ring of exchanges. `fixedSecrets` are the seeded passwords and client secrets. */
export function createRecorder(capacity: number, fixedSecrets: readonly string[]): Recorder {
  let ring: Exchange[] = [];
  let last = 0;
  return {
    exchanges: () => [...ring],
    clear: () => {
      ring = [];
    },
    record(req, res, status, body) {
      const { notes, surface, path, query, form, startedAt, trace } = contextOf(res);
      const scrub = createScrub([...presentedSecrets(req, res), ...fixedSecrets].sort((a, b) => b.length - a.length));
      const location = res.getHeader("location");
      // A record of the record would grow without end.
      const maskedBody = body === undefined || surface === "control" ? undefined : maskBody(body, scrub);
      ring.push({
        id: ++last,
        time: new Date(trace.time).toISOString(),
        surface,
        method: req.method,
        path: maskPath(path, scrub),
        query: maskParams(query.entries(), scrub),
        form: maskParams(form.entries(), scrub),
        status,
        ...(maskBody(notes, scrub) as object),
        selected: selectedFields(
          res,
          maskedBody,
          typeof location === "string" ? maskLocation(location, scrub) : undefined,
        ),
        ...(maskedBody !== undefined && { body: maskedBody }),
        ms: Math.round((performance.now() - startedAt) * 10) / 10,
      });
      if (ring.length > capacity) ring = ring.slice(-capacity);
    },
  };
}
