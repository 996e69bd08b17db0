import { EntraError } from "../../errors/entra-error.ts";
import type { Assertion } from "./read-assertion.ts";

/** Seconds by which clocks may differ. */
const SKEW = 300;

function show(seconds: number | undefined): string {
  const time = new Date((seconds ?? 0) * 1000);
  return Number.isNaN(time.getTime()) ? "an impossible time" : time.toISOString();
}

/** @throws EntraError 700024 */
export function requireTimes({ claims: { nbf, exp }, validated }: Assertion, nowMs: number): void {
  const now = nowMs / 1000;
  if (exp + SKEW <= now || (nbf ?? 0) - SKEW > now)
    throw new EntraError(700024, { now: show(now), from: show(nbf), to: show(exp) });
  validated.push("exp", ...(nbf === undefined ? [] : ["nbf"]));
}
