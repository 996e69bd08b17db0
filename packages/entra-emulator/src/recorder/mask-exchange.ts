import type { Exchange } from "./exchange.ts";
import { issuedTokens } from "./issued-tokens.ts";
import { createScrub, maskBody, maskLocation, maskParams, maskPath } from "./mask.ts";
import type { Observed } from "./observe.ts";
import { rulesOf } from "./rules.ts";
import { tokenSight } from "./token-sight.ts";

const SELECTED = ["error", "suberror", "error_codes", "token_type", "scope", "expires_in", "issuer", "interval"];

function isObject(body: unknown): body is Record<string, unknown> {
  return typeof body === "object" && body !== null;
}

function isClaimsChallenge(header: unknown): boolean {
  return typeof header === "string" && header.includes('error="insufficient_claims"');
}

function selectedFields(
  { challenge, retryAfter }: Observed,
  body: unknown,
  location: string | undefined,
): Record<string, unknown> {
  const fields = isObject(body) ? Object.entries(body) : [];
  return {
    ...Object.fromEntries(fields.filter(([name]) => SELECTED.includes(name))),
    ...(location && { location }),
    ...(isClaimsChallenge(challenge) && { challenge: "insufficient_claims" }),
    ...(retryAfter !== undefined && { retryAfter: String(retryAfter) }),
  };
}

/** Values of this request that must not survive anywhere in its record, wherever the answer may echo them. */
function presentedSecrets({ context, authorization, cookie }: Observed): string[] {
  const { form, query } = context;
  const hidden = /secret|password|assertion|token|verifier|^code$|device_code|user_code/i;
  const presented = [...form.entries(), ...query.entries()]
    .filter(([name]) => hidden.test(name))
    .map(([, value]) => value);
  return [...presented, ...(authorization?.split(" ").slice(1) ?? []), ...(cookie?.split(/[;=]\s*/) ?? [])];
}

/** The exchange as the record shows it. @param fixedSecrets the seeded passwords and client secrets */
export function maskExchange(observed: Observed, fixedSecrets: readonly string[]): Exchange {
  const { id, method, status, context, location, body: text, ms } = observed;
  const { surface, path, query, form, trace } = context;
  const { tokens: noted = [], ...plain } = context.notes;
  const scrub = createScrub([...presentedSecrets(observed), ...fixedSecrets].sort((a, b) => b.length - a.length));
  const body: unknown = text === undefined ? undefined : JSON.parse(text);
  const masked = maskBody(body, scrub);
  const tokens = [...noted, ...(surface === "entra" && isObject(body) ? issuedTokens(body) : [])];
  const seen = {
    id,
    time: new Date(trace.time).toISOString(),
    correlationId: trace.correlationId,
    surface,
    method,
    path: maskPath(path, scrub),
    query: maskParams(query.entries(), scrub),
    form: maskParams(form.entries(), scrub),
    status,
    ...(maskBody(plain, scrub) as object),
    selected: selectedFields(
      observed,
      masked,
      typeof location === "string" ? maskLocation(location, scrub) : undefined,
    ),
    ...(masked !== undefined && { body: masked }),
  };
  return { ...seen, tokens: tokens.map(tokenSight), rules: rulesOf(seen), ms };
}
